-- CreateTable
CREATE TABLE "ProcessedMessage" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "did" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dedupeKey" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetKey" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentionKeys" JSONB NOT NULL,
    "attachmentId" TEXT,
    "ticketId" TEXT,
    "status" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "receiptId" TEXT,
    "errorCode" TEXT
);

-- CreateTable
CREATE TABLE "Area" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "buildingNumber" TEXT,
    "compound" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "roomKey" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'residents',
    "state" TEXT NOT NULL DEFAULT 'unbound',
    "areaId" TEXT,
    "botEnabled" BOOLEAN NOT NULL DEFAULT true,
    "remindersEnabled" BOOLEAN NOT NULL DEFAULT true,
    "boundAt" DATETIME,
    "suggestedGroupId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Group_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerRoom" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "roomKey" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,

    PRIMARY KEY ("channel", "account", "roomKey"),
    CONSTRAINT "FormerRoom_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BindingPhrase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "phraseHash" TEXT NOT NULL,
    "areaId" TEXT,
    "staffId" TEXT,
    "groupKind" TEXT,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Resident" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "memberKey" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ResidentPlace" (
    "residentId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "alias" TEXT,
    "building" TEXT,
    "unit" TEXT,
    "floor" TEXT,
    "room" TEXT,
    "confidence" REAL NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("residentId", "groupId"),
    CONSTRAINT "ResidentPlace_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ResidentPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Department_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "departmentId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "onDuty" BOOLEAN NOT NULL DEFAULT true,
    "channel" TEXT,
    "account" TEXT,
    "memberKey" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Staff_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffArea" (
    "staffId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,

    PRIMARY KEY ("staffId", "areaId"),
    CONSTRAINT "StaffArea_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StaffArea_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT,
    "data" JSONB NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "KnowledgeEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "keywords" JSONB NOT NULL,
    "areaPath" TEXT,
    "sourceTitle" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "sourceDate" TEXT,
    "status" TEXT NOT NULL,
    "validFrom" DATETIME,
    "validUntil" DATETIME,
    "reviewAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedBy" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" DATETIME
);

-- CreateTable
CREATE TABLE "KnowledgeAlternate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    CONSTRAINT "KnowledgeAlternate_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnowledgeVersion" (
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "editedBy" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("entryId", "version"),
    CONSTRAINT "KnowledgeVersion_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "KnowledgeEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnowledgeGap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "areaPath" TEXT,
    "times" INTEGER NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "resolvedBy" TEXT
);

-- CreateTable
CREATE TABLE "DirectoryLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "areaPath" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "hours" TEXT,
    "address" TEXT
);

-- CreateTable
CREATE TABLE "ReminderText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT,
    "topic" TEXT NOT NULL,
    "scamType" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reviewAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedBy" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReminderPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "timeOfDay" TEXT NOT NULL,
    "weekdays" JSONB NOT NULL,
    "timeZone" TEXT NOT NULL,
    "quietFrom" TEXT NOT NULL,
    "quietUntil" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedBy" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReminderRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT,
    "textId" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "scheduledFor" DATETIME NOT NULL,
    "startedBy" TEXT,
    CONSTRAINT "ReminderRun_planId_fkey" FOREIGN KEY ("planId") REFERENCES "ReminderPlan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReminderRun_textId_fkey" FOREIGN KEY ("textId") REFERENCES "ReminderText" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReminderDelivery" (
    "runId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "outboxId" TEXT NOT NULL,

    PRIMARY KEY ("runId", "groupId"),
    CONSTRAINT "ReminderDelivery_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ReminderRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReminderDelivery_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReminderDelivery_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "runningNumber" INTEGER NOT NULL,
    "communityId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "compound" TEXT,
    "building" TEXT,
    "unit" TEXT,
    "floor" TEXT,
    "room" TEXT,
    "spot" TEXT,
    "plateCipher" TEXT,
    "plateHash" TEXT,
    "plateMasked" TEXT,
    "phoneCipher" TEXT,
    "phoneHash" TEXT,
    "phoneMasked" TEXT,
    "reporterId" TEXT,
    "reportedKind" TEXT,
    "reportedChannel" TEXT,
    "reportedAccount" TEXT,
    "reportedKey" TEXT,
    "reporterKey" TEXT,
    "sourceKey" TEXT,
    "departmentId" TEXT,
    "assigneeId" TEXT,
    "routingReason" TEXT NOT NULL,
    "responseDueAt" DATETIME NOT NULL,
    "resolutionDueAt" DATETIME NOT NULL,
    "resolution" TEXT,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "version" INTEGER NOT NULL,
    CONSTRAINT "Ticket_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Resident" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Ticket_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Ticket_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ticketId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "reason" TEXT,
    "note" TEXT,
    "changes" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TicketEvent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TicketFollower" (
    "ticketId" TEXT NOT NULL,
    "residentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ticketId", "residentId"),
    CONSTRAINT "TicketFollower_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileKey" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TicketAttachment" (
    "ticketId" TEXT NOT NULL,
    "attachmentId" TEXT NOT NULL,

    PRIMARY KEY ("ticketId", "attachmentId"),
    CONSTRAINT "TicketAttachment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TicketAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Counter" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "next" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "ProcessedMessage_at_idx" ON "ProcessedMessage"("at");

-- CreateIndex
CREATE INDEX "Dialogue_expiresAt_idx" ON "Dialogue"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_dedupeKey_key" ON "OutboxMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_priority_notBefore_id_idx" ON "OutboxMessage"("status", "priority", "notBefore", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_ticketId_idx" ON "OutboxMessage"("ticketId");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentAt_idx" ON "OutboxMessage"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Area_path_key" ON "Area"("path");

-- CreateIndex
CREATE INDEX "Area_parentId_idx" ON "Area"("parentId");

-- CreateIndex
CREATE INDEX "Group_areaId_idx" ON "Group"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_channel_account_roomKey_key" ON "Group"("channel", "account", "roomKey");

-- CreateIndex
CREATE INDEX "FormerRoom_groupId_idx" ON "FormerRoom"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "BindingPhrase_phraseHash_key" ON "BindingPhrase"("phraseHash");

-- CreateIndex
CREATE UNIQUE INDEX "Resident_channel_account_memberKey_key" ON "Resident"("channel", "account", "memberKey");

-- CreateIndex
CREATE UNIQUE INDEX "Department_communityId_kind_key" ON "Department"("communityId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_login_key" ON "Staff"("login");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_channel_account_memberKey_key" ON "Staff"("channel", "account", "memberKey");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Session_staffId_idx" ON "Session"("staffId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgeEntry_key_key" ON "KnowledgeEntry"("key");

-- CreateIndex
CREATE INDEX "KnowledgeEntry_status_category_idx" ON "KnowledgeEntry"("status", "category");

-- CreateIndex
CREATE INDEX "KnowledgeEntry_updatedAt_id_idx" ON "KnowledgeEntry"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "KnowledgeAlternate_entryId_idx" ON "KnowledgeAlternate"("entryId");

-- CreateIndex
CREATE INDEX "KnowledgeGap_lastAt_idx" ON "KnowledgeGap"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgeGap_textHash_areaPath_key" ON "KnowledgeGap"("textHash", "areaPath");

-- CreateIndex
CREATE UNIQUE INDEX "DirectoryLine_areaPath_key_key" ON "DirectoryLine"("areaPath", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderText_key_key" ON "ReminderText"("key");

-- CreateIndex
CREATE INDEX "ReminderRun_communityId_scheduledFor_idx" ON "ReminderRun"("communityId", "scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderRun_planId_scheduledFor_key" ON "ReminderRun"("planId", "scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderDelivery_outboxId_key" ON "ReminderDelivery"("outboxId");

-- CreateIndex
CREATE INDEX "ReminderDelivery_groupId_idx" ON "ReminderDelivery"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_number_key" ON "Ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_sourceKey_key" ON "Ticket"("sourceKey");

-- CreateIndex
CREATE INDEX "Ticket_isOpen_resolutionDueAt_id_idx" ON "Ticket"("isOpen", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_isOpen_state_resolutionDueAt_id_idx" ON "Ticket"("isOpen", "state", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_isOpen_category_resolutionDueAt_id_idx" ON "Ticket"("isOpen", "category", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_isOpen_urgency_resolutionDueAt_id_idx" ON "Ticket"("isOpen", "urgency", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_communityId_isOpen_resolutionDueAt_id_idx" ON "Ticket"("communityId", "isOpen", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_communityId_isOpen_state_resolutionDueAt_id_idx" ON "Ticket"("communityId", "isOpen", "state", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_communityId_isOpen_category_resolutionDueAt_id_idx" ON "Ticket"("communityId", "isOpen", "category", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_assigneeId_isOpen_resolutionDueAt_id_idx" ON "Ticket"("assigneeId", "isOpen", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_departmentId_isOpen_resolutionDueAt_id_idx" ON "Ticket"("departmentId", "isOpen", "resolutionDueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_runningNumber_isOpen_idx" ON "Ticket"("runningNumber", "isOpen");

-- CreateIndex
CREATE INDEX "Ticket_reporterId_openedAt_idx" ON "Ticket"("reporterId", "openedAt");

-- CreateIndex
CREATE INDEX "Ticket_openedAt_id_idx" ON "Ticket"("openedAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_plateHash_idx" ON "Ticket"("plateHash");

-- CreateIndex
CREATE UNIQUE INDEX "TicketEvent_ticketId_seq_key" ON "TicketEvent"("ticketId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_fileKey_key" ON "Attachment"("fileKey");
