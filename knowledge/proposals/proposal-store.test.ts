import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AuditEntry } from '../../core/audit.ts';
import { ConflictError } from '../../core/errors.ts';
import { createLiveEvents } from '../../core/live.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import type { Proposal } from './proposal.ts';
import { createProposalStore, type ProposalStore } from './proposal-store.prisma.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const by = { staffId: 'staff-anna', now: monday };

let temporary: TemporaryDatabase;
let store: ProposalStore;
let audited: AuditEntry[];
beforeEach(async () => {
  temporary = await temporaryDatabase();
  audited = [];
  const writeAudit = (_tx: unknown, entries: readonly AuditEntry[]) => {
    audited.push(...entries);
    return Promise.resolve();
  };
  store = createProposalStore({ ...temporary, live: createLiveEvents(), writeAudit });
});
afterEach(() => temporary.close());

function proposal(id: string, change: Partial<Proposal> = {}): Proposal {
  return {
    ...{
      id,
      question: '门禁卡在哪补办',
      answer: '到物业。',
      areaPath: '/city/demo/',
      sourceTitle: '工单 261122-7',
    },
    ...({ ticketId: `ticket-${id}`, ownerId: 'staff-zhou', reason: 'question', at: monday } as const),
    ...({ status: 'open', entryId: undefined } as const),
    ...change,
  };
}

test('a draft is proposed once, and comes back as it was written', async () => {
  expect(await store.add([proposal('a'), proposal('b', { areaPath: '/other/' })])).toBe(2);
  expect(await store.add([proposal('a', { answer: '到别处。' })])).toBe(0);
  expect(await store.open(['/city/'], 10)).toEqual([proposal('a')]);
  expect(await store.proposedFrom(['ticket-a', 'ticket-c'])).toEqual(new Set(['ticket-a']));
});

test('what was discarded does not come back', async () => {
  await store.add([proposal('a')]);
  await store.discard('a', by);
  await store.add([proposal('a')]);
  expect(await store.open(['/'], 10)).toEqual([]);
  expect(audited.map(({ action }) => action)).toEqual(['proposal.discarded']);
});

test('of two who decide, the second is told that somebody was faster', async () => {
  await store.add([proposal('a')]);
  const decision = { id: 'a', status: 'joined', entryId: 'entry' } as const;
  await temporary.database.$transaction((tx) => store.decide(tx, decision, by));
  await expect(store.discard('a', by)).rejects.toThrow(ConflictError);
  expect(await store.find('a')).toMatchObject({ status: 'joined', entryId: 'entry' });
});
