-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "roomKey" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'residents',
    "state" TEXT NOT NULL DEFAULT 'unbound',
    "areaId" TEXT,
    "botEnabled" BOOLEAN NOT NULL DEFAULT true,
    "answersEnabled" BOOLEAN NOT NULL DEFAULT true,
    "quietHours" TEXT,
    "remindersEnabled" BOOLEAN NOT NULL DEFAULT true,
    "boundAt" DATETIME,
    "suggestedGroupId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Group_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Group" ("account", "areaId", "botEnabled", "boundAt", "channel", "createdAt", "id", "kind", "remindersEnabled", "roomKey", "state", "suggestedGroupId", "topic") SELECT "account", "areaId", "botEnabled", "boundAt", "channel", "createdAt", "id", "kind", "remindersEnabled", "roomKey", "state", "suggestedGroupId", "topic" FROM "Group";
DROP TABLE "Group";
ALTER TABLE "new_Group" RENAME TO "Group";
CREATE INDEX "Group_areaId_idx" ON "Group"("areaId");
CREATE UNIQUE INDEX "Group_channel_account_roomKey_key" ON "Group"("channel", "account", "roomKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
