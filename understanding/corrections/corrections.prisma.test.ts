import { afterEach, beforeEach, expect, it } from 'vitest';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { createLiveEvents, type LiveEvents } from '../../core/live.ts';
import { seedPeople } from '../../test/support/seed-people.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, exampleNow } from '../../test/support/tickets.ts';
import { openTicket } from '../../tickets/open-ticket.ts';
import { applyTicketChanges } from '../../tickets/ticket-changes.prisma.ts';
import type { NewCorrection, Reading } from './correction.ts';
import { applyCorrectionChanges, type CorrectionStore, createCorrectionStore } from './corrections.prisma.ts';

const understood: Reading = { intent: 'report', category: 'repair.water', urgency: 'normal', place: {} };
const corrected: Reading = { ...understood, category: 'repair.leak', place: { building: '3' } };
const everywhere = { status: 'open', areaPaths: ['/c/'] } as const;

let files: TemporaryDatabase;
let live: LiveEvents;
let store: CorrectionStore;
let audited: AuditEntry[];
beforeEach(async () => {
  files = await temporaryDatabase();
  live = createLiveEvents();
  audited = [];
  const writeAudit = (_tx: unknown, entries: readonly AuditEntry[]) => {
    audited.push(...entries);
    return Promise.resolve();
  };
  store = createCorrectionStore({ database: files.database, live, writeAudit });
  await seedPeople(files.database);
});
afterEach(() => files.close());

/** The nth ticket, set right so many minutes after the first. */
async function correct(nth: number, over: Partial<NewCorrection> = {}): Promise<void> {
  const ticketId = `ticket-${nth}`;
  const draft = aDraft({ sourceKey: `source-${nth}` });
  const opening = anOpening({ id: ticketId, number: `261122-${nth}` });
  if ((await files.database.ticket.count({ where: { id: ticketId } })) === 0)
    await files.database.$transaction((tx) =>
      applyTicketChanges(tx, openTicket(draft, opening).changes, aChain),
    );
  const made = { ...aCorrection(nth), ticketId, ...over };
  await files.database.$transaction((tx) => applyCorrectionChanges(tx, [{ kind: 'made', correction: made }]));
}

function aCorrection(nth: number): Omit<NewCorrection, 'ticketId'> {
  return {
    id: `correction-${nth}`,
    areaPath: '/c/b3/',
    text: '楼上漏水，打15412345678',
    before: understood,
    after: corrected,
    madeBy: 'worker-1',
    madeAt: new Date(exampleNow.getTime() + nth * 60_000),
  };
}

function decision(id: string): AuditEntry {
  return {
    ...{ id: `audit-${id}`, actorId: 'worker-2', action: 'correction.review', subjectId: id },
    details: {},
    at: exampleNow,
  };
}

it('lists what waits for review, the newest first, page by page, of one’s own areas', async () => {
  for (const nth of [1, 2, 3]) await correct(nth);
  await correct(4, { areaPath: '/d/' });
  const first = await store.list(everywhere, undefined, 2);
  expect(first.items.map(({ id }) => id)).toEqual(['correction-3', 'correction-2']);
  const second = await store.list(everywhere, first.next, 2);
  expect(second.items.map(({ id }) => id)).toEqual(['correction-1']);
  expect(second.next).toBeUndefined();
});

it('keeps one a ticket, as it was understood first and set right last, without anybody’s phone', async () => {
  await correct(1);
  await correct(1, { id: 'later', before: corrected, after: { ...corrected, category: 'repair.drainage' } });
  const { items } = await store.list(everywhere, undefined, 9);
  expect(items).toMatchObject([
    { id: 'correction-1', before: understood, after: { category: 'repair.drainage' } },
  ]);
  expect(items[0]?.text).not.toContain('15412345678');
});

it('forgets what was set back, and what the resident took back', async () => {
  await correct(1);
  await correct(1, { before: corrected, after: understood });
  await correct(2);
  await files.database.$transaction((tx) =>
    applyCorrectionChanges(tx, [{ kind: 'forget', ticketId: 'ticket-2' }]),
  );
  expect((await store.list(everywhere, undefined, 9)).items).toEqual([]);
});

it('hands what was accepted to training, tells the other processes and writes down who decided', async () => {
  const told: string[] = [];
  live.subscribe(({ topic }) => told.push(topic));
  for (const nth of [1, 2]) await correct(nth);
  const [second] = (await store.list(everywhere, undefined, 9)).items;
  if (second === undefined) throw new Error('it was just made');
  await store.review(second, { status: 'accepted', text: '楼上漏水', after: corrected }, decision(second.id));
  expect(await store.countAccepted()).toBe(1);
  expect(await store.listAccepted()).toMatchObject([
    { id: 'correction-2', text: '楼上漏水', after: corrected, reviewedBy: 'worker-2' },
  ]);
  expect(told).toEqual(['understanding']);
  expect(audited.map(({ id }) => id)).toEqual(['audit-correction-2']);
});

it('refuses a review of what somebody changed or reviewed meanwhile', async () => {
  await correct(1);
  const seen = await store.find('correction-1');
  if (seen === undefined) throw new Error('it was just made');
  const review = { status: 'dismissed', text: seen.text, after: seen.after } as const;
  await store.review(seen, review, decision('first'));
  await expect(store.review(seen, review, decision('second'))).rejects.toBeInstanceOf(ConflictError);
  expect(audited.map(({ id }) => id)).toEqual(['audit-first']);
});
