/**
 * Years of tickets with their histories, written by the database itself: one real ticket is the pattern of all columns,
 * and what tells one from another is worked out of its number. More tickets make the past longer, not denser: a day is
 * always one of the largest city we know of, 11.6 million in three years.
 */
import { categories } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';

export const perDay = 10_600;
/** The last of them was opened then. */
export const now = new Date('2026-11-22T04:00:00Z');

export const communities = 100;
const buildings = 1_000;
const workers = 200;

/** How a database writes what differs between the two. */
export interface Dialect {
  /** Seconds since 1970 as an instant in a column. */
  readonly instant: (seconds: string) => string;
  /** The instant in a column as it stands inside JSON. */
  readonly text: (instant: string) => string;
  readonly padded: (number: string) => string;
  readonly json: (text: string) => string;
}

export const sqlite: Dialect = {
  instant: (seconds) => `strftime('%Y-%m-%dT%H:%M:%f+00:00', ${seconds}, 'unixepoch')`,
  text: (instant) => `substr(${instant}, 1, 23) || 'Z'`,
  padded: (number) => `printf('%012d', ${number})`,
  json: (text) => text,
};

export const postgresql: Dialect = {
  instant: (seconds) => `(to_timestamp(${seconds}) AT TIME ZONE 'UTC')::timestamp(3)`,
  text: (instant) => `to_char(${instant}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  padded: (number) => `lpad((${number})::text, 12, '0')`,
  json: (text) => `(${text})::jsonb`,
};

const nowSeconds = Math.floor(now.getTime() / 1000);

/** When things happen to a ticket, in seconds after the report: claimed within five hours, handled within three days. */
const afterOpening = {
  claim: 'i * 7919 % 300 * 60 + 60',
  handle: 'i * 7919 % 300 * 60 + i * 104729 % 4200 * 60 + 120',
  close: 'i * 7919 % 300 * 60 + i * 104729 % 4200 * 60 + 86400',
} as const;
/** One in two hundred stays open for good. */
const stays = 'i % 200 = 0';

export interface Pattern {
  readonly ticketColumns: readonly string[];
  readonly eventColumns: readonly string[];
  readonly ticket: Pick<Ticket, 'id'>;
}

export interface Part {
  readonly from: number;
  readonly to: number;
  /** Of all parts. */
  readonly count: number;
}

/** What every part reads: the pattern, the categories by number, and what happens to a ticket, in order. */
export function prepareSeeding({ ticket }: Pattern): readonly string[] {
  return [
    `CREATE TABLE bench_pattern_ticket AS SELECT * FROM "Ticket" WHERE id = '${ticket.id}'`,
    `CREATE TABLE bench_pattern_event AS SELECT * FROM "TicketEvent" WHERE "ticketId" = '${ticket.id}' AND seq = 2`,
    'CREATE TABLE bench_category (n INTEGER PRIMARY KEY, name TEXT)',
    `INSERT INTO bench_category (n, name) VALUES ${categories.map((name, index) => `(${index}, '${name}')`).join(',')}`,
    'CREATE TABLE bench_event (seq INTEGER PRIMARY KEY, name TEXT, "fromState" TEXT, "toState" TEXT, reason TEXT)',
    `INSERT INTO bench_event (seq, name, "fromState", "toState", reason) VALUES
      (1, 'open', NULL, 'received', NULL), (2, 'accept', 'received', 'accepted', NULL),
      (3, 'dispatch', 'accepted', 'dispatched', NULL), (4, 'claim', 'dispatched', 'in_progress', NULL),
      (5, 'handle', 'in_progress', 'handled', 'fixed'), (6, 'rate', 'handled', 'closed', NULL)`,
  ];
}

export const endSeeding: readonly string[] = [
  'bench_pattern_ticket',
  'bench_pattern_event',
  'bench_category',
  'bench_event',
].map((table) => `DROP TABLE ${table}`);

/** What tells the tickets of a part apart, worked out once and read for both tables. */
export function beginPart(dialect: Dialect, { from, to, count }: Part): string {
  const opened = `${nowSeconds} - (${count} - i) * 86400 / ${perDay}`;
  const at = (after: string) =>
    `CASE WHEN NOT ${stays} AND opened + ${after} <= ${nowSeconds} THEN ${dialect.instant(`opened + ${after}`)} END`;
  const community = `'community-' || (i % ${communities})`;
  const building = `'building-' || (i % ${buildings})`;
  const columns: Readonly<Record<string, string>> = {
    i: 'i',
    id: `'00000000-0000-7000-8000-' || ${dialect.padded('i')}`,
    communityId: community,
    areaId: building,
    areaPath: `'/city/street-' || (i % 10) || '/' || ${community} || '/' || ${building} || '/'`,
    category: 'c.name',
    departmentId: `'department-' || (i % ${communities})`,
    assigneeId: `'worker-' || (i % ${workers})`,
    openedAt: dialect.instant('opened'),
    responseDueAt: dialect.instant('opened + 7200'),
    resolutionDueAt: dialect.instant('opened + 216000'),
    claimedAt: at(afterOpening.claim),
    handledAt: at(afterOpening.handle),
    closedAt: at(afterOpening.close),
  };
  const named = Object.entries(columns).map(([name, value]) => `${value} AS "${name}"`);
  return `CREATE TEMP TABLE bench_ticket AS
    WITH RECURSIVE k(i) AS (SELECT CAST(${from} AS BIGINT) UNION ALL SELECT i + 1 FROM k WHERE i < ${to}),
      s AS (SELECT i, ${opened} AS opened FROM k)
    SELECT ${named.join(',')} FROM s JOIN bench_category c ON c.n = i % ${categories.length}`;
}

export const endPart = 'DROP TABLE bench_ticket';

export function insertTickets({ ticketColumns }: Pattern): string {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      ['id', 'communityId', 'areaId', 'areaPath', 'category', 'departmentId', 'assigneeId', 'openedAt']
        .concat(['responseDueAt', 'resolutionDueAt', 'handledAt', 'closedAt'])
        .map((name) => [name, `b."${name}"`]),
    ),
    number: `'B' || i`,
    runningNumber: 'i',
    urgency: `CASE i % 50 WHEN 0 THEN 'emergency' WHEN 1 THEN 'urgent' ELSE 'normal' END`,
    state: byProgress(['closed', 'handled', 'in_progress', 'dispatched'].map((state) => `'${state}'`)),
    isOpen: 'b."closedAt" IS NULL',
    sourceKey: 'NULL',
    markAt: 'NULL',
    wakeAt: 'NULL',
    version: byProgress(['6', '5', '4', '3']),
  };
  return `INSERT INTO "Ticket" (${quoted(ticketColumns)}) SELECT ${valuesOf(ticketColumns, values)}
    FROM bench_pattern_ticket t CROSS JOIN bench_ticket b`;
}

function byProgress([closed, handled, claimed, before]: readonly string[]): string {
  return `CASE WHEN b."closedAt" IS NOT NULL THEN ${closed} WHEN b."handledAt" IS NOT NULL THEN ${handled}
    WHEN b."claimedAt" IS NOT NULL THEN ${claimed} ELSE ${before} END`;
}

/** In the order of tickets and of what happens to them. */
export function insertEvents(dialect: Dialect, { eventColumns }: Pattern): string {
  const at = `CASE e.seq WHEN 4 THEN b."claimedAt" WHEN 5 THEN b."handledAt" WHEN 6 THEN b."closedAt" ELSE b."openedAt" END`;
  const values: Readonly<Record<string, string>> = {
    id: `b.id || '-' || e.seq`,
    ticketId: 'b.id',
    seq: 'e.seq',
    name: 'e.name',
    fromState: 'e."fromState"',
    toState: 'e."toState"',
    reason: 'e.reason',
    note: 'NULL',
    changes: dialect.json(changesIn(dialect)),
    at,
  };
  return `INSERT INTO "TicketEvent" (${quoted(eventColumns)}) SELECT ${valuesOf(eventColumns, values)}
    FROM bench_pattern_event t CROSS JOIN bench_ticket b CROSS JOIN bench_event e WHERE ${at} IS NOT NULL`;
}

function changesIn(dialect: Dialect): string {
  const text = (name: string) => `"${name}":"' || b."${name}" || '"`;
  const instant = (name: string) => `"${name}":"' || ${dialect.text(`b."${name}"`)} || '"`;
  const opening = [
    ...['communityId', 'areaPath', 'category', 'departmentId'].map(text),
    ...['responseDueAt', 'resolutionDueAt'].map(instant),
  ];
  return `CASE e.seq WHEN 1 THEN '{${opening.join(',')}}' WHEN 3 THEN '{${text('assigneeId')}}'
    WHEN 6 THEN '{"rating":' || (1 + i % 2) || '}' ELSE '{}' END`;
}

function quoted(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(',');
}

/** What no rule names is as in the pattern. */
function valuesOf(columns: readonly string[], values: Readonly<Record<string, string>>): string {
  return columns.map((name) => values[name] ?? `t."${name}"`).join(',');
}

/** The tree, the units and the people that the tickets name. */
export function surroundings(): {
  readonly areas: readonly {
    id: string;
    kind: string;
    name: string;
    path: string;
    parentId: string | null;
  }[];
  readonly departments: readonly { id: string; communityId: string; name: string; kind: string }[];
  readonly staff: readonly { id: string; login: string; name: string; role: string; passwordHash: string }[];
} {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const streetPath = (index: number) => `/city/street-${index % 10}/`;
  const communityPath = (index: number) => `${streetPath(index)}community-${index % communities}/`;
  return {
    areas: [
      { id: 'city', kind: 'city', name: '市', path: '/city/', parentId: null },
      ...numbers(10).map((index) => ({
        ...{ id: `street-${index}`, kind: 'street', name: `街道${index}` },
        ...{ path: streetPath(index), parentId: 'city' },
      })),
      ...numbers(communities).map((index) => ({
        ...{ id: `community-${index}`, kind: 'community', name: `社区${index}` },
        ...{ path: communityPath(index), parentId: `street-${index % 10}` },
      })),
      ...numbers(buildings).map((index) => ({
        ...{ id: `building-${index}`, kind: 'building', name: `${index}栋` },
        ...{
          path: `${communityPath(index)}building-${index}/`,
          parentId: `community-${index % communities}`,
        },
      })),
    ],
    departments: numbers(communities).map((index) => ({
      ...{ id: `department-${index}`, communityId: `community-${index}`, name: '物业', kind: 'property' },
    })),
    staff: numbers(workers).map((index) => ({
      ...{
        id: `worker-${index}`,
        login: `worker-${index}`,
        name: `网格员${index}`,
        role: 'worker',
        passwordHash: '',
      },
    })),
  };
}
