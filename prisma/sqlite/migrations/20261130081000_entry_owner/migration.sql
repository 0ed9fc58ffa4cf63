-- AlterTable
ALTER TABLE "KnowledgeEntry" ADD COLUMN "owner" TEXT;
