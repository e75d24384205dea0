-- CreateTable
CREATE TABLE "hold" (
    "request_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "runs_on" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("request_id","step")
);

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "pending_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;


