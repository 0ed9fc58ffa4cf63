-- AlterTable
ALTER TABLE "KnowledgeEntry" ADD COLUMN     "links" JSONB,
ADD COLUMN     "pictureId" TEXT;

-- CreateTable
CREATE TABLE "EntryAttachment" (
    "attachmentId" TEXT NOT NULL,
    "entryId" TEXT,

    CONSTRAINT "EntryAttachment_pkey" PRIMARY KEY ("attachmentId")
);

-- CreateTable
CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL,
    "addedBy" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LinkHost_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "EntryAttachment_entryId_idx" ON "EntryAttachment"("entryId");

-- AddForeignKey
ALTER TABLE "EntryAttachment" ADD CONSTRAINT "EntryAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAttachment" ADD CONSTRAINT "EntryAttachment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;
