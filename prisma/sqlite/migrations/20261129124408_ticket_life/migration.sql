-- Columns are added, tables never made anew: dropping one would delete what refers to it.
ALTER TABLE "Ticket" ADD COLUMN "limitMinutes" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "limitHours" TEXT NOT NULL DEFAULT 'calendar';
ALTER TABLE "Ticket" ADD COLUMN "pausedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "wakeAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "markAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "warnedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "breachedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "escalation" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "round" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Ticket" ADD COLUMN "roundStartedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "respondedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "returns" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "returnedBy" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Ticket" ADD COLUMN "reworks" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "extensions" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "request" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "question" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "stateBefore" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "externalParty" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "mergedIntoId" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "parentId" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "followsUpId" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "urges" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "lastUrgedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "result" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "handledById" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "closedBy" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "anonymous" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Ticket" ADD COLUMN "anonymisedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "historyHash" TEXT;
ALTER TABLE "TicketEvent" ADD COLUMN "hash" TEXT;
ALTER TABLE "TicketEvent" ADD COLUMN "wordsHash" TEXT;
ALTER TABLE "TicketAttachment" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'report';
ALTER TABLE "TicketAttachment" ADD COLUMN "addedBy" TEXT;
ALTER TABLE "TicketAttachment" ADD COLUMN "at" DATETIME;

CREATE INDEX "Ticket_wakeAt_id_idx" ON "Ticket"("wakeAt", "id");
CREATE INDEX "Ticket_markAt_id_idx" ON "Ticket"("markAt", "id");
CREATE INDEX "Ticket_mergedIntoId_idx" ON "Ticket"("mergedIntoId");
CREATE INDEX "Ticket_parentId_idx" ON "Ticket"("parentId");

-- What is open already: its limit as it was, its deadline as the next mark, and a verdict asked for by the next sweep.
UPDATE "Ticket" SET "limitMinutes" = CAST(ROUND((julianday("resolutionDueAt") - julianday("openedAt")) * 1440) AS INTEGER);
UPDATE "Ticket" SET "markAt" = "resolutionDueAt" WHERE "state" IN ('received', 'accepted', 'dispatched', 'in_progress');
UPDATE "Ticket" SET "wakeAt" = "handledAt" WHERE "state" = 'handled';
