-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "quietHours" TEXT;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "tags" JSONB;

-- AlterTable
ALTER TABLE "ReminderText" ADD COLUMN     "areaId" TEXT,
ADD COLUMN     "noticeKind" TEXT,
ADD COLUMN     "season" TEXT,
ADD COLUMN     "style" TEXT NOT NULL DEFAULT 'short';

-- AlterTable
ALTER TABLE "ReminderPlan" ADD COLUMN     "approval" TEXT NOT NULL DEFAULT 'not_needed',
ADD COLUMN     "audience" JSONB,
ADD COLUMN     "decidedAt" TIMESTAMP(3),
ADD COLUMN     "decidedBy" TEXT,
ADD COLUMN     "emergencyReason" TEXT,
ADD COLUMN     "exdates" JSONB,
ADD COLUMN     "holidays" TEXT NOT NULL DEFAULT 'any',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'recurring',
ADD COLUMN     "picture" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "pictureId" TEXT,
ADD COLUMN     "requestedBy" TEXT,
ADD COLUMN     "rrule" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "spreadMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startsAt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "style" TEXT,
ADD COLUMN     "textId" TEXT;

-- What plans said in a time and weekdays, as a recurrence.
UPDATE "ReminderPlan" SET "startsAt" = '2026-01-01T' || "timeOfDay";
UPDATE "ReminderPlan" SET "rrule" = CASE WHEN jsonb_array_length("weekdays") = 7 THEN 'FREQ=DAILY' ELSE
  'FREQ=WEEKLY;BYDAY=' || (SELECT string_agg(substr('MOTUWETHFRSASU', value::int * 2 - 1, 2), ',') FROM jsonb_array_elements_text("weekdays")) END
  WHERE jsonb_array_length("weekdays") > 0;
ALTER TABLE "ReminderPlan" DROP COLUMN "timeOfDay",
DROP COLUMN "weekdays";

-- AlterTable
ALTER TABLE "ReminderRun" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'running',
ADD COLUMN     "stateReason" TEXT;

-- AlterTable
ALTER TABLE "ReminderDelivery" ADD COLUMN     "textId" TEXT;

-- CreateTable
CREATE TABLE "ReminderOmission" (
    "planId" TEXT NOT NULL,
    "scheduledFor" TIMESTAMP(3) NOT NULL,
    "areaId" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "groupIds" JSONB NOT NULL,

    CONSTRAINT "ReminderOmission_pkey" PRIMARY KEY ("planId","scheduledFor")
);

-- CreateTable
CREATE TABLE "ReminderVolunteer" (
    "id" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "groupIds" JSONB NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "validFrom" TIMESTAMP(3) NOT NULL,
    "validTo" TIMESTAMP(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedBy" TEXT,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ReminderVolunteer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReminderOmission_areaId_scheduledFor_idx" ON "ReminderOmission"("areaId", "scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderVolunteer_tokenHash_key" ON "ReminderVolunteer"("tokenHash");

-- CreateIndex
CREATE INDEX "ReminderVolunteer_areaId_validTo_idx" ON "ReminderVolunteer"("areaId", "validTo");
