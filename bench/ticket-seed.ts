/**
 * Years of tickets with their histories, written by the database itself: one real ticket is the pattern of all columns,
 * and what tells one from another is worked out of its number. More tickets make the past longer, not denser: a day is
 * always one of the largest city we know of, 11.6 million in three years.
 */
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
  /** The same inside JSON. */
  readonly text: (seconds: string) => string;
  readonly padded: (number: string) => string;
  readonly json: (text: string) => string;
}

export const sqlite: Dialect = {
  instant: (seconds) => `strftime('%Y-%m-%dT%H:%M:%f+00:00', ${seconds}, 'unixepoch')`,
  text: (seconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`,
  padded: (number) => `printf('%012d', ${number})`,
  json: (text) => text,
};

export const postgresql: Dialect = {
  instant: (seconds) => `(to_timestamp(${seconds}) AT TIME ZONE 'UTC')::timestamp(3)`,
  text: (seconds) => `to_char(to_timestamp(${seconds}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  padded: (number) => `lpad((${number})::text, 12, '0')`,
  json: (text) => `(${text})::jsonb`,
};

const nowSeconds = Math.floor(now.getTime() / 1000);
const id = (dialect: Dialect) => `'00000000-0000-7000-8000-' || ${dialect.padded('i')}`;
const community = `'community-' || (i % ${communities})`;
const building = `'building-' || (i % ${buildings})`;
const areaPath = `'/city/street-' || (i % 10) || '/' || ${community} || '/' || ${building} || '/'`;
const worker = `'worker-' || (i % ${workers})`;
const department = `'department-' || (i % ${communities})`;

/** When things happen to ticket `i` of `n`, in seconds: claimed within five hours, handled within three days. */
const openedAt = (count: number) => `(${nowSeconds} - (${count} - i) * 86400 / ${perDay})`;
const afterOpening = {
  claim: 'i * 7919 % 300 * 60 + 60',
  handle: 'i * 7919 % 300 * 60 + i * 104729 % 4200 * 60 + 120',
  close: 'i * 7919 % 300 * 60 + i * 104729 % 4200 * 60 + 86400',
} as const;
/** One in two hundred stays open for good. */
const stays = 'i % 200 = 0';

interface SeedEvent {
  readonly seq: number;
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string;
  /** Seconds after the report. */
  readonly after: string;
  readonly changes: (dialect: Dialect, count: number) => string;
  readonly reason?: string;
}

const none = () => `'{}'`;
const due = (hours: number, count: number) => `${openedAt(count)} + ${hours * 3600}`;

const events: readonly SeedEvent[] = [
  {
    ...{ seq: 1, name: 'open', from: undefined, to: 'received', after: '0' },
    changes: (dialect, count) =>
      `'{"communityId":"' || ${community} || '","areaPath":"' || ${areaPath} || '","category":"' || c.name ||
       '","departmentId":"' || ${department} || '","responseDueAt":"' || ${dialect.text(due(2, count))} ||
       '","resolutionDueAt":"' || ${dialect.text(due(60, count))} || '"}'`,
  },
  { seq: 2, name: 'accept', from: 'received', to: 'accepted', after: '0', changes: none },
  {
    ...{ seq: 3, name: 'dispatch', from: 'accepted', to: 'dispatched', after: '0' },
    changes: () => `'{"assigneeId":"' || ${worker} || '"}'`,
  },
  { seq: 4, name: 'claim', from: 'dispatched', to: 'in_progress', after: afterOpening.claim, changes: none },
  {
    ...{ seq: 5, name: 'handle', from: 'in_progress', to: 'handled', after: afterOpening.handle },
    ...{ changes: none, reason: 'fixed' },
  },
  {
    ...{ seq: 6, name: 'rate', from: 'handled', to: 'closed', after: afterOpening.close },
    changes: () => `'{"rating":' || (1 + i % 2) || '}'`,
  },
];

/** Whether it happened by now. */
function happened({ after, seq }: SeedEvent, count: number): string {
  return seq <= 3 ? '1 = 1' : `(NOT (${stays}) AND ${openedAt(count)} + ${after} <= ${nowSeconds})`;
}

export interface Pattern {
  readonly ticketColumns: readonly string[];
  readonly eventColumns: readonly string[];
  readonly ticket: Pick<Ticket, 'id'>;
}

/** Statements that fill both tables for the tickets from `from` to `to` of `count`; `c` names the categories. */
export function seedStatements(
  dialect: Dialect,
  { ticketColumns, eventColumns, ticket }: Pattern,
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
): readonly string[] {
  const series = `WITH RECURSIVE k(i) AS (SELECT CAST(${from} AS BIGINT) UNION ALL SELECT i + 1 FROM k WHERE i < ${to})`;
  const named = `k JOIN bench_category c ON c.n = 1 + i % (SELECT count(*) FROM bench_category)`;
  const [, , , claim, handle, close] = events;
  if (claim === undefined || handle === undefined || close === undefined) throw new Error('six events');
  const state = `CASE WHEN ${happened(close, count)} THEN 'closed' WHEN ${happened(handle, count)} THEN 'handled'
    WHEN ${happened(claim, count)} THEN 'in_progress' ELSE 'dispatched' END`;
  const ticketValues: Readonly<Record<string, string>> = {
    id: id(dialect),
    number: `'B' || i`,
    runningNumber: 'i',
    communityId: community,
    areaId: building,
    areaPath,
    category: 'c.name',
    urgency: `CASE i % 50 WHEN 0 THEN 'emergency' WHEN 1 THEN 'urgent' ELSE 'normal' END`,
    state,
    isOpen: `NOT (${happened(close, count)})`,
    departmentId: department,
    assigneeId: worker,
    sourceKey: 'NULL',
    responseDueAt: dialect.instant(due(2, count)),
    resolutionDueAt: dialect.instant(due(60, count)),
    openedAt: dialect.instant(openedAt(count)),
    handledAt: `CASE WHEN ${happened(handle, count)} THEN ${dialect.instant(`${openedAt(count)} + ${handle.after}`)} END`,
    closedAt: `CASE WHEN ${happened(close, count)} THEN ${dialect.instant(`${openedAt(count)} + ${close.after}`)} END`,
    markAt: 'NULL',
    wakeAt: 'NULL',
    version: `CASE WHEN ${happened(close, count)} THEN 6 WHEN ${happened(handle, count)} THEN 5
      WHEN ${happened(claim, count)} THEN 4 ELSE 3 END`,
  };
  const insertTickets = `INSERT INTO "Ticket" (${quoted(ticketColumns)}) ${series}
    SELECT ${valuesOf(ticketColumns, ticketValues)} FROM ${named} JOIN "Ticket" t ON t.id = '${ticket.id}'`;
  const insertEvents = events.map((event) => {
    const values: Readonly<Record<string, string>> = {
      id: `${event.seq} || '-' || ${id(dialect)}`,
      ticketId: id(dialect),
      seq: String(event.seq),
      name: `'${event.name}'`,
      fromState: event.from === undefined ? 'NULL' : `'${event.from}'`,
      toState: `'${event.to}'`,
      reason: event.reason === undefined ? 'NULL' : `'${event.reason}'`,
      note: 'NULL',
      changes: dialect.json(event.changes(dialect, count)),
      at: dialect.instant(`${openedAt(count)} + ${event.after}`),
    };
    return `INSERT INTO "TicketEvent" (${quoted(eventColumns)}) ${series}
      SELECT ${valuesOf(eventColumns, values)} FROM ${named}
      JOIN "TicketEvent" t ON t."ticketId" = '${ticket.id}' AND t.seq = 2 WHERE ${happened(event, count)}`;
  });
  return [insertTickets, ...insertEvents];
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
