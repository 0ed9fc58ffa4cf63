-- AlterTable
ALTER TABLE "TicketFollower" ADD COLUMN "building" TEXT;
ALTER TABLE "TicketFollower" ADD COLUMN "roomAccount" TEXT;
ALTER TABLE "TicketFollower" ADD COLUMN "roomChannel" TEXT;
ALTER TABLE "TicketFollower" ADD COLUMN "roomKey" TEXT;
ALTER TABLE "TicketFollower" ADD COLUMN "viaId" TEXT;

-- CreateIndex
CREATE INDEX "Ticket_communityId_category_closedAt_openedAt_idx" ON "Ticket"("communityId", "category", "closedAt", "openedAt");
