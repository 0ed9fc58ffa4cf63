/** Search among a city's entries: how long it takes to build, to ask and to edit, and the memory it holds. */
import type { KnowledgeEntry } from '../knowledge/entry.ts';
import { readCommonWords } from '../knowledge/retrieval/common-words.ts';
import { retrieve } from '../knowledge/retrieval/retrieve.ts';
import { createSearchIndex, type SearchIndex } from '../knowledge/retrieval/search-index.ts';
import { createTokeniser, type Tokenise } from '../knowledge/retrieval/tokenise.ts';
import { megabytes, percentile, type Target } from './report.ts';

const questions = 2000;
const warmUp = 200;
const now = new Date('2026-11-22T01:00:00Z');

export function benchKnowledge(entries: number): readonly Target[] {
  const tokenise = createTokeniser();
  const write = createWriter();
  const begun = performance.now();
  const index = createSearchIndex(tokenise);
  const asked: string[] = [];
  for (let at = 0; at < entries; at += 1) {
    const entry = write.entry(at);
    index.set(entry);
    if (at % Math.ceil(entries / questions) === 0) asked.push(write.otherwise(entry.question));
  }
  const seconds = (performance.now() - begun) / 1000;
  const page = timesOf(asked, (text) => {
    retrieve(index, tokenise, { text, areaPath: undefined, now });
  });
  return [
    { name: `${entries} entries, index built`, seconds, atMost: 30 },
    { name: 'a question', page, atMost: 10 },
    { name: 'an edit', page: timesOfEdits(index, write), atMost: 1000 },
    { name: 'resident memory with the index', megabytes: memoryWith(index, tokenise), atMost: 600 },
  ];
}

function timesOf(texts: readonly string[], ask: (text: string) => void) {
  const times = texts.map((text) => {
    const started = performance.now();
    ask(text);
    return performance.now() - started;
  });
  const sorted = times.slice(warmUp).toSorted((one, other) => one - other);
  return { p50Ms: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.99) };
}

type Writer = ReturnType<typeof createWriter>;

function timesOfEdits(index: SearchIndex, write: Writer) {
  const edited = Array.from({ length: questions }, (_, at) => String(at * 7));
  return timesOf(edited, (id) => {
    index.set(write.entry(Number(id)));
  });
}

/** Both are handed over so that neither is collected before. */
function memoryWith(_index: SearchIndex, _tokenise: Tokenise): number {
  return megabytes(process.memoryUsage().rss);
}

/** Entries of common words as often as they are used: three questions, two keywords, an answer of some eighty characters. */
function createWriter() {
  const lines = readCommonWords().toString('utf8').split('\n');
  const known = lines.map((line) => line.split(' ')).filter(([word = '']) => word.length > 1);
  const sums: number[] = [];
  known.reduce((sum, [, often = '0']) => (sums[sums.length] = sum + Number(often) ** 0.75), 0);
  const next = createRandom();
  const word = () => known[placeOf(sums, next() * (sums.at(-1) ?? 0))]?.[0] ?? '';
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
      ...{ validFrom: undefined, validUntil: undefined, reviewAt: now, updatedBy: undefined, updatedAt: now },
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

/** The same numbers each time (mulberry32). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
