-- CreateTable
CREATE TABLE "TicketView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "ownerId" TEXT,
    "areaPath" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "TicketView_ownerId_idx" ON "TicketView"("ownerId");

-- CreateIndex
CREATE INDEX "TicketView_areaPath_idx" ON "TicketView"("areaPath");

-- CreateIndex
CREATE INDEX "TicketView_createdBy_idx" ON "TicketView"("createdBy");
