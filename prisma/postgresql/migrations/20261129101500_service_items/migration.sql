-- CreateTable
CREATE TABLE "ServiceItem" (
    "id" TEXT NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "otherNames" JSONB NOT NULL,
    "wordings" JSONB NOT NULL,
    "department" TEXT NOT NULL,
    "handles" TEXT,
    "offices" JSONB NOT NULL,
    "phone" TEXT,
    "onlineName" TEXT,
    "onlineUrl" TEXT,
    "documents" JSONB NOT NULL,
    "conditions" TEXT,
    "duration" TEXT,
    "fee" TEXT,
    "areaPath" TEXT COLLATE "C",
    "sourceTitle" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "sourceDate" TEXT,
    "owner" TEXT,
    "reviewAt" TIMESTAMP(3) NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedBy" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "missing" TEXT NOT NULL,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMP(3),
    "useful" INTEGER NOT NULL DEFAULT 0,
    "useless" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ServiceItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ServiceItem_key_key" ON "ServiceItem"("key");

-- CreateIndex
CREATE INDEX "ServiceItem_status_department_idx" ON "ServiceItem"("status", "department");

-- CreateIndex
CREATE INDEX "ServiceItem_updatedAt_id_idx" ON "ServiceItem"("updatedAt", "id");
