-- CreateTable
CREATE TABLE "throttle" (
    "key_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key_hash")
);

-- CreateIndex
CREATE INDEX "throttle_expires_at_idx" ON "throttle"("expires_at");
