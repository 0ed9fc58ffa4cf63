/** Reads histories for counting: of every ticket that something happened to in a span. */
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import type { Prisma } from '../../prisma/generated/sqlite/client.ts';
import type { Span } from './local-days.ts';
import type { CountedEvent } from './standing.ts';

type Reader = Pick<Database | Transaction, 'ticketEvent'>;

/** Ids in one statement. */
const mostAtOnce = 500;

const counted = {
  ...{ ticketId: true, seq: true, name: true, fromState: true, toState: true },
  ...{ actorKind: true, reason: true, changes: true, at: true },
} as const satisfies Prisma.TicketEventSelect;
type Row = Prisma.TicketEventGetPayload<{ select: typeof counted }>;

/** As it stands: what our own tables hold is not checked again for every count of a day. */
function toCounted({ fromState, toState, actorKind, reason, changes, ...plain }: Row): CountedEvent {
  return {
    ...plain,
    ...{ from: fromState ?? undefined, to: toState, actor: { kind: actorKind } },
    reason: reason ?? undefined,
    changes: isFields(changes) ? changes : {},
  };
}

function isFields(value: Prisma.JsonValue): value is Prisma.JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each whole, first event first. A ticket that was opened in the span is read once, any other once more. */
async function* historiesOf(database: Reader, span: Span): AsyncGenerator<readonly CountedEvent[]> {
  const touched = await database.ticketEvent.findMany({
    where: { at: { gte: span.from, lt: span.until } },
    select: { ticketId: true },
    distinct: ['ticketId'],
  });
  for (let from = 0; from < touched.length; from += mostAtOnce) {
    const ids = touched.slice(from, from + mostAtOnce).map(({ ticketId }) => ticketId);
    const rows = await database.ticketEvent.findMany({
      where: { ticketId: { in: ids } },
      orderBy: [{ ticketId: 'asc' }, { seq: 'asc' }],
      select: counted,
    });
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
  database: Reader,
  span: Span,
): Promise<readonly (readonly CountedEvent[])[]> {
  const all: (readonly CountedEvent[])[] = [];
  for await (const history of historiesOf(database, span)) all.push(history);
  return all;
}
