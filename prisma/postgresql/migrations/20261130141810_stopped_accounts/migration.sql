-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "mentionsOf" TEXT;

-- CreateTable
CREATE TABLE "StoppedAccount" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StoppedAccount_pkey" PRIMARY KEY ("channel","account")
);

-- The stop that stood for all accounts is the one's with whose message it came about.
INSERT INTO "StoppedAccount" ("channel", "account", "code", "since")
SELECT m."channel", m."account", s."value"->>'code', (s."value"->>'since')::timestamptz AT TIME ZONE 'UTC'
FROM "Setting" s JOIN "OutboxMessage" m ON m."id" = (
  SELECT "id" FROM "OutboxMessage"
  WHERE "sentAt" IS NOT NULL OR ("status" = 'pending' AND "errorCode" = s."value"->>'code')
  ORDER BY "sentAt" IS NULL DESC, "sentAt" DESC LIMIT 1
)
WHERE s."key" = 'outbox.breaker';
DELETE FROM "Setting" WHERE "key" = 'outbox.breaker';
