-- AlterTable
ALTER TABLE "TicketFollower" ADD COLUMN     "building" TEXT,
ADD COLUMN     "roomAccount" TEXT,
ADD COLUMN     "roomChannel" TEXT,
ADD COLUMN     "roomKey" TEXT,
ADD COLUMN     "viaId" TEXT;

-- CreateIndex
CREATE INDEX "Ticket_communityId_category_closedAt_openedAt_idx" ON "Ticket"("communityId", "category", "closedAt", "openedAt");
