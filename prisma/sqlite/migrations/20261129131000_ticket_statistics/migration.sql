-- CreateTable
CREATE TABLE "TicketTally" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "span" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "merged" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,
    "unsolved" INTEGER NOT NULL DEFAULT 0,
    "solved" INTEGER NOT NULL DEFAULT 0,
    "nothingFound" INTEGER NOT NULL DEFAULT 0,
    "dueMet" INTEGER NOT NULL DEFAULT 0,
    "dueMissed" INTEGER NOT NULL DEFAULT 0,
    "respondedInTime" INTEGER NOT NULL DEFAULT 0,
    "respondedLate" INTEGER NOT NULL DEFAULT 0,
    "satisfied" INTEGER NOT NULL DEFAULT 0,
    "mostlySatisfied" INTEGER NOT NULL DEFAULT 0,
    "dissatisfied" INTEGER NOT NULL DEFAULT 0,
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "assigned" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "reopened" INTEGER NOT NULL DEFAULT 0,
    "reworked" INTEGER NOT NULL DEFAULT 0,
    "urged" INTEGER NOT NULL DEFAULT 0,
    "escalated" INTEGER NOT NULL DEFAULT 0,
    "extended" INTEGER NOT NULL DEFAULT 0,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "response00" INTEGER NOT NULL DEFAULT 0,
    "response01" INTEGER NOT NULL DEFAULT 0,
    "response02" INTEGER NOT NULL DEFAULT 0,
    "response03" INTEGER NOT NULL DEFAULT 0,
    "response04" INTEGER NOT NULL DEFAULT 0,
    "response05" INTEGER NOT NULL DEFAULT 0,
    "response06" INTEGER NOT NULL DEFAULT 0,
    "response07" INTEGER NOT NULL DEFAULT 0,
    "response08" INTEGER NOT NULL DEFAULT 0,
    "response09" INTEGER NOT NULL DEFAULT 0,
    "response10" INTEGER NOT NULL DEFAULT 0,
    "response11" INTEGER NOT NULL DEFAULT 0,
    "response12" INTEGER NOT NULL DEFAULT 0,
    "response13" INTEGER NOT NULL DEFAULT 0,
    "response14" INTEGER NOT NULL DEFAULT 0,
    "response15" INTEGER NOT NULL DEFAULT 0,
    "resolution00" INTEGER NOT NULL DEFAULT 0,
    "resolution01" INTEGER NOT NULL DEFAULT 0,
    "resolution02" INTEGER NOT NULL DEFAULT 0,
    "resolution03" INTEGER NOT NULL DEFAULT 0,
    "resolution04" INTEGER NOT NULL DEFAULT 0,
    "resolution05" INTEGER NOT NULL DEFAULT 0,
    "resolution06" INTEGER NOT NULL DEFAULT 0,
    "resolution07" INTEGER NOT NULL DEFAULT 0,
    "resolution08" INTEGER NOT NULL DEFAULT 0,
    "resolution09" INTEGER NOT NULL DEFAULT 0,
    "resolution10" INTEGER NOT NULL DEFAULT 0,
    "resolution11" INTEGER NOT NULL DEFAULT 0,
    "resolution12" INTEGER NOT NULL DEFAULT 0,
    "resolution13" INTEGER NOT NULL DEFAULT 0,
    "resolution14" INTEGER NOT NULL DEFAULT 0,
    "resolution15" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "TicketRollUp" (
    "span" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "events" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,

    PRIMARY KEY ("span", "start")
);

-- CreateIndex
CREATE INDEX "TicketTally_by_span_areaPath_start_idx" ON "TicketTally"("by", "span", "areaPath", "start");

-- CreateIndex
CREATE INDEX "TicketTally_span_start_idx" ON "TicketTally"("span", "start");

-- CreateIndex
CREATE INDEX "TicketEvent_at_idx" ON "TicketEvent"("at");
