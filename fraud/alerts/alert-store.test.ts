import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ConflictError } from '../../core/errors.ts';
import { seedPeople } from '../../test/support/seed-people.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { exampleNow } from '../../test/support/tickets.ts';
import { applyFraudAlertChanges } from './alert-changes.prisma.ts';
import { createFraudAlertStore, type FraudAlertStore } from './alert-store.prisma.ts';
import type { FraudAlert, FraudAlertChange } from './fraud-alert.ts';
import { textHashOf } from './same-text.ts';

const dayMs = 24 * 3_600_000;
const later = (days: number) => new Date(exampleNow.getTime() + days * dayMs);
const everywhere = ['/'];

let temporary: TemporaryDatabase;
let store: FraudAlertStore;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await seedPeople(temporary.database);
  for (const [id, areaId] of [
    ['g3', 'b3'],
    ['gd', 'd'],
  ] as const)
    await temporary.database.group.create({
      data: { id, channel: 'c', account: 'a', roomKey: id, topic: id, state: 'bound', areaId },
    });
  store = createFraudAlertStore(temporary.database);
});
afterEach(() => temporary.close());

function anAlert(id: string, over: Partial<FraudAlert> = {}): FraudAlert {
  return {
    ...{ id, groupId: 'g3', communityId: 'c', areaPath: '/c/b3/', day: '2026-11-22', score: 0.9 },
    ...{ kind: 'brushing_rebate', text: `日结三百 ${id}`, textHash: id, senderName: '小李', warned: true },
    reasons: [{ kind: 'words', quote: '日结三百', sign: 'easy_money' }],
    ...{ postedAt: exampleNow, status: 'open', followUps: [], forgottenAt: undefined, version: 1 },
    ...over,
  };
}

async function apply(...changes: FraudAlertChange[]): Promise<void> {
  await temporary.database.$transaction((tx) => applyFraudAlertChanges(tx, changes));
}
const raise = (...alerts: FraudAlert[]) =>
  apply(...alerts.map((alert) => ({ kind: 'raise', alert }) as const));
const idsOf = async (over: object = {}) =>
  (await store.list({ areaPaths: everywhere, limit: 10, ...over })).items.map(({ id }) => id);

describe('alerts', () => {
  it('are read as they were raised', async () => {
    await raise(anAlert('a1'), anAlert('a2', { text: undefined, senderName: undefined }));
    expect(await store.find('a1')).toEqual(anAlert('a1'));
    expect(await store.find('a2')).toEqual(anAlert('a2', { text: undefined, senderName: undefined }));
    expect(await store.find('a3')).toBeUndefined();
  });

  it('are raised once for a text, a group and a day', async () => {
    await raise(anAlert('a1', { textHash: 'h' }));
    await expect(raise(anAlert('a2', { textHash: 'h' }))).rejects.toThrow(ConflictError);
    await raise(anAlert('a3', { textHash: 'h', day: '2026-11-23' }));
    expect(await idsOf()).toHaveLength(2);
  });

  it('come page by page, the newest first, of the areas somebody works in', async () => {
    await raise(
      anAlert('a1'),
      anAlert('a2', { postedAt: later(1), status: 'handled' }),
      anAlert('a3', { postedAt: later(2), kind: 'gambling' }),
      anAlert('a4', { groupId: 'gd', communityId: 'd', areaPath: '/d/', postedAt: later(3) }),
    );
    expect(await idsOf()).toEqual(['a4', 'a3', 'a2', 'a1']);
    expect(await idsOf({ areaPaths: ['/c/'] })).toEqual(['a3', 'a2', 'a1']);
    expect(await idsOf({ areaPaths: ['/c/'], areaPath: '/d/' })).toEqual([]);
    expect(await idsOf({ areaPaths: [] })).toEqual([]);
    expect(await idsOf({ status: 'handled' })).toEqual(['a2']);
    expect(await idsOf({ kind: 'gambling' })).toEqual(['a3']);
    const { items, next } = await store.list({ areaPaths: everywhere, limit: 3 });
    expect(items).toHaveLength(3);
    expect(await idsOf({ after: next })).toEqual(['a1']);
  });

  it('keep what was done about them, unless somebody else did something first', async () => {
    const alert = anAlert('a1');
    await raise(alert);
    const followUps = [{ kind: 'false_alarm', byId: 'worker-1', at: later(1), told: 0 }] as const;
    const after: FraudAlert = { ...alert, status: 'false_alarm', followUps, version: 2 };
    await apply({ kind: 'follow_up', alert: after });
    expect(await store.find('a1')).toEqual(after);
    await expect(apply({ kind: 'follow_up', alert: after })).rejects.toThrow(ConflictError);
  });
});

describe('a posted text', () => {
  const posted = { groupId: 'g3', communityId: 'c', day: '2026-11-22', textHash: 'h' };

  it('is known on the day of its alert, in its group', async () => {
    await raise(anAlert('a1', { textHash: 'h' }));
    expect(await store.isKnown(posted)).toBe(true);
    expect(await store.isKnown({ ...posted, day: '2026-11-23' })).toBe(false);
    expect(await store.isKnown({ ...posted, groupId: 'gd', communityId: 'd' })).toBe(false);
  });

  it('that was no scam is known for good, in the whole community', async () => {
    await raise(anAlert('a1', { textHash: 'h', status: 'false_alarm' }));
    expect(await store.isKnown({ ...posted, groupId: 'other', day: '2027-03-01' })).toBe(true);
    expect(await store.isKnown({ ...posted, groupId: 'gd', communityId: 'd' })).toBe(false);
  });

  it('is the same with other spaces, signs and pictograms', () => {
    expect(textHashOf('日结 300，加V：abc🔥')).toBe(textHashOf('日结３００加v:ABC'));
    expect(textHashOf('日结300')).not.toBe(textHashOf('日结301'));
  });
});

describe('figures', () => {
  beforeEach(() =>
    raise(
      anAlert('a1'),
      anAlert('a2', { day: '2026-11-20', postedAt: later(-2) }),
      anAlert('a3', { kind: 'gambling' }),
      anAlert('a4', { kind: 'gambling', status: 'false_alarm' }),
      anAlert('a5', { groupId: 'gd', communityId: 'd', areaPath: '/d/' }),
    ),
  );

  it('count by kind what was posted lately in some areas', async () => {
    const count = async (areaPaths: readonly string[], days: number) =>
      Object.fromEntries(await store.countRecentByType(areaPaths, later(days)));
    expect(await count(['/c/'], -7)).toEqual({ brushing_rebate: 2, gambling: 1 });
    expect(await count(['/c/', '/d/'], -1)).toEqual({ brushing_rebate: 2, gambling: 1 });
    expect(await count([], -7)).toEqual({});
  });

  it('count by day, kind and community', async () => {
    const counts = await store.countByDay(everywhere, '2026-11-21');
    expect(counts).toHaveLength(3);
    expect(counts).toContainEqual({ day: '2026-11-22', kind: 'gambling', communityId: 'c', count: 1 });
  });
});

describe('after the time that texts are kept', () => {
  it('what was said and by whom is forgotten, what happened stays', async () => {
    const decided = { status: 'false_alarm', textHash: 'h' } as const;
    await raise(anAlert('a1', decided), anAlert('a2', { postedAt: later(5), status: 'handled' }));
    expect(await store.forget(later(1), later(9))).toBe(1);
    expect(await store.forget(later(1), later(9))).toBe(0);
    expect(await store.find('a1')).toEqual(
      anAlert('a1', {
        ...{ ...decided, text: undefined, senderName: undefined, forgottenAt: later(9) },
        reasons: [{ kind: 'words', quote: '', sign: 'easy_money' }],
      }),
    );
    expect(
      JSON.stringify(await temporary.database.fraudAlert.findUnique({ where: { id: 'a1' } })),
    ).not.toMatch(/日结|小李/u);
    expect((await store.listReviewed(everywhere, 10)).map(({ id }) => id)).toEqual(['a2']);
    expect(await store.isKnown({ groupId: 'g3', communityId: 'c', day: '2027-01-01', textHash: 'h' })).toBe(
      true,
    );
  });
});
