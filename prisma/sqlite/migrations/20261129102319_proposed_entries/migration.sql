-- CreateTable
CREATE TABLE "ProposedEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "areaPath" TEXT,
    "sourceTitle" TEXT NOT NULL,
    "ticketId" TEXT,
    "ownerId" TEXT,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "entryId" TEXT,
    "decidedBy" TEXT
);

-- CreateIndex
CREATE INDEX "ProposedEntry_status_at_id_idx" ON "ProposedEntry"("status", "at", "id");

-- CreateIndex
CREATE INDEX "Ticket_closedAt_idx" ON "Ticket"("closedAt");
