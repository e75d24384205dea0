-- DropForeignKey
ALTER TABLE "client" DROP CONSTRAINT "client_developer_id_fkey";

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_developer_id_fkey" FOREIGN KEY ("developer_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
