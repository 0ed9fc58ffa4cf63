-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ticketId" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "reviewedBy" TEXT,
    "reviewedAt" DATETIME,
    CONSTRAINT "Correction_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassifierModel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "examples" INTEGER NOT NULL,
    "corrections" INTEGER NOT NULL,
    "metrics" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Correction_ticketId_key" ON "Correction"("ticketId");

-- CreateIndex
CREATE INDEX "Correction_status_madeAt_id_idx" ON "Correction"("status", "madeAt", "id");

-- CreateIndex
CREATE INDEX "ClassifierModel_createdAt_id_idx" ON "ClassifierModel"("createdAt", "id");
