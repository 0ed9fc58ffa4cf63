-- CreateTable
CREATE TABLE "EntryVectors" (
    "entryId" TEXT NOT NULL,
    "entryVersion" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "dimension" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "vectors" BYTEA NOT NULL,
    "failure" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EntryVectors_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "EmbeddingModel" (
    "name" TEXT NOT NULL,
    "dimension" INTEGER NOT NULL,
    "probe" BYTEA NOT NULL,
    "calibration" TEXT,
    "calibratedOn" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EmbeddingModel_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "EntryVectors_model_at_idx" ON "EntryVectors"("model", "at");

-- AddForeignKey
ALTER TABLE "EntryVectors" ADD CONSTRAINT "EntryVectors_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
