-- CreateTable
CREATE TABLE "wire_message" (
    "id" TEXT NOT NULL,
    "viewer_id" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sealed" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_handle" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "viewer_id" TEXT NOT NULL,
    "wrapped_key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wire_handle_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "wire_message_viewer_id_at_idx" ON "wire_message"("viewer_id", "at");

-- CreateIndex
CREATE INDEX "wire_message_at_idx" ON "wire_message"("at");

-- CreateIndex
CREATE INDEX "wire_handle_expires_at_idx" ON "wire_handle"("expires_at");


