-- AlterTable
ALTER TABLE "wire_message" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'front';

-- CreateTable
CREATE TABLE "wire_session" (
    "sid_hash" TEXT NOT NULL,
    "viewer_id" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "letterbox" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_session_pkey" PRIMARY KEY ("sid_hash")
);

-- CreateIndex
CREATE INDEX "wire_session_at_idx" ON "wire_session"("at");


