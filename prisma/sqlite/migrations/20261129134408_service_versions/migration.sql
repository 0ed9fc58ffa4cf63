-- CreateTable
CREATE TABLE "ServiceVersion" (
    "itemId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "editedBy" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("itemId", "version"),
    CONSTRAINT "ServiceVersion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ServiceItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
