-- AlterTable
ALTER TABLE "client" ADD COLUMN     "request_log" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "wire_viewer" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "peer_handle" TEXT,
    "joined_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_viewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_flow" (
    "id" TEXT NOT NULL,
    "viewer_id" TEXT,
    "part_of" TEXT,
    "client_id" TEXT,
    "grant_type" TEXT,
    "ending" TEXT NOT NULL DEFAULT 'under way',
    "started_at" BIGINT NOT NULL,
    "last_at" BIGINT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "wire_flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_message" (
    "id" TEXT NOT NULL,
    "flow_id" TEXT,
    "client_id" TEXT,
    "time" BIGINT NOT NULL,
    "content" TEXT NOT NULL,
    "sealed" TEXT,
    "bytes" INTEGER NOT NULL,
    "for_developer" BOOLEAN NOT NULL DEFAULT false,
    "written_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "wire_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_key" (
    "key_hash" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_key_pkey" PRIMARY KEY ("key_hash")
);

-- CreateTable
CREATE TABLE "wire_overflow" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "wire_overflow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "wire_viewer_created_at_idx" ON "wire_viewer"("created_at");

-- CreateIndex
CREATE INDEX "wire_flow_viewer_id_started_at_idx" ON "wire_flow"("viewer_id", "started_at");

-- CreateIndex
CREATE INDEX "wire_flow_part_of_idx" ON "wire_flow"("part_of");

-- CreateIndex
CREATE INDEX "wire_flow_last_at_idx" ON "wire_flow"("last_at");

-- CreateIndex
CREATE INDEX "wire_message_flow_id_idx" ON "wire_message"("flow_id");

-- CreateIndex
CREATE INDEX "wire_message_client_id_written_at_idx" ON "wire_message"("client_id", "written_at");

-- CreateIndex
CREATE INDEX "wire_message_written_at_idx" ON "wire_message"("written_at");

-- CreateIndex
CREATE INDEX "wire_key_created_at_idx" ON "wire_key"("created_at");

-- CreateIndex
CREATE INDEX "wire_overflow_at_idx" ON "wire_overflow"("at");
