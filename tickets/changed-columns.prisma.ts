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
/** With every event. */
const always: readonly (keyof Columns)[] = ['state', 'isOpen', 'version'];

export function toChangedColumns(
  ticket: Ticket,
  { changes }: Pick<TicketEvent, 'changes'>,
): Partial<Columns> {
  const row: Readonly<Record<string, unknown>> = { ...toTicketRow(ticket) };
  const names = Object.keys(changes).flatMap((field): readonly string[] => columnsOf[field] ?? [field]);
  // Every field that an event changes is a column or stands in the table above.
  return Object.fromEntries([...always, ...names].map((name) => [name, row[name] ?? null]));
}
