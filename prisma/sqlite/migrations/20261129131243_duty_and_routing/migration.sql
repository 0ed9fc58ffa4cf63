-- CreateTable
CREATE TABLE "StaffShift" (
    "staffId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "fromTime" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    PRIMARY KEY ("staffId", "weekday", "fromTime"),
    CONSTRAINT "StaffShift_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffLeave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "backupId" TEXT,
    CONSTRAINT "StaffLeave_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StaffLeave_backupId_fkey" FOREIGN KEY ("backupId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffDutyCall" (
    "staffId" TEXT NOT NULL PRIMARY KEY,
    "onDuty" BOOLEAN NOT NULL,
    "until" DATETIME,
    "at" DATETIME NOT NULL,
    CONSTRAINT "StaffDutyCall_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoutingTable" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "rules" JSONB NOT NULL,
    "openCap" INTEGER NOT NULL,
    "savedBy" TEXT,
    "savedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "StaffLeave_staffId_idx" ON "StaffLeave"("staffId");

-- CreateIndex
CREATE INDEX "StaffLeave_backupId_idx" ON "StaffLeave"("backupId");
