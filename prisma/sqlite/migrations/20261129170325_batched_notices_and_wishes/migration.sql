-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "volunteerId" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "batchKey" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "briefs" TEXT NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "OutboxMessage_batchKey_sentAt_idx" ON "OutboxMessage"("batchKey", "sentAt");
