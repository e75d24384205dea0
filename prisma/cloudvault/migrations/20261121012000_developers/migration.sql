-- CreateIndex
CREATE INDEX "grant_client_id_idx" ON "grant"("client_id");
