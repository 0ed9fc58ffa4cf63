/** Search among a city's entries: how long it takes to build, to ask and to edit, and the memory it holds. */
import { Jieba } from '@node-rs/jieba';
import MiniSearch from 'minisearch';

import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { readCommonWords } from '../knowledge/retrieval/common-words.ts';
import { retrieve } from '../knowledge/retrieval/retrieve.ts';
import { createSearchIndex, type SearchIndex } from '../knowledge/retrieval/search-index.ts';
import { createTokeniser, type Tokenise } from '../knowledge/retrieval/tokenise.ts';
import { megabytes, type Page, percentile, type Target } from './report.ts';
import { seededRandom } from './seeded-random.ts';

const questions = 2000;
const warmUp = 200;
const askedOfPeer = 600;
const now = new Date('2026-11-22T01:00:00Z');

export function benchKnowledge(entries: number): readonly Target[] {
  const write = createWriter();
  const written = Array.from({ length: entries }, (_, at) => write.entry(at));
  const asked = written
    .filter((_entry, at) => at % Math.ceil(entries / questions) === 0)
    .map(({ question }) => write.otherwise(question));
  const tokenise = createTokeniser();
  const index = createSearchIndex(tokenise);
  const built = measure(() => {
    for (const entry of written) index.set(entry);
  });
  const page = timesOf(asked, (text) => {
    retrieve(index, tokenise, { text, areaPath: undefined, now });
  });
  const edits = timesOf(
    asked.map((_text, at) => write.entry(at * 7)),
    (entry) => {
      index.set(entry);
    },
  );
  return [
    { name: `${entries} entries, index built`, ...built, atMost: 30 },
    { name: 'a question', page, atMost: 10 },
    { name: 'an edit', page: edits, atMost: 1000 },
    { name: 'resident memory with the index', megabytes: memoryWith(index, tokenise), atMost: 600 },
    ...benchPeer(written, asked.slice(0, askedOfPeer)),
  ];
}

/** MiniSearch over the words of jieba, on the same entries and questions: what it needs beside the rest. */
function benchPeer(written: readonly KnowledgeEntry[], asked: readonly string[]): readonly Target[] {
  const jieba = Jieba.withDict(readCommonWords());
  const before = process.memoryUsage().rss;
  const peer = new MiniSearch({ fields: ['wordings', 'answer'], tokenize: (text) => jieba.cut(text, false) });
  const built = measure(() => {
    for (const { id, question, alternates, keywords, answer } of written)
      peer.add({ id, wordings: [question, ...alternates, ...keywords].join('\n'), answer });
  });
  const page = timesOf(asked, (text) => {
    peer.search(text, { combineWith: 'OR' });
  });
  return [
    { name: 'MiniSearch, index built', ...built },
    { name: 'MiniSearch, a question', page },
    { name: 'MiniSearch, more memory', megabytes: megabytes(process.memoryUsage().rss - before) },
  ];
}

/** On a machine that has other things to do the processor's time tells more than the clock. */
function measure(work: () => void): { readonly seconds: number; readonly cpuSeconds: number } {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begun) / 1000, cpuSeconds: (user + system) / 1_000_000 };
}

function timesOf<Given>(given: readonly Given[], work: (one: Given) => void): Page {
  const times = given.map((one) =>
    measure(() => {
      work(one);
    }),
  );
  const sorted = (of: (time: { readonly seconds: number; readonly cpuSeconds: number }) => number) =>
    times
      .slice(warmUp)
      .map((time) => of(time) * 1000)
      .toSorted((one, other) => one - other);
  const wall = sorted(({ seconds }) => seconds);
  const cpu = sorted(({ cpuSeconds }) => cpuSeconds);
  return {
    ...{ p50Ms: percentile(wall, 0.5), p95Ms: percentile(wall, 0.95), p99Ms: percentile(wall, 0.99) },
    cpuP99Ms: percentile(cpu, 0.99),
  };
}

/** Both are handed over so that neither is collected before. */
function memoryWith(_index: SearchIndex, _tokenise: Tokenise): number {
  return megabytes(process.memoryUsage().rss);
}

/** Entries of common words as often as they are used: three questions, two keywords, an answer of some eighty characters. */
function createWriter() {
  const known: string[] = [];
  const sums: number[] = [];
  for (const line of readCommonWords().toString('utf8').split('\n')) {
    const [word = '', often = '0'] = line.split(' ');
    if (word.length < 2) continue;
    known.push(word);
    sums.push((sums.at(-1) ?? 0) + Number(often) ** 0.75);
  }
  const next = seededRandom(1);
  const word = () => known[placeOf(sums, next() * (sums.at(-1) ?? 0))] ?? '';
  const words = (count: number) => Array.from({ length: count }, word);
  return {
    otherwise: (question: string) => `${question.slice(0, -2)}${word()}怎么办`,
    entry: (id: number): KnowledgeEntry => ({
      ...{
        id: String(id),
        key: undefined,
        question: words(5).join(''),
        alternates: [words(6).join(''), words(4).join('')],
      },
      ...{ answer: `${words(40).join('')}。`, category: 'local', keywords: words(2), areaPath: undefined },
      ...{ source: { title: '社区公告', url: undefined, date: undefined }, status: 'published', version: 1 },
      ...{
        links: [],
        pictureId: undefined,
        validFrom: undefined,
        validUntil: undefined,
        reviewAt: now,
        updatedBy: undefined,
        updatedAt: now,
      },
    }),
  };
}

/** The first sum above a value. */
function placeOf(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
