-- AlterTable
ALTER TABLE "connection_attempt" ADD COLUMN     "outcome" TEXT;
