-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "batchKey" TEXT,
ADD COLUMN     "briefs" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "volunteerId" TEXT;

-- CreateIndex
CREATE INDEX "OutboxMessage_batchKey_sentAt_idx" ON "OutboxMessage"("batchKey", "sentAt");
