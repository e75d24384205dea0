-- CreateTable
CREATE TABLE "kiosk_visit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "shopper_id" UUID NOT NULL,
    "cookie_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "device_code" TEXT,
    "user_code" TEXT NOT NULL,
    "verification_uri" TEXT NOT NULL,
    "complete_uri" TEXT,
    "interval" INTEGER NOT NULL,
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "next_poll_at" TIMESTAMPTZ(3) NOT NULL,
    "code_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "kiosk_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logout_token_seen" (
    "issuer" TEXT NOT NULL,
    "jti_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logout_token_seen_pkey" PRIMARY KEY ("issuer","jti_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "kiosk_visit_shopper_id_key" ON "kiosk_visit"("shopper_id");

-- CreateIndex
CREATE UNIQUE INDEX "kiosk_visit_cookie_hash_key" ON "kiosk_visit"("cookie_hash");

-- CreateIndex
CREATE INDEX "kiosk_visit_ended_at_idx" ON "kiosk_visit"("ended_at");

-- CreateIndex
CREATE INDEX "logout_token_seen_expires_at_idx" ON "logout_token_seen"("expires_at");

-- AddForeignKey
ALTER TABLE "kiosk_visit" ADD CONSTRAINT "kiosk_visit_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;


