-- CreateIndex
CREATE INDEX "ReminderDelivery_textId_groupId_runId_idx" ON "ReminderDelivery"("textId", "groupId", "runId");

-- Before groups had texts of their own, they read the run's.
UPDATE "ReminderDelivery" d SET "textId" = r."textId" FROM "ReminderRun" r WHERE r."id" = d."runId" AND d."textId" IS NULL;
