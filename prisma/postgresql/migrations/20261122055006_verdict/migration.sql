-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "handledAt" TIMESTAMP(3),
ADD COLUMN     "rating" INTEGER;

-- CreateIndex
CREATE INDEX "TicketFollower_residentId_idx" ON "TicketFollower"("residentId");
