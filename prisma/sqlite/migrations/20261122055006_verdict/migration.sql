-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "handledAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "rating" INTEGER;

-- CreateIndex
CREATE INDEX "TicketFollower_residentId_idx" ON "TicketFollower"("residentId");
