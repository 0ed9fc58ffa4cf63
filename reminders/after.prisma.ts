/** What groups did after a reminder reached them. Counts only: nobody is named and nobody is ranked. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';

export interface AfterRun {
  /** Questions about scams that the bot answered in those groups. */
  readonly questions: number;
  /** Alerts about scams posted there, false alarms left out. */
  readonly alerts: number;
}

export interface AfterStore {
  /** Within 48 hours after each group got it; absent before anything arrived. */
  countAfter(runId: string): Promise<AfterRun | undefined>;
}

const withinMs = 48 * 3_600_000;

const counted = z.array(z.object({ questions: z.coerce.number() }));

export function createAfterStore(database: Database): AfterStore {
  return { countAfter: (runId) => countAfter(database, runId) };
}

async function countAfter(database: Database, runId: string): Promise<AfterRun | undefined> {
  const { _min: first, _max: last } = await database.outboxMessage.aggregate({
    where: { delivery: { runId }, sentAt: { not: null } },
    _min: { sentAt: true },
    _max: { sentAt: true },
  });
  if (first.sentAt === null || last.sentAt === null) return undefined;
  const span = { gte: first.sentAt, lte: new Date(last.sentAt.getTime() + withinMs) };
  return {
    questions: await countQuestions(database, runId, span),
    alerts: await countAlerts(database, runId, span),
  };
}

interface Span {
  readonly gte: Date;
  readonly lte: Date;
}

/** An answer in the group whose message was dealt with as one about a scam. */
async function countQuestions(database: Database, runId: string, { gte, lte }: Span): Promise<number> {
  const rows: unknown = await database.$queryRaw`
    SELECT COUNT(DISTINCT p."key") AS "questions"
    FROM "ReminderDelivery" d
    JOIN "OutboxMessage" r ON r."id" = d."outboxId"
    JOIN "OutboxMessage" a ON a."channel" = r."channel" AND a."targetKey" = r."targetKey"
      AND a."purpose" = 'answer' AND a."sentAt" >= r."sentAt"
    JOIN "ProcessedMessage" p ON a."dedupeKey" = p."key" || '/0'
    WHERE d."runId" = ${runId} AND r."sentAt" IS NOT NULL AND a."sentAt" >= ${gte} AND a."sentAt" <= ${lte}
      AND p."did" IN ('fraud.checked', 'fraud.judged', 'fraud.news', 'fraud.past_reminders')`;
  return counted.parse(rows)[0]?.questions ?? 0;
}

async function countAlerts(database: Database, runId: string, span: Span): Promise<number> {
  const reached = { deliveries: { some: { runId, outbox: { sentAt: { not: null } } } } };
  return database.fraudAlert.count({
    where: { postedAt: span, status: { not: 'false_alarm' }, group: reached },
  });
}
