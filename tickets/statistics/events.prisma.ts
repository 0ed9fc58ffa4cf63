/** Reads histories for counting: of every ticket that something happened to in a span. */
import type { Database } from '../../prisma/database.prisma.ts';
import { Prisma } from '../../prisma/generated/sqlite/client.ts';
import { instantOf, jsonOf, readRows } from '../../prisma/read-rows.prisma.ts';
import type { Span } from './local-days.ts';
import type { CountedEvent } from './standing.ts';

/** Ids in one statement. */
const mostAtOnce = 500;

const counted = [
  ...(['ticketId', 'seq', 'name', 'fromState', 'toState'] as const),
  ...(['actorKind', 'reason', 'changes', 'at'] as const),
] as const;
type Stored = readonly [
  ...(readonly [ticketId: string, seq: number, name: string, from: string | null, to: string]),
  ...(readonly [actorKind: string, reason: string | null, changes: unknown, at: string]),
];

const noChanges: CountedEvent['changes'] = {};

/** As it stands: what our own tables hold is not checked again for every count of a day. */
function toCounted([ticketId, seq, name, from, to, actorKind, reason, changes, at]: Stored): CountedEvent {
  return {
    ticketId,
    seq,
    name,
    from: from ?? undefined,
    to,
    actor: { kind: actorKind },
    reason: reason ?? undefined,
    // Most events change nothing but the state.
    changes: changes === '{}' ? noChanges : fieldsOf(jsonOf(changes)),
    at: instantOf(at),
  };
}

function fieldsOf(value: unknown): CountedEvent['changes'] {
  return isFields(value) ? value : noChanges;
}

function isFields(value: unknown): value is CountedEvent['changes'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each whole, first event first. A ticket that was opened in the span is read once, any other once more. */
async function* historiesOf(
  database: Database,
  { from, until }: Span,
): AsyncGenerator<readonly CountedEvent[]> {
  const touched = Prisma.sql`SELECT DISTINCT e."ticketId" FROM "TicketEvent" e WHERE e."at" >= ${from} AND e."at" < ${until}`;
  const ids = ((await readRows(database, ['ticketId'], touched)) as readonly [string][]).flat();
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    const some = Prisma.join(ids.slice(start, start + mostAtOnce));
    const events = Prisma.sql`SELECT ${Prisma.raw(counted.map((column) => `e."${column}"`).join(','))}
      FROM "TicketEvent" e WHERE e."ticketId" IN (${some}) ORDER BY e."ticketId", e."seq"`;
    const rows = (await readRows(database, counted, events)) as readonly Stored[];
    yield* histories(rows.map(toCounted));
  }
}

/** The runs of one ticket each. */
function* histories(events: readonly CountedEvent[]): Generator<readonly CountedEvent[]> {
  let from = 0;
  for (let at = 1; at <= events.length; at += 1) {
    if (events[at]?.ticketId === events[from]?.ticketId && at < events.length) continue;
    yield events.slice(from, at);
    from = at;
  }
}

export async function readHistories(
  database: Database,
  span: Span,
): Promise<readonly (readonly CountedEvent[])[]> {
  const all: (readonly CountedEvent[])[] = [];
  for await (const history of historiesOf(database, span)) all.push(history);
  return all;
}
