-- CreateTable
CREATE TABLE "TicketView" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "ownerId" TEXT,
    "areaPath" TEXT COLLATE "C",
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "TicketView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TicketView_ownerId_idx" ON "TicketView"("ownerId");

-- CreateIndex
CREATE INDEX "TicketView_areaPath_idx" ON "TicketView"("areaPath");

-- CreateIndex
CREATE INDEX "TicketView_createdBy_idx" ON "TicketView"("createdBy");
