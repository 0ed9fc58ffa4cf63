-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "anonymisedAt" TIMESTAMP(3),
ADD COLUMN     "anonymous" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "breachedAt" TIMESTAMP(3),
ADD COLUMN     "closedBy" TEXT,
ADD COLUMN     "escalation" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "extensions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "externalParty" TEXT,
ADD COLUMN     "followsUpId" TEXT,
ADD COLUMN     "handledById" TEXT,
ADD COLUMN     "historyHash" TEXT,
ADD COLUMN     "lastUrgedAt" TIMESTAMP(3),
ADD COLUMN     "limitHours" TEXT NOT NULL DEFAULT 'calendar',
ADD COLUMN     "limitMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "markAt" TIMESTAMP(3),
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "pausedAt" TIMESTAMP(3),
ADD COLUMN     "question" TEXT,
ADD COLUMN     "request" TEXT,
ADD COLUMN     "respondedAt" TIMESTAMP(3),
ADD COLUMN     "result" TEXT,
ADD COLUMN     "returnedBy" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "returns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reworks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "roundStartedAt" TIMESTAMP(3),
ADD COLUMN     "stateBefore" TEXT,
ADD COLUMN     "urges" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wakeAt" TIMESTAMP(3),
ADD COLUMN     "warnedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "TicketEvent" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "wordsHash" TEXT;

-- AlterTable
ALTER TABLE "TicketAttachment" ADD COLUMN     "addedBy" TEXT,
ADD COLUMN     "at" TIMESTAMP(3),
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'report';

-- CreateIndex
CREATE INDEX "Ticket_wakeAt_id_idx" ON "Ticket"("wakeAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_markAt_id_idx" ON "Ticket"("markAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_mergedIntoId_idx" ON "Ticket"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Ticket_parentId_idx" ON "Ticket"("parentId");

-- What is open already: its limit as it was, its deadline as the next mark, and a verdict asked for by the next sweep.
UPDATE "Ticket" SET "limitMinutes" = ROUND(EXTRACT(EPOCH FROM ("resolutionDueAt" - "openedAt")) / 60);
UPDATE "Ticket" SET "markAt" = "resolutionDueAt" WHERE "state" IN ('received', 'accepted', 'dispatched', 'in_progress');
UPDATE "Ticket" SET "wakeAt" = "handledAt" WHERE "state" = 'handled';
