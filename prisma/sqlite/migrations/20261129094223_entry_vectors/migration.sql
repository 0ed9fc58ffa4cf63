-- CreateTable
CREATE TABLE "EntryVectors" (
    "entryId" TEXT NOT NULL PRIMARY KEY,
    "entryVersion" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "dimension" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "vectors" BLOB NOT NULL,
    "failure" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "EntryVectors_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EmbeddingModel" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "dimension" INTEGER NOT NULL,
    "probe" BLOB NOT NULL,
    "calibration" TEXT,
    "calibratedOn" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "EntryVectors_model_at_idx" ON "EntryVectors"("model", "at");
