-- CreateTable
CREATE TABLE "TimeRulesVersion" (
    "version" INTEGER NOT NULL,
    "week" JSONB NOT NULL,
    "limits" JSONB NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TimeRulesVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "WorkYear" (
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkYear_pkey" PRIMARY KEY ("year","version")
);
