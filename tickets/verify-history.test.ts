import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId } from '../core/ids.ts';
import { seedPeople } from '../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, aWorker, exampleNow } from '../test/support/tickets.ts';
import { defaultTimeRules } from './clock/time-rules.ts';
import { createChain } from './history-chain.ts';
import { readHistories } from './histories.prisma.ts';
import { wordsTakenBack } from './messages.zh.ts';
import { openTicket } from './open-ticket.ts';
import { takeSteps } from './take-steps.ts';
import type { Ticket, TicketChange } from './ticket.ts';
import { applyTicketChanges } from './ticket-changes.prisma.ts';
import type { Step } from './transition.ts';
import { type FaultKind, type KeptHistory, verifyHistory } from './verify-history.ts';

let db: TemporaryDatabase;
let running = 0;

beforeAll(async () => {
  db = await temporaryDatabase();
  await seedPeople(db.database);
});
afterAll(() => db.close());

const worker = { kind: 'staff', id: 'worker-1', role: 'worker', departmentId: 'dep-property' } as const;
const steps: readonly Step[] = [
  { event: 'claim', actor: worker },
  { event: 'progress', actor: worker, note: '已到现场' },
  { event: 'amend', actor: { kind: 'resident', id: 'resident-1' }, note: '还在漏' },
  { event: 'handle', actor: worker, reason: 'fixed', note: '已修好' },
];

async function commit(changes: readonly TicketChange[]) {
  await db.database.$transaction((tx) => applyTicketChanges(tx, changes, aChain));
}

/** A ticket with seven lines or more behind it, as it is kept. */
async function worked(): Promise<Ticket> {
  running += 1;
  const opened = openTicket(
    aDraft({ sourceKey: `m:${running}`, category: 'repair.lighting', urgency: 'normal' }),
    anOpening({ id: newId(exampleNow), number: `261122-${running}` }),
  );
  await commit(opened.changes);
  let { ticket } = opened;
  for (const step of steps) {
    const context = { assignee: aWorker(), times: defaultTimeRules, now: exampleNow };
    const taken = takeSteps(ticket, step, context);
    if (!taken.ok) throw new Error(taken.error.text);
    await commit(taken.value.map(({ change }) => change));
    ticket = taken.value.at(-1)?.ticket ?? ticket;
  }
  return ticket;
}

async function kept({ id }: Ticket): Promise<KeptHistory> {
  for await (const history of readHistories(db.database)) if (history.ticket.id === id) return history;
  throw new Error('not kept');
}

const faultsOf = async (ticket: Ticket, chain = aChain): Promise<readonly FaultKind[]> =>
  verifyHistory(await kept(ticket), chain).map(({ kind }) => kind);

describe('a history that nobody touched', () => {
  test('fits its chain and its row', async () => {
    expect(await faultsOf(await worked())).toEqual([]);
  });

  test('goes on fitting when a resident took their words back', async () => {
    const ticket = await worked();
    await commit([{ kind: 'forget_words', ticketId: ticket.id, words: wordsTakenBack }]);
    expect(await faultsOf(ticket)).toEqual([]);
  });
});

describe('tampering shows', () => {
  test.each<[FaultKind, (id: string) => Promise<unknown>]>([
    [
      'words',
      (ticketId) =>
        db.database.ticketEvent.updateMany({ where: { ticketId, seq: 5 }, data: { note: '没去' } }),
    ],
    [
      'line',
      (ticketId) =>
        db.database.ticketEvent.updateMany({
          where: { ticketId, seq: 5 },
          data: { at: new Date(exampleNow.getTime() - 3_600_000) },
        }),
    ],
    [
      'line',
      (ticketId) =>
        db.database.ticketEvent.updateMany({
          where: { ticketId, seq: 7 },
          data: { reason: 'nothing_found' },
        }),
    ],
    [
      'line',
      (ticketId) =>
        db.database.ticketEvent.updateMany({ where: { ticketId, seq: 4 }, data: { actorId: 'worker-2' } }),
    ],
    [
      'line',
      (ticketId) => db.database.ticketEvent.updateMany({ where: { ticketId, seq: 5 }, data: { hash: null } }),
    ],
    ['gap', (ticketId) => db.database.ticketEvent.deleteMany({ where: { ticketId, seq: 5 } })],
    ['end', (ticketId) => db.database.ticketEvent.deleteMany({ where: { ticketId, seq: { gte: 7 } } })],
    [
      'row',
      (id) =>
        db.database.ticket.updateMany({
          where: { id },
          data: { resolutionDueAt: new Date(exampleNow.getTime() + 9e9) },
        }),
    ],
  ])('%s', async (kind, tamper) => {
    const ticket = await worked();
    await tamper(ticket.id);
    expect(await faultsOf(ticket)).toEqual([kind]);
  });

  test('a chain made anew without the key does not hold', async () => {
    const ticket = await worked();
    expect(await faultsOf(ticket, createChain(new Uint8Array(32).fill(8)))).toEqual(['line']);
  });

  test('whatever letter of whatever note is changed', async () => {
    const history = await kept(await worked());
    const noted = history.lines.filter(({ event }) => event.note !== undefined);
    fc.assert(
      fc.property(
        fc.constantFrom(...noted),
        fc.nat(20),
        fc.string({ minLength: 1, maxLength: 3 }),
        (line, at, put) => {
          const { note = '' } = line.event;
          const changed = note.slice(0, at) + put + note.slice(at);
          const lines = history.lines.map((one) =>
            one === line ? { ...one, event: { ...one.event, note: changed } } : one,
          );
          expect(verifyHistory({ ...history, lines }, aChain)[0]?.kind).toBe('words');
        },
      ),
    );
  });
});
