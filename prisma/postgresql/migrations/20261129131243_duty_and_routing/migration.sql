-- CreateTable
CREATE TABLE "StaffShift" (
    "staffId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "fromTime" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    CONSTRAINT "StaffShift_pkey" PRIMARY KEY ("staffId","weekday","fromTime")
);

-- CreateTable
CREATE TABLE "StaffLeave" (
    "id" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "backupId" TEXT,

    CONSTRAINT "StaffLeave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffDutyCall" (
    "staffId" TEXT NOT NULL,
    "onDuty" BOOLEAN NOT NULL,
    "until" TIMESTAMP(3),
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StaffDutyCall_pkey" PRIMARY KEY ("staffId")
);

-- CreateTable
CREATE TABLE "RoutingTable" (
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "openCap" INTEGER NOT NULL,
    "savedBy" TEXT,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RoutingTable_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "StaffLeave_staffId_idx" ON "StaffLeave"("staffId");

-- CreateIndex
CREATE INDEX "StaffLeave_backupId_idx" ON "StaffLeave"("backupId");

-- AddForeignKey
ALTER TABLE "StaffShift" ADD CONSTRAINT "StaffShift_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffLeave" ADD CONSTRAINT "StaffLeave_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffLeave" ADD CONSTRAINT "StaffLeave_backupId_fkey" FOREIGN KEY ("backupId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffDutyCall" ADD CONSTRAINT "StaffDutyCall_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
