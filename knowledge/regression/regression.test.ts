import { beforeEach, expect, test } from 'vitest';

import { createLiveEvents, type LiveEvents } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import type { KnowledgeEntry } from '../entry.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../knowledge-base.ts';
import { createTokeniser } from '../retrieval/tokenise.ts';
import type { RegressionQuestion } from './question.ts';
import { createRegression, type Regression } from './regression.ts';

const now = new Date('2026-11-23T02:00:00Z');
const tokenise = createTokeniser();

function entry(id: string, question: string, change: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return {
    ...{ id, key: undefined, question, alternates: [], answer: '在东门岗亭旁边。', category: 'local' },
    ...{
      keywords: [],
      areaPath: undefined,
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
    },
    source: { title: '社区公告', url: undefined, date: undefined },
    ...{ reviewAt: now, status: 'published', version: 1, updatedBy: undefined, updatedAt: now },
    ...change,
  };
}

const parcel = entry('parcel', '快递柜在哪里');
const market = entry('market', '菜市场几点开门', { answer: '早上六点。' });
const bus = entry('bus', '公交车末班是几点', { answer: '晚上十点。' });

function asking(text: string, entryId: string | undefined): RegressionQuestion {
  const expects = entryId === undefined ? 'silence' : 'answer';
  return { id: text, text, areaPath: undefined, expects, entryId, addedBy: undefined, addedAt: now };
}

const questions = [
  asking('快递柜在哪里', 'parcel'),
  asking('菜市场几点开门', 'market'),
  asking('红烧肉要放多少冰糖', undefined),
];

let live: LiveEvents;
let held: Map<string, KnowledgeEntry>;
let knowledge: KnowledgeBase;
let regression: Regression;

beforeEach(async () => {
  live = createLiveEvents();
  held = new Map([parcel, market, bus].map((one) => [one.id, one]));
  const source = {
    listPublished: () => Promise.resolve([...held.values()]),
    find: (id: string) => Promise.resolve(held.get(id)),
    listLines: () => Promise.resolve([]),
  };
  knowledge = createKnowledgeBase({ source, tokenise, live, log: silentLog });
  await knowledge.start();
  regression = createRegression({ store: { questions: () => Promise.resolve(questions) }, knowledge });
});

test('the whole set stands as the bot would answer it', async () => {
  const standing = await regression.stand(now);
  expect(standing.map(({ outcome }) => [outcome.decision, ...outcome.entryIds])).toEqual([
    ['answered', 'parcel'],
    ['answered', 'market'],
    ['unknown'],
  ]);
});

test('an entry that would be archived silences what it answers', async () => {
  const archived = { id: 'parcel', entry: { ...parcel, status: 'archived' as const } };
  const result = await regression.check([archived], now);
  expect(result).toMatchObject({ total: 3, rightBefore: 3, rightAfter: 2 });
  expect(result.changes).toMatchObject([
    { verdict: 'worse', turn: 'newly_silent', question: { text: '快递柜在哪里' } },
  ]);
});

test('a draft that would be published may take the answer of another', async () => {
  const draft = entry('other', '菜市场几点开门', { status: 'published', updatedAt: now });
  const result = await regression.check([{ id: 'other', entry: draft }], now);
  expect(result.changes.map(({ verdict }) => verdict)).toEqual(['worse']);
});

test('looking changes nothing that anybody else is answered', async () => {
  const ask = () =>
    [parcel, market, bus].map(({ question: text }) => knowledge.ask({ text, areaPath: undefined, now }));
  const before = ask();
  await regression.check(
    [
      { id: 'parcel', entry: undefined },
      { id: 'market', entry: { ...market, question: '快递柜在哪里' } },
    ],
    now,
  );
  expect(ask()).toEqual(before);
});

test('after an edit the set is asked of what is published then', async () => {
  await regression.stand(now);
  held.delete('market');
  live.publish({ topic: 'knowledge', id: 'market' });
  await knowledge.reload();
  const standing = await regression.stand(now);
  expect(standing.map(({ outcome }) => outcome.decision)).toEqual(['answered', 'unknown', 'unknown']);
});
