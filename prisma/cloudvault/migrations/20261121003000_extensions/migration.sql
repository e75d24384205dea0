-- DropForeignKey
ALTER TABLE "authorization_code" DROP CONSTRAINT "authorization_code_client_id_fkey";

-- DropForeignKey
ALTER TABLE "access_token" DROP CONSTRAINT "access_token_client_id_fkey";

-- DropIndex
DROP INDEX "authorization_code_expires_at_idx";

-- DropIndex
DROP INDEX "refresh_token_expires_at_idx";

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "developer_id" UUID,
ADD COLUMN     "previous_secret_hash" TEXT,
ADD COLUMN     "previous_secret_until" TIMESTAMPTZ(3),
ADD COLUMN     "registration_token_hash" TEXT;

-- CreateTable
CREATE TABLE "pushed_request" (
    "uri_hash" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pushed_request_pkey" PRIMARY KEY ("uri_hash")
);

-- CreateTable
CREATE TABLE "device_authorization" (
    "device_code_hash" TEXT NOT NULL,
    "user_code" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "scope" TEXT[],
    "resource" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "interval" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "polled_at" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "grant_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "approved" BOOLEAN NOT NULL DEFAULT false,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "device_authorization_pkey" PRIMARY KEY ("device_code_hash")
);

-- CreateTable
CREATE TABLE "seen_jwt" (
    "id_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_jwt_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "logout_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "client_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "session_handle" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "logout_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pushed_request_expires_at_idx" ON "pushed_request"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "device_authorization_user_code_key" ON "device_authorization"("user_code");

-- CreateIndex
CREATE INDEX "device_authorization_expires_at_idx" ON "device_authorization"("expires_at");

-- CreateIndex
CREATE INDEX "seen_jwt_expires_at_idx" ON "seen_jwt"("expires_at");

-- CreateIndex
CREATE INDEX "logout_notice_due_at_idx" ON "logout_notice"("due_at");

-- CreateIndex
CREATE INDEX "client_developer_id_idx" ON "client"("developer_id");

-- CreateIndex
CREATE INDEX "client_allowed_origins_idx" ON "client" USING GIN ("allowed_origins");

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_developer_id_fkey" FOREIGN KEY ("developer_id") REFERENCES "owner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushed_request" ADD CONSTRAINT "pushed_request_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("client_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_authorization" ADD CONSTRAINT "device_authorization_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("client_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_authorization" ADD CONSTRAINT "device_authorization_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logout_notice" ADD CONSTRAINT "logout_notice_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("client_id") ON DELETE CASCADE ON UPDATE CASCADE;
