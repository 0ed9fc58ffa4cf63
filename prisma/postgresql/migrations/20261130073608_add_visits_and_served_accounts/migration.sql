-- CreateTable
CREATE TABLE "ServedAccount" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ServedAccount_pkey" PRIMARY KEY ("channel","account")
);

-- CreateTable
CREATE TABLE "TicketVisit" (
    "ticketId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TicketVisit_pkey" PRIMARY KEY ("ticketId","staffId","key")
);

-- CreateIndex
CREATE INDEX "TicketVisit_at_idx" ON "TicketVisit"("at");
