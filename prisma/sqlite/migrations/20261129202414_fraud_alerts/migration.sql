-- CreateTable
CREATE TABLE "FraudAlert" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "communityId" TEXT,
    "areaPath" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "reasons" JSONB NOT NULL,
    "text" TEXT,
    "textHash" TEXT NOT NULL,
    "senderName" TEXT,
    "postedAt" DATETIME NOT NULL,
    "warned" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "followUps" JSONB NOT NULL,
    "forgottenAt" DATETIME,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FraudAlert_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FraudAlert_status_postedAt_id_idx" ON "FraudAlert"("status", "postedAt", "id");

-- CreateIndex
CREATE INDEX "FraudAlert_postedAt_id_idx" ON "FraudAlert"("postedAt", "id");

-- CreateIndex
CREATE INDEX "FraudAlert_communityId_textHash_idx" ON "FraudAlert"("communityId", "textHash");

-- CreateIndex
CREATE INDEX "FraudAlert_areaPath_postedAt_idx" ON "FraudAlert"("areaPath", "postedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FraudAlert_groupId_day_textHash_key" ON "FraudAlert"("groupId", "day", "textHash");
