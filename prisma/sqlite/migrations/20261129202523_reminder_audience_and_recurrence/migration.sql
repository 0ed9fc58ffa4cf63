-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "quietHours" TEXT;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN "tags" JSONB;

-- AlterTable
ALTER TABLE "ReminderText" ADD COLUMN "style" TEXT NOT NULL DEFAULT 'short';
ALTER TABLE "ReminderText" ADD COLUMN "season" TEXT;
ALTER TABLE "ReminderText" ADD COLUMN "noticeKind" TEXT;
ALTER TABLE "ReminderText" ADD COLUMN "areaId" TEXT;

-- AlterTable
ALTER TABLE "ReminderPlan" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'recurring';
ALTER TABLE "ReminderPlan" ADD COLUMN "style" TEXT;
ALTER TABLE "ReminderPlan" ADD COLUMN "textId" TEXT;
ALTER TABLE "ReminderPlan" ADD COLUMN "picture" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "ReminderPlan" ADD COLUMN "pictureId" TEXT;
ALTER TABLE "ReminderPlan" ADD COLUMN "startsAt" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ReminderPlan" ADD COLUMN "rrule" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ReminderPlan" ADD COLUMN "exdates" JSONB;
ALTER TABLE "ReminderPlan" ADD COLUMN "holidays" TEXT NOT NULL DEFAULT 'any';
ALTER TABLE "ReminderPlan" ADD COLUMN "spreadMinutes" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ReminderPlan" ADD COLUMN "audience" JSONB;
ALTER TABLE "ReminderPlan" ADD COLUMN "approval" TEXT NOT NULL DEFAULT 'not_needed';
ALTER TABLE "ReminderPlan" ADD COLUMN "requestedBy" TEXT;
ALTER TABLE "ReminderPlan" ADD COLUMN "decidedBy" TEXT;
ALTER TABLE "ReminderPlan" ADD COLUMN "decidedAt" DATETIME;
ALTER TABLE "ReminderPlan" ADD COLUMN "emergencyReason" TEXT;

-- What plans said in a time and weekdays, as a recurrence.
UPDATE "ReminderPlan" SET "startsAt" = '2026-01-01T' || "timeOfDay";
UPDATE "ReminderPlan" SET "rrule" = CASE WHEN json_array_length("weekdays") = 7 THEN 'FREQ=DAILY' ELSE
  'FREQ=WEEKLY;BYDAY=' || (SELECT group_concat(substr('MOTUWETHFRSASU', value * 2 - 1, 2), ',') FROM json_each("weekdays")) END
  WHERE json_array_length("weekdays") > 0;
ALTER TABLE "ReminderPlan" DROP COLUMN "timeOfDay";
ALTER TABLE "ReminderPlan" DROP COLUMN "weekdays";

-- AlterTable
ALTER TABLE "ReminderRun" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'running';
ALTER TABLE "ReminderRun" ADD COLUMN "stateReason" TEXT;

-- AlterTable
ALTER TABLE "ReminderDelivery" ADD COLUMN "textId" TEXT;

-- CreateTable
CREATE TABLE "ReminderOmission" (
    "planId" TEXT NOT NULL,
    "scheduledFor" DATETIME NOT NULL,
    "areaId" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "groupIds" JSONB NOT NULL,

    PRIMARY KEY ("planId", "scheduledFor")
);

-- CreateTable
CREATE TABLE "ReminderVolunteer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "areaId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "groupIds" JSONB NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "validTo" DATETIME NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedBy" TEXT,
    "revokedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "ReminderOmission_areaId_scheduledFor_idx" ON "ReminderOmission"("areaId", "scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderVolunteer_tokenHash_key" ON "ReminderVolunteer"("tokenHash");

-- CreateIndex
CREATE INDEX "ReminderVolunteer_areaId_validTo_idx" ON "ReminderVolunteer"("areaId", "validTo");
