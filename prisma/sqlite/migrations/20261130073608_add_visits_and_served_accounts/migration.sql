-- CreateTable
CREATE TABLE "ServedAccount" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "account")
);

-- CreateTable
CREATE TABLE "TicketVisit" (
    "ticketId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ticketId", "staffId", "key")
);

-- CreateIndex
CREATE INDEX "TicketVisit_at_idx" ON "TicketVisit"("at");
