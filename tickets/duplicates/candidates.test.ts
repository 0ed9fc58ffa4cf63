import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { defaultTimeRules } from '../clock/time-rules.ts';
import { newId } from '../../core/ids.ts';
import { seedPeople } from '../../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { aChain, aDraft, anOpening, exampleNow } from '../../test/support/tickets.ts';
import { openTicket, type TicketDraft } from '../open-ticket.ts';
import type { TicketChange } from '../ticket.ts';
import { applyTicketChanges } from '../ticket-changes.prisma.ts';
import { createTicketStore, type TicketStore } from '../ticket-store.prisma.ts';
import { transition } from '../transition.ts';

let db: TemporaryDatabase;
let store: TicketStore;
let running = 0;

beforeAll(async () => {
  db = await temporaryDatabase();
  store = createTicketStore(db.database);
  await seedPeople(db.database);
});
afterAll(() => db.close());

async function commit(...changes: TicketChange[]) {
  await db.database.$transaction((tx) => applyTicketChanges(tx, changes, aChain));
}

async function opened(over: Partial<TicketDraft> = {}) {
  running += 1;
  const draft = aDraft({ sourceKey: `simulator:bot:${running}`, urgency: 'normal', ...over });
  const { ticket, changes } = openTicket(
    draft,
    anOpening({ id: newId(exampleNow), number: `261122-${running}` }),
  );
  await commit(...changes);
  return ticket;
}

const query = { communityId: 'c', now: exampleNow } as const;

describe('what a report may be about', () => {
  it('is open, of a compatible category, in the same community', async () => {
    const lamp = await opened({ category: 'repair.lighting' });
    const power = await opened({ category: 'repair.power' });
    await opened({ category: 'repair.elevator' });
    const found = await store.listCandidates({ ...query, category: 'repair.lighting' });
    expect(found.map(({ ticket }) => ticket.id).sort()).toEqual([lamp.id, power.id].sort());
    expect(await store.listCandidates({ ...query, communityId: 'd', category: 'repair.power' })).toEqual([]);
    const others = await store.listCandidates({
      ...query,
      category: 'repair.lighting',
      exceptId: lamp.id,
    });
    expect(others.map(({ ticket }) => ticket.id)).toEqual([power.id]);
  });

  it('or ended lately, for who asks for that', async () => {
    const ticket = await opened({ category: 'anomaly.noise' });
    const actor = { kind: 'resident', id: ticket.reporterId ?? '' } as const;
    const context = { assignee: undefined, times: defaultTimeRules, now: exampleNow };
    const taken = transition(ticket, { event: 'withdraw', actor }, context);
    if (!taken.ok) throw new Error(taken.error.text);
    await commit(taken.value.change);
    const noise = { ...query, category: 'anomaly.noise' } as const;
    expect(await store.listCandidates(noise)).toEqual([]);
    expect(await store.listCandidates({ ...noise, withEnded: true })).toHaveLength(1);
    const later = new Date(exampleNow.getTime() + 4 * 86_400_000);
    expect(await store.listCandidates({ ...noise, now: later, withEnded: true })).toEqual([]);
  });

  it('is compared as it stands now, though it was compared before', async () => {
    const ticket = await opened({ category: 'repair.network', words: '网断了' });
    const network = { ...query, category: 'repair.network' } as const;
    expect(await store.listCandidates(network)).toMatchObject([
      { words: '网断了', ticket: { version: ticket.version } },
    ]);
    await commit({ kind: 'forget_words', ticketId: ticket.id, words: '（已删除）' });
    expect(await store.listCandidates(network)).toMatchObject([{ words: '（已删除）' }]);
    const actor = { kind: 'resident', id: ticket.reporterId ?? '' } as const;
    const context = { assignee: undefined, times: defaultTimeRules, now: exampleNow };
    const amended = transition(ticket, { event: 'amend', actor, note: '卧室也断了' }, context);
    if (!amended.ok) throw new Error(amended.error.text);
    await commit(amended.value.change);
    const [candidate] = await store.listCandidates(network);
    expect(candidate?.ticket.version).toBe(amended.value.ticket.version);
  });

  it('comes with where its followers are, and they are counted by building', async () => {
    const ticket = await opened({ category: 'repair.gas' });
    const room = { kind: 'room', channel: 'simulator', account: 'bot', key: 'room-5' } as const;
    for (const [residentId, building] of [
      ['li', '5'],
      ['sun', '5'],
      ['he', undefined],
    ] as const)
      await commit({ kind: 'follow', ticketId: ticket.id, residentId, at: exampleNow, building, room });
    const [candidate] = await store.listCandidates({ ...query, category: 'repair.gas' });
    expect(candidate?.followers).toHaveLength(3);
    expect(candidate?.followers[0]).toMatchObject({ room });
    expect(await store.countFollowersByBuilding(ticket.id)).toEqual([
      { building: '5', followers: 2 },
      { building: undefined, followers: 1 },
    ]);
  });

  it('whoever says so themselves is no longer there only because of a merge', async () => {
    const ticket = await opened({ category: 'suggestion' });
    const follow = { kind: 'follow', ticketId: ticket.id, residentId: 'li', at: exampleNow } as const;
    await commit({ ...follow, viaId: 'other' });
    expect(await store.listFollowers(ticket.id)).toMatchObject([{ residentId: 'li', viaId: 'other' }]);
    await commit(follow);
    expect((await store.listFollowers(ticket.id))[0]?.viaId).toBeUndefined();
    await commit({ ...follow, viaId: 'other' });
    expect((await store.listFollowers(ticket.id))[0]?.viaId).toBeUndefined();
  });
});
