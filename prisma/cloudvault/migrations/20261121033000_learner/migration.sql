-- CreateTable
CREATE TABLE "learner" (
    "id_hash" TEXT NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learner_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "learner_step" (
    "learner_hash" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "given" TEXT[],
    "place" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learner_step_pkey" PRIMARY KEY ("learner_hash","step")
);

-- CreateIndex
CREATE INDEX "learner_last_seen_at_idx" ON "learner"("last_seen_at");

-- AddForeignKey
ALTER TABLE "learner_step" ADD CONSTRAINT "learner_step_learner_hash_fkey" FOREIGN KEY ("learner_hash") REFERENCES "learner"("id_hash") ON DELETE CASCADE ON UPDATE CASCADE;


