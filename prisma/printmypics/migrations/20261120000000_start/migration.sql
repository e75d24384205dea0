-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "shopper" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "guest_hash" TEXT,
    "email" TEXT,
    "name" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shopper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "shopper_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "shopper_id" UUID NOT NULL,
    "issuer" TEXT,
    "subject" TEXT,
    "sid" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection_attempt" (
    "state_hash" TEXT NOT NULL,
    "shopper_id" UUID NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "code_verifier" TEXT NOT NULL,
    "scope" TEXT[],
    "return_to" TEXT NOT NULL DEFAULT '/photos',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_attempt_pkey" PRIMARY KEY ("state_hash")
);

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "shopper_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL DEFAULT '',
    "scope" TEXT[],
    "key_id" TEXT NOT NULL,
    "access_token" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "refreshed_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revocation_due" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revocation_due_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "shopper_id" UUID NOT NULL,
    "photo_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" TEXT NOT NULL,
    "finish" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "print_order" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "shopper_id" UUID NOT NULL,
    "placed_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "total_cents" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'placed',
    "printed_pages" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "print_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "photo_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" TEXT NOT NULL,
    "finish" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_cents" INTEGER NOT NULL,

    CONSTRAINT "order_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shopper_guest_hash_key" ON "shopper"("guest_hash");

-- CreateIndex
CREATE UNIQUE INDEX "shopper_email_key" ON "shopper"("email");

-- CreateIndex
CREATE INDEX "account_shopper_id_idx" ON "account"("shopper_id");

-- CreateIndex
CREATE INDEX "session_shopper_id_idx" ON "session"("shopper_id");

-- CreateIndex
CREATE INDEX "connection_attempt_expires_at_idx" ON "connection_attempt"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "connection_shopper_id_key" ON "connection"("shopper_id");

-- CreateIndex
CREATE INDEX "revocation_due_next_try_at_idx" ON "revocation_due"("next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "basket_item_shopper_id_photo_id_size_finish_key" ON "basket_item"("shopper_id", "photo_id", "size", "finish");

-- CreateIndex
CREATE UNIQUE INDEX "print_order_number_key" ON "print_order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "print_order_placed_key_key" ON "print_order"("placed_key");

-- CreateIndex
CREATE INDEX "print_order_shopper_id_created_at_idx" ON "print_order"("shopper_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_item_order_id_position_key" ON "order_item"("order_id", "position");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_attempt" ADD CONSTRAINT "connection_attempt_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_item" ADD CONSTRAINT "basket_item_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_order" ADD CONSTRAINT "print_order_shopper_id_fkey" FOREIGN KEY ("shopper_id") REFERENCES "shopper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_item" ADD CONSTRAINT "order_item_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "print_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;


