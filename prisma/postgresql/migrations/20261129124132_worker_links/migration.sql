-- CreateTable
CREATE TABLE "WorkerLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "ticketId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "WorkerLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WorkerLink_tokenHash_key" ON "WorkerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "WorkerLink_expiresAt_idx" ON "WorkerLink"("expiresAt");

-- CreateIndex
CREATE INDEX "WorkerLink_staffId_idx" ON "WorkerLink"("staffId");

-- CreateIndex
CREATE INDEX "Ticket_areaId_openedAt_idx" ON "Ticket"("areaId", "openedAt");

-- AddForeignKey
ALTER TABLE "WorkerLink" ADD CONSTRAINT "WorkerLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
