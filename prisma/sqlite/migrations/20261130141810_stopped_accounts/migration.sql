-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "mentionsOf" TEXT;

-- CreateTable
CREATE TABLE "StoppedAccount" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "account")
);

-- The stop that stood for all accounts is the one's with whose message it came about.
INSERT INTO "StoppedAccount" ("channel", "account", "code", "since")
SELECT m."channel", m."account", json_extract(s."value", '$.code'), REPLACE(json_extract(s."value", '$.since'), 'Z', '+00:00')
FROM "Setting" s JOIN "OutboxMessage" m ON m."id" = (
  SELECT "id" FROM "OutboxMessage"
  WHERE "sentAt" IS NOT NULL OR ("status" = 'pending' AND "errorCode" = json_extract(s."value", '$.code'))
  ORDER BY "sentAt" IS NULL DESC, "sentAt" DESC LIMIT 1
)
WHERE s."key" = 'outbox.breaker';
DELETE FROM "Setting" WHERE "key" = 'outbox.breaker';
