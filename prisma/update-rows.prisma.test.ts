import { afterEach, beforeEach, expect, it } from 'vitest';

import { seedPeople } from '../test/support/seed-people.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { aTicket } from '../test/support/tickets.ts';
import { toTicketRow } from '../tickets/ticket-rows.prisma.ts';
import { insertRows } from './insert-rows.prisma.ts';
import { type RowUpdate, updateRows } from './update-rows.prisma.ts';

let files: TemporaryDatabase;
beforeEach(async () => {
  files = await temporaryDatabase();
  await seedPeople(files.database);
  const rows = ['a', 'b', 'c'].map((id, index) =>
    toTicketRow(aTicket({ id, number: `261122-${index}`, sourceKey: id, version: 4 })),
  );
  await files.database.$transaction((tx) => insertRows(tx, 'Ticket', rows));
});
afterEach(() => files.close());

const at = new Date('2026-11-22T01:02:03.004Z');
const done = {
  state: 'closed',
  isOpen: false,
  version: 5,
  closedAt: at,
  resolution: '"好"了\n? $1',
  rating: null,
};

const update = (updates: readonly RowUpdate[]) =>
  files.database.$transaction((tx) => updateRows(tx, 'Ticket', updates));
async function stored(id: string): Promise<unknown> {
  return files.database.$queryRawUnsafe(`SELECT * FROM "Ticket" WHERE id = '${id}'`);
}

it('stores to the byte what updateMany stores, and leaves the other columns as they were', async () => {
  await files.database.ticket.updateMany({ where: { id: 'a' }, data: done });
  expect(await update([{ id: 'b', seenVersion: 4, set: done }])).toBe(1);
  const [[one], [other]] = [await stored('a'), await stored('b')] as [object[], object[]];
  expect(other).toEqual({ ...one, id: 'b', number: '261122-1', runningNumber: 1, sourceKey: 'b' });
});

it('changes only rows that still have the version that was seen, each in its own columns', async () => {
  const changed = await update([
    { id: 'a', seenVersion: 4, set: { version: 5, title: '一' } },
    { id: 'b', seenVersion: 3, set: { version: 4, title: '二' } },
    { id: 'c', seenVersion: 4, set: { version: 6, spot: '东门', title: '三' } },
    { id: 'nobody', seenVersion: 4, set: { version: 5, title: '四' } },
  ]);
  expect(changed).toBe(2);
  const rows = await files.database.ticket.findMany({ orderBy: { id: 'asc' } });
  expect(rows.map(({ title, version, spot }) => [title, version, spot])).toEqual([
    ['一', 5, null],
    [aTicket().title, 4, null],
    ['三', 6, '东门'],
  ]);
});

it('changes nothing for no rows', async () => {
  expect(await update([])).toBe(0);
});
