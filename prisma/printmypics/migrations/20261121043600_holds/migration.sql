-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_hash" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "runs_on" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hold_state_hash_step_key" ON "hold"("state_hash", "step");

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_state_hash_fkey" FOREIGN KEY ("state_hash") REFERENCES "connection_attempt"("state_hash") ON DELETE CASCADE ON UPDATE CASCADE;


