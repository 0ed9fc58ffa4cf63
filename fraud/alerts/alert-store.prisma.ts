/** Alerts as staff, the bot and the reminders read them. Writing is `alert-changes.prisma.ts`. */
import { pathsWithin } from '../../community/areas.prisma.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import type { Prisma } from '../../prisma/generated/sqlite/client.ts';
import type { ScamKind } from '../own/own-type.ts';
import { alertFromRow, reasonsToJson } from './alert-rows.prisma.ts';
import type { AlertStatus, FraudAlert } from './fraud-alert.ts';

/** Where a page of alerts ended. */
export interface AlertPosition {
  readonly at: Date;
  readonly id: string;
}

export interface AlertQuery {
  /** Only alerts in one of these areas or below; `/` is everywhere. */
  readonly areaPaths: readonly string[];
  readonly areaPath?: string | undefined;
  readonly status?: AlertStatus | undefined;
  readonly kind?: ScamKind | undefined;
  readonly after?: AlertPosition | undefined;
  readonly limit: number;
}

export interface AlertCount {
  readonly day: string;
  readonly kind: ScamKind;
  readonly communityId: string | undefined;
  readonly count: number;
}

/** How many were posted lately, by kind; false alarms are not among them. */
export type CountRecentByType = (
  areaPaths: readonly string[],
  since: Date,
) => Promise<ReadonlyMap<ScamKind, number>>;

export interface PostedText {
  readonly groupId: string;
  readonly communityId: string | undefined;
  readonly day: string;
  readonly textHash: string;
}

export type FraudAlertStore = ReturnType<typeof createFraudAlertStore>;

export function createFraudAlertStore(database: Database) {
  return {
    async find(id: string): Promise<FraudAlert | undefined> {
      const row = await database.fraudAlert.findUnique({ where: { id } });
      return row === null ? undefined : alertFromRow(row);
    },

    list: (query: AlertQuery) => list(database, query),

    /** The group has an alert about it of that day, or staff of the community said that it is no scam. */
    isKnown: (posted: PostedText) => isKnown(database, posted),

    countRecentByType: (areaPaths: readonly string[], since: Date) =>
      countRecentByType(database, areaPaths, since),

    /** Of days from `fromDay` on; false alarms are not among them. */
    countByDay: (areaPaths: readonly string[], fromDay: string) => countByDay(database, areaPaths, fromDay),

    /** What staff decided upon, with its words, the newest first. */
    async listReviewed(areaPaths: readonly string[], limit: number): Promise<readonly FraudAlert[]> {
      const rows = await database.fraudAlert.findMany({
        where: { AND: [within(areaPaths)], status: { not: 'open' }, text: { not: null } },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(alertFromRow);
    },

    /** Whatever still has its words, the newest first. */
    async listTold(areaPaths: readonly string[], limit: number): Promise<readonly FraudAlert[]> {
      const rows = await database.fraudAlert.findMany({
        where: { AND: [within(areaPaths)], text: { not: null } },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(alertFromRow);
    },

    forget: (postedBefore: Date, now: Date) => forget(database, postedBefore, now),
  };
}

function within(areaPaths: readonly string[]): Prisma.FraudAlertWhereInput {
  // An empty OR inside an AND is no condition to Prisma.
  if (areaPaths.length === 0) return { id: { in: [] } };
  return { OR: areaPaths.map((path) => ({ areaPath: pathsWithin(path) })) };
}

async function list(database: Database, query: AlertQuery) {
  const { areaPaths, areaPath, status, kind, after, limit } = query;
  const rows = await database.fraudAlert.findMany({
    where: {
      AND: [within(areaPaths), areaPath === undefined ? {} : within([areaPath]), olderThan(after)],
      ...(status === undefined ? {} : { status }),
      ...(kind === undefined ? {} : { kind }),
    },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(alertFromRow);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? undefined : { at: last.postedAt, id: last.id } };
}

function olderThan(after: AlertPosition | undefined): Prisma.FraudAlertWhereInput {
  if (after === undefined) return {};
  return { OR: [{ postedAt: { lt: after.at } }, { postedAt: after.at, id: { lt: after.id } }] };
}

async function isKnown(database: Database, { groupId, communityId, day, textHash }: PostedText) {
  const today = { groupId, day, textHash };
  const noScam = { communityId: communityId ?? null, textHash, status: 'false_alarm' };
  const row = await database.fraudAlert.findFirst({ where: { OR: [today, noScam] }, select: { id: true } });
  return row !== null;
}

const noFalseAlarm = { status: { not: 'false_alarm' } } as const;

async function countRecentByType(
  database: Database,
  areaPaths: readonly string[],
  since: Date,
): Promise<ReadonlyMap<ScamKind, number>> {
  const rows = await database.fraudAlert.groupBy({
    by: ['kind'],
    where: { AND: [within(areaPaths)], ...noFalseAlarm, postedAt: { gte: since } },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.kind as ScamKind, row._count._all]));
}

async function countByDay(
  database: Database,
  areaPaths: readonly string[],
  fromDay: string,
): Promise<readonly AlertCount[]> {
  const rows = await database.fraudAlert.groupBy({
    by: ['day', 'kind', 'communityId'],
    where: { AND: [within(areaPaths)], ...noFalseAlarm, day: { gte: fromDay } },
    _count: { _all: true },
  });
  return rows.map(({ day, kind, communityId, _count }) => ({
    ...{ day, kind: kind as ScamKind, communityId: communityId ?? undefined, count: _count._all },
  }));
}

/** In one run; the rest waits for the next. */
const mostAtOnce = 500;

/** What was said and who said it goes; that it happened stays and is counted. Returns how many were forgotten. */
async function forget(database: Database, postedBefore: Date, now: Date): Promise<number> {
  const rows = await database.fraudAlert.findMany({
    where: { postedAt: { lt: postedBefore }, forgottenAt: null },
    take: mostAtOnce,
  });
  for (const row of rows) {
    const { reasons } = alertFromRow(row);
    const bare = reasonsToJson(reasons.map((reason) => ({ ...reason, quote: '' })));
    await database.fraudAlert.update({
      where: { id: row.id },
      data: { text: null, senderName: null, reasons: bare, forgottenAt: now },
    });
  }
  return rows.length;
}
