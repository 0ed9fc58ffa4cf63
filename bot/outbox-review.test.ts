import { afterEach, beforeEach, expect, it } from 'vitest';

import { applyAuditEntries, createAuditStore } from '../community/audit.prisma.ts';
import type { AuditEntry } from '../core/audit.ts';
import { createLiveEvents, type LiveEvents } from '../core/live.ts';
import { temporaryDatabase } from '../test/support/sqlite.ts';
import { createOutboxStore, insertOutgoing } from './outbox.prisma.ts';
import { createOutboxReview, type OutboxReview } from './outbox-review.prisma.ts';

const start = new Date('2026-11-22T01:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let files: Awaited<ReturnType<typeof temporaryDatabase>>;
let live: LiveEvents;
let review: OutboxReview;
beforeEach(async () => {
  files = await temporaryDatabase();
  live = createLiveEvents();
  review = createOutboxReview(files.database, live, applyAuditEntries);
});
afterEach(() => files.close());

async function put(id: string, status: string, minutes = 0): Promise<void> {
  const message = {
    ...({ id, dedupeKey: id, purpose: 'status', text: '已办结', mentionKeys: [], evidence: [] } as const),
    to: { kind: 'room', channel: 'c', account: 'bot', key: 'r1' } as const,
    attachmentId: undefined,
    ticketId: undefined,
    notBefore: later(minutes),
  };
  await files.database.$transaction((tx) => insertOutgoing(tx, [{ message, status: 'pending' }]));
  await files.database.outboxMessage.update({ where: { id }, data: { status, attempts: 8, errorCode: 'e' } });
}

function decision(id: string): AuditEntry {
  return {
    ...{ id: `audit-${id}`, actorId: undefined, action: 'outbox.decide', subjectId: id },
    details: {},
    at: later(60),
  };
}

it('lists what did not get out, the newest first, page by page, and nothing else', async () => {
  for (const [index, status] of ['dead', 'unknown', 'held', 'sent', 'pending', 'settled'].entries())
    await put(`m${index}`, status, index);
  const first = await review.list(undefined, undefined, 2);
  expect(first.items.map(({ id }) => id)).toEqual(['m2', 'm1']);
  const second = await review.list(undefined, first.next, 2);
  expect(second.items.map(({ id }) => id)).toEqual(['m0']);
  expect(second.next).toBeUndefined();
  expect((await review.list('held', undefined, 9)).items.map(({ id }) => id)).toEqual(['m2']);
});

it('sends again as if it were new, tells the relay and writes who decided', async () => {
  await put('m1', 'dead');
  const told: string[] = [];
  live.subscribe(({ topic }) => told.push(topic));
  expect(await review.sendAgain('m1', decision('m1'))).toBe(true);
  expect(await review.find('m1')).toMatchObject({ status: 'pending', attempts: 0, errorCode: undefined });
  expect(await createOutboxStore(files.database).listDue(later(60), 9)).toHaveLength(1);
  expect(told).toEqual(['outbox']);
  expect(await createAuditStore(files.database).list({ subjectId: 'm1' }, 9)).toHaveLength(1);
});

it('never sends what the guard held, and decides nothing twice', async () => {
  await put('held', 'held');
  await put('dead', 'dead');
  expect(await review.sendAgain('held', decision('held'))).toBe(false);
  expect(await review.settle('dead', decision('dead'))).toBe(true);
  expect(await review.sendAgain('dead', decision('again'))).toBe(false);
  expect(await review.find('held')).toMatchObject({ status: 'held' });
  expect(await createAuditStore(files.database).list({ subjectId: 'held' }, 9)).toEqual([]);
});

it('knows nothing of a message that does not exist', async () => {
  expect(await review.find('nobody')).toBeUndefined();
  expect(await review.settle('nobody', decision('nobody'))).toBe(false);
});
