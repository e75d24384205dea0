-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "last_used_address" TEXT;

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "client_id" TEXT,
    "detail" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activity_owner_id_at_id_idx" ON "activity"("owner_id", "at", "id");

-- CreateIndex
CREATE INDEX "activity_at_idx" ON "activity"("at");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
