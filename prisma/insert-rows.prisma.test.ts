import { afterEach, beforeEach, expect, it } from 'vitest';

import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { insertRows } from './insert-rows.prisma.ts';
import { isUniqueViolation } from './unique-violation.ts';

let files: TemporaryDatabase;
beforeEach(async () => {
  files = await temporaryDatabase();
});
afterEach(() => files.close());

const at = new Date('2026-11-22T01:02:03.004Z');
const message = (id: string) => ({
  id,
  dedupeKey: id,
  channel: 'c',
  account: 'bot',
  targetKind: 'room',
  targetKey: 'O\'Brien "3" ? $1',
  purpose: 'answer',
  text: '您好。\n第二行',
  mentionKeys: ['甲', '"乙"'],
  status: 'pending',
  priority: 1,
  notBefore: at,
  createdAt: at,
});

/** As the database itself holds them, column by column. */
async function stored(table: string): Promise<unknown> {
  return files.database.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY 1`);
}

it('stores to the byte what createMany stores, defaults and nulls included', async () => {
  const { database } = files;
  const messages = [
    { ...message('a'), ticketId: 't' },
    { ...message('b'), ticketId: null },
  ];
  const states = [{ asks: '哪里?', at: at.toISOString(), deep: [1, { none: null }] }, 'words'];
  const dialogues = states.map((state, index) => ({
    ...{ key: `k${index}`, owner: 'o', version: 1 },
    state,
    expiresAt: at,
  }));
  await database.outboxMessage.createMany({ data: messages });
  await database.dialogue.createMany({ data: dialogues });
  const expected = [await stored('OutboxMessage'), await stored('Dialogue')];
  await database.outboxMessage.deleteMany();
  await database.dialogue.deleteMany();
  await database.$transaction(async (transaction) => {
    await insertRows(transaction, 'OutboxMessage', messages);
    await insertRows(transaction, 'Dialogue', dialogues);
  });
  expect([await stored('OutboxMessage'), await stored('Dialogue')]).toEqual(expected);
});

it('stores the same of many rows, whatever they have in common', async () => {
  const { database } = files;
  const messages = Array.from({ length: 200 }, (_, index) => ({
    ...message(`m${String(index).padStart(3, '0')}`),
    ticketId: index % 2 === 0 ? 't' : null,
    attempts: 2,
    sentAt: null,
  }));
  await database.outboxMessage.createMany({ data: messages });
  const expected = await stored('OutboxMessage');
  await database.outboxMessage.deleteMany();
  await database.$transaction((transaction) => insertRows(transaction, 'OutboxMessage', messages));
  expect(await stored('OutboxMessage')).toEqual(expected);
});

it('takes more rows than a statement may bind values', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => ({ key: `k${index}`, did: 'x', at }));
  await files.database.$transaction((transaction) => insertRows(transaction, 'ProcessedMessage', rows));
  expect(await files.database.processedMessage.count()).toBe(12_000);
});

it('writes nothing for no rows', async () => {
  await files.database.$transaction((transaction) => insertRows(transaction, 'Ticket', []));
  expect(await files.database.ticket.count()).toBe(0);
});

it('breaks recognisably on a row that is there already, as Prisma’s own statements do', async () => {
  const { database } = files;
  const again = { key: 'k', did: 'x', at };
  await database.processedMessage.create({ data: again });
  const raw = database.$transaction((transaction) => insertRows(transaction, 'ProcessedMessage', [again]));
  expect(isUniqueViolation(await raw.catch((error: unknown) => error))).toBe(true);
  const own = database.processedMessage.create({ data: again });
  expect(isUniqueViolation(await own.catch((error: unknown) => error))).toBe(true);
  expect(isUniqueViolation(new Error('disk full'))).toBe(false);
});
