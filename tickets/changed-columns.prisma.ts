/** The columns of a ticket that one event changed: an update names no other, so that no other index is written. */
import type { Prisma } from '../prisma/generated/sqlite/client.ts';
import type { Ticket, TicketEvent } from './ticket.ts';
import { toTicketRow } from './ticket-rows.prisma.ts';

type Columns = Prisma.TicketCreateManyInput;

/** Fields that are several columns. */
const columnsOf: Readonly<Partial<Record<string, readonly (keyof Columns)[]>>> = {
  place: ['building', 'unit', 'floor', 'room', 'spot'],
  plate: ['plateCipher', 'plateHash', 'plateMasked'],
  phone: ['phoneCipher', 'phoneHash', 'phoneMasked'],
  reportedAt: ['reportedKind', 'reportedChannel', 'reportedAccount', 'reportedKey'],
};
/** What a row says otherwise than the ticket. */
const rendered: ReadonlySet<string> = new Set([
  ...['isOpen', 'returnedBy', 'request'],
  ...Object.values(columnsOf).flatMap((columns) => columns ?? []),
]);
/** Of eleven indexes between them: named where nothing of them changes, all eleven would be written anew. */
const ofState: readonly (keyof Columns)[] = ['state', 'isOpen'];

export function toChangedColumns(
  ticket: Ticket,
  { from, to, changes }: Pick<TicketEvent, 'from' | 'to' | 'changes'>,
): Partial<Columns> {
  const fields = Object.keys(changes).flatMap((field): readonly string[] => columnsOf[field] ?? [field]);
  const names = ['version', ...(from === to ? [] : ofState), ...fields];
  // Every field that an event changes is a column or stands in the table above.
  const row: Readonly<Record<string, unknown>> = names.some((name) => rendered.has(name))
    ? { ...toTicketRow(ticket) }
    : (ticket as Readonly<Record<keyof Ticket, unknown>>);
  const changed: Record<string, unknown> = {};
  for (const name of names) changed[name] = row[name] ?? null;
  return changed;
}
