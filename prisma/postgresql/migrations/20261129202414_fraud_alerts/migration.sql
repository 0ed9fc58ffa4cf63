-- CreateTable
CREATE TABLE "FraudAlert" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "communityId" TEXT,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "text" TEXT,
    "textHash" TEXT NOT NULL,
    "senderName" TEXT,
    "postedAt" TIMESTAMP(3) NOT NULL,
    "warned" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "followUps" JSONB NOT NULL,
    "forgottenAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "FraudAlert_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "FraudAlert" ADD CONSTRAINT "FraudAlert_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
