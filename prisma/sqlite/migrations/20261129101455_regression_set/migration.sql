-- CreateTable
CREATE TABLE "RegressionQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "areaPath" TEXT,
    "expects" TEXT NOT NULL,
    "entryId" TEXT,
    "addedBy" TEXT,
    "addedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RegressionRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "ranBy" TEXT,
    "cause" TEXT NOT NULL,
    "entryId" TEXT,
    "total" INTEGER NOT NULL,
    "rightBefore" INTEGER NOT NULL,
    "rightAfter" INTEGER NOT NULL,
    "worse" INTEGER NOT NULL,
    "better" INTEGER NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL
);

-- CreateIndex
CREATE INDEX "RegressionQuestion_entryId_idx" ON "RegressionQuestion"("entryId");

-- CreateIndex
CREATE INDEX "RegressionRun_at_id_idx" ON "RegressionRun"("at", "id");
