-- CreateTable
CREATE TABLE "TimeRulesVersion" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "week" JSONB NOT NULL,
    "limits" JSONB NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "WorkYear" (
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("year", "version")
);
