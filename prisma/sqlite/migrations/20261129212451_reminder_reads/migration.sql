-- CreateIndex
CREATE INDEX "ReminderDelivery_textId_groupId_runId_idx" ON "ReminderDelivery"("textId", "groupId", "runId");

-- Before groups had texts of their own, they read the run's.
UPDATE "ReminderDelivery" SET "textId" = (SELECT "textId" FROM "ReminderRun" WHERE "id" = "ReminderDelivery"."runId")
  WHERE "textId" IS NULL;
