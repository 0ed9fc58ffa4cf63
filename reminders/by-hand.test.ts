import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { applyAuditEntries } from '../community/audit.prisma.ts';
import type { AuditEntry } from '../core/audit.ts';
import { createLiveEvents } from '../core/live.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { isByHand } from './by-hand.ts';
import { type ByHandStore, createByHandStore } from './by-hand.prisma.ts';

describe('what people send by hand', () => {
  it.each([
    ['nothing by itself', { channels: [], tags: [] }, false],
    ['every group of a channel', { channels: ['wecom'], tags: [] }, true],
    ['groups with a tag', { channels: [], tags: ['人工发', '老年人多'] }, true],
    ['not groups of other channels and tags', { channels: ['wechat'], tags: ['试发'] }, false],
  ])('is %s', (_, rule, expected) => {
    expect(isByHand(rule, { channel: 'wecom', tags: ['人工发'] })).toBe(expected);
  });
});

describe('the rule of what is sent by hand', () => {
  let temporary: TemporaryDatabase;
  let store: ByHandStore;
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    const { database } = temporary;
    store = createByHandStore({ database, live: createLiveEvents(), writeAudit: applyAuditEntries });
  });
  afterEach(() => temporary.close());

  function line(id: string): AuditEntry {
    const at = new Date('2026-11-22T02:00:00Z');
    return {
      id,
      actorId: 'somebody',
      action: 'reminder.by_hand_rule',
      subjectId: 'by_hand',
      details: {},
      at,
    };
  }

  it('is empty until somebody writes one, and kept with its line in the audit log', async () => {
    expect(await store.load()).toEqual({ channels: [], tags: [], version: 0 });
    await store.change(0, { channels: ['wecom'], tags: ['人工发'] }, line('1'));
    expect(await store.load()).toEqual({ channels: ['wecom'], tags: ['人工发'], version: 1 });
    expect(await temporary.database.auditEntry.count()).toBe(1);
  });

  it('is not overwritten by somebody who saw another one', async () => {
    const write = (id: string) => store.change(0, { channels: [], tags: [id] }, line(id));
    const both = await Promise.allSettled([write('1'), write('2')]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'store.conflict' } },
    ]);
    expect(await temporary.database.auditEntry.count()).toBe(1);
  });

  it('is changed by one of many who change what is there at once', async () => {
    await store.change(0, { channels: [], tags: [] }, line('first'));
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        store.change(1, { channels: [], tags: [String(index)] }, line(`then-${index}`)),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.load()).version).toBe(2);
  });
});
