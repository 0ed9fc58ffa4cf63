-- AlterTable
ALTER TABLE "KnowledgeEntry" ADD COLUMN "links" JSONB;
ALTER TABLE "KnowledgeEntry" ADD COLUMN "pictureId" TEXT;

-- CreateTable
CREATE TABLE "EntryAttachment" (
    "attachmentId" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT,
    CONSTRAINT "EntryAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EntryAttachment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL PRIMARY KEY,
    "addedBy" TEXT,
    "addedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "EntryAttachment_entryId_idx" ON "EntryAttachment"("entryId");
