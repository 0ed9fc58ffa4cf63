-- CreateTable
CREATE TABLE "WorkerLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "ticketId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "WorkerLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "WorkerLink_tokenHash_key" ON "WorkerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "WorkerLink_expiresAt_idx" ON "WorkerLink"("expiresAt");

-- CreateIndex
CREATE INDEX "WorkerLink_staffId_idx" ON "WorkerLink"("staffId");

-- CreateIndex
CREATE INDEX "Ticket_areaId_openedAt_idx" ON "Ticket"("areaId", "openedAt");
