-- AlterTable
ALTER TABLE "order_item" ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '';
