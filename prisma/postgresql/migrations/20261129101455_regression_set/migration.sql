-- CreateTable
CREATE TABLE "RegressionQuestion" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "areaPath" TEXT COLLATE "C",
    "expects" TEXT NOT NULL,
    "entryId" TEXT,
    "addedBy" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RegressionQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegressionRun" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "ranBy" TEXT,
    "cause" TEXT NOT NULL,
    "entryId" TEXT,
    "total" INTEGER NOT NULL,
    "rightBefore" INTEGER NOT NULL,
    "rightAfter" INTEGER NOT NULL,
    "worse" INTEGER NOT NULL,
    "better" INTEGER NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL,

    CONSTRAINT "RegressionRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RegressionQuestion_entryId_idx" ON "RegressionQuestion"("entryId");

-- CreateIndex
CREATE INDEX "RegressionRun_at_id_idx" ON "RegressionRun"("at", "id");
