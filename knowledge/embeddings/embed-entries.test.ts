import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createLiveEvents } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { createScriptedEmbeddings, type ScriptedEmbeddings } from '../../test/support/scripted-embeddings.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/support/sqlite.ts';
import { createEntryStore, type EntryStore } from '../entry-store.prisma.ts';
import type { EntryDraft, KnowledgeEntry } from '../entry.ts';
import { createEmbedEntries, type EmbedEntries } from './embed-entries.ts';
import { createHeldVectors, type HeldVectors } from './held-vectors.ts';
import { createVectorStore, type VectorStore } from './vector-store.prisma.ts';

const now = new Date('2026-11-23T02:00:00Z');
const anna = { staffId: 'staff-anna', now };
const writeAudit = () => Promise.resolve();

let temporary: TemporaryDatabase;
let entries: EntryStore;
let store: VectorStore;
let embeddings: ScriptedEmbeddings;

beforeEach(async () => {
  temporary = await temporaryDatabase();
  const deps = { database: temporary.database, live: createLiveEvents(), writeAudit };
  entries = createEntryStore(deps);
  store = createVectorStore(deps);
  embeddings = createScriptedEmbeddings();
});
afterEach(() => temporary.close());

/** A process of its own: what it needs to know it reads. */
function process(of = embeddings): EmbedEntries & { readonly held: HeldVectors } {
  const held = createHeldVectors({ model: of.model, store, live: createLiveEvents(), log: silentLog });
  const clock = createTestClock(now, () => Promise.resolve());
  const findEntry = (id: string) => entries.find(id);
  const embedding = createEmbedEntries({ embeddings: of, store, findEntry, held, clock, log: silentLog });
  return { ...embedding, held };
}

function draft(change: Partial<EntryDraft> = {}): EntryDraft {
  return {
    ...{ question: '快递柜在哪里', alternates: ['取快递去哪'], answer: '在东门。', category: 'local' },
    ...{ keywords: [], areaPath: undefined, source: { title: '公告', url: undefined, date: undefined } },
    ...{
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
      reviewAt: new Date('2027-05-01T00:00:00Z'),
    },
    ...change,
  };
}

async function publish(change: Partial<EntryDraft> = {}): Promise<KnowledgeEntry> {
  const moved = await entries.move(await entries.insert(draft(change), anna), 'published', anna);
  if (!moved.ok) throw new Error(moved.error);
  return moved.value;
}

const things = Array.from('灯门窗墙锁管井泵箱柜桶车树草路桥坡栏梯台池亭廊瓦', (thing) => thing);
async function publishMany(): Promise<void> {
  for (const thing of things)
    await publish({ question: `小区的${thing}坏了找谁`, alternates: [`${thing}坏了咋办`, `谁修${thing}`] });
}

const space = { model: 'scripted', dimension: 64 };
const count = () => store.count(space);

describe('embedding entries', () => {
  it('embeds the wordings of published entries, and those of nobody else', async () => {
    await publish();
    await entries.insert(draft({ question: '还是草稿' }), anna);
    await process().run();
    expect(await count()).toEqual({ published: 1, embedded: 1, failed: 0 });
    expect(embeddings.asked.flat()).toContain('取快递去哪');
    expect(embeddings.asked.flat()).not.toContain('还是草稿');
  });

  it('hides the numbers of persons', async () => {
    await publish({ alternates: ['王师傅15412345678修锁吗'] });
    await process().run();
    expect(embeddings.asked.flat().join()).not.toContain('15412345678');
  });

  it('sends no more texts at once than the endpoint takes', async () => {
    await publish({ alternates: Array.from({ length: 25 }, (_, at) => `问法${at}`) });
    await process().run();
    expect(Math.max(...embeddings.asked.map(({ length }) => length))).toBe(embeddings.mostTexts);
    for await (const { vectors } of store.read(space, undefined)) expect(vectors).toHaveLength(26);
  });

  it('leaves the endpoint alone when nothing is to be done', async () => {
    await publish();
    const one = process();
    await one.run();
    const before = embeddings.asked.length;
    await one.run();
    expect(embeddings.asked).toHaveLength(before);
  });

  it('embeds anew what is worded anew; an edit of the answer costs nothing', async () => {
    const entry = await publish();
    const one = process();
    await one.run();
    const answered = await entries.update(entry, draft({ answer: '在西门。' }), anna);
    await one.run();
    expect(embeddings.asked.flat().filter((text) => text === entry.question)).toHaveLength(1);
    await entries.update(answered, draft({ question: '丰巢在哪里' }), anna);
    await one.run();
    expect(embeddings.asked.flat()).toContain('丰巢在哪里');
  });

  it('goes on where it was when the endpoint failed', async () => {
    await publish({ question: '第一问' });
    await publish({ question: '第二问' });
    let calls = 0;
    embeddings.embedAs(() =>
      (calls += 1) > 2 ? { kind: 'status', status: 429 } : { kind: 'by_characters' },
    );
    await process().run();
    expect(await count()).toMatchObject({ embedded: 1, failed: 0 });
    expect(await store.findModel('scripted')).toMatchObject({ failure: 'rate_limited' });
    embeddings.embedAs({ kind: 'by_characters' });
    await process().run();
    expect(await count()).toMatchObject({ embedded: 2, failed: 0 });
    expect((await store.findModel('scripted'))?.failure).toBeUndefined();
  });

  it('an entry that fails stops no other, and is told', async () => {
    await publish({ question: '怪字' });
    await publish({ question: '好问' });
    embeddings.embedAs((texts) =>
      texts.includes('怪字') ? { kind: 'status', status: 400 } : { kind: 'by_characters' },
    );
    const one = process();
    await one.run();
    await one.run();
    expect(await count()).toEqual({ published: 2, embedded: 1, failed: 1 });
    expect(await store.listFailed(space, 10)).toMatchObject([{ question: '怪字', failure: 'rejected' }]);
    embeddings.embedAs({ kind: 'by_characters' });
    await store.forget('failed', undefined);
    await one.run();
    expect(await count()).toMatchObject({ embedded: 2, failed: 0 });
  });

  it('blames no entry for an endpoint that refuses everything', async () => {
    await publish();
    embeddings.embedAs({ kind: 'status', status: 401 });
    await process().run();
    expect(await count()).toMatchObject({ embedded: 0, failed: 0 });
    expect(await store.findModel('scripted')).toMatchObject({ failure: 'rejected' });
  });
});

describe('one model at a time', () => {
  it('is used once everything is embedded and its cosines are calibrated', async () => {
    await publishMany();
    const one = process();
    await one.held.refresh();
    expect(one.held.ready()).toBeUndefined();
    await one.run();
    await one.held.refresh();
    expect(one.held.ready()?.index.size()).toBe(things.length);
  });

  it('another model is not used before all is embedded with it', async () => {
    await publishMany();
    await process().run();
    const other = createScriptedEmbeddings('another');
    const changed = process(other);
    await changed.held.refresh();
    expect(changed.held.ready()).toBeUndefined();
    let calls = 0;
    other.embedAs(() => ((calls += 1) > 5 ? { kind: 'status', status: 503 } : { kind: 'by_characters' }));
    await changed.run();
    await changed.held.refresh();
    expect(changed.held.ready()).toBeUndefined();
    other.embedAs({ kind: 'by_characters' });
    await changed.run();
    await changed.held.refresh();
    expect(changed.held.ready()?.index.size()).toBe(things.length);
    expect(await count()).toMatchObject({ embedded: 0 });
  });

  it('a model that changed under its name is noticed at the next start', async () => {
    await publishMany();
    await process().run();
    const before = embeddings.asked.length;
    embeddings.embedAs({ kind: 'vectors', of: (text) => [text.length, 1, 2, text.codePointAt(0) ?? 0] });
    const restarted = process();
    await restarted.run();
    await restarted.held.refresh();
    expect(embeddings.asked.length).toBeGreaterThan(before + things.length);
    expect(restarted.held.index()?.dimension).toBe(4);
  });
});
