/**
 * Task `retrieval`: does a citizen's title find the authority's reply to it among all replies? Ours is the search of the
 * knowledge base, each reply an entry that has only an answer; beside it well-known search libraries on the same rows.
 */
import { Jieba } from '@node-rs/jieba';
import { create as createOrama, insert, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { z } from 'zod';

import type { KnowledgeEntry } from '../../knowledge/entry.ts';
import { readCommonWords } from '../../knowledge/retrieval/common-words.ts';
import { createSearchIndex } from '../../knowledge/retrieval/search-index.ts';
import { createTokeniser } from '../../knowledge/retrieval/tokenise.ts';
import { readJsonLines } from './input.ts';
import { type Rate, shareOf } from './rates.ts';
import { shown, table } from './table.ts';
import { type Evaluation, needed, type Task } from './task.ts';

export const retrievalTask: Task = {
  about: 'titles that have to find their own replies, beside MiniSearch and Orama',
  run: async ({ input }) => compare(readJsonLines(needed(input, '--in'), rowSchema)),
};

const rowSchema = z.looseObject({ title: z.string(), reply: z.string() });
type Row = z.infer<typeof rowSchema>;

/** The rows found for a title, best first. */
type Search = (title: string) => readonly number[] | Promise<readonly number[]>;

const mostRanked = 100;
const pairs = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.flatMap(pairsOf) ?? [];

async function compare(rows: readonly Row[]): Promise<Evaluation> {
  const ours = await measure(rows, gege(rows));
  const jieba = Jieba.withDict(readCommonWords());
  const words = (text: string) =>
    jieba.cut(text.toLowerCase(), false).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const peers = {
    'MiniSearch, jieba words': await measure(rows, miniSearch(rows, words)),
    'MiniSearch, pairs of characters': await measure(rows, miniSearch(rows, pairs)),
    'Orama, jieba words': await measure(rows, await orama(rows, words)),
  };
  const all = { Gege: ours.figures, ...mapped(peers, ({ figures }) => figures) };
  return {
    tables: [
      table('Titles and their replies', [
        heading,
        ...Object.entries(all).map(([name, of]) => rowOf(name, of)),
      ]),
    ],
    errors: rows.flatMap(({ title }, i) => (ours.ranked[i]?.[0] === i ? [] : [`${i} | ${title}`])),
    predictions: ours.ranked.map((ranked, i) => ({ i, ranked })),
    summary: { n: rows.length, ...ours.figures, peers: mapped(peers, ({ figures }) => figures) },
  };
}

interface Figures {
  readonly first: Rate;
  readonly amongTen: Rate;
  readonly mrr10: number;
  /** Microseconds a query. */
  readonly p50: number;
  readonly p99: number;
}

const heading = ['', 'first', 'among ten', 'MRR@10', 'µs, p50', 'µs, p99'];

function rowOf(name: string, { first, amongTen, mrr10, p50, p99 }: Figures): readonly string[] {
  return [name, shown(first), shown(amongTen), mrr10.toFixed(3), String(p50), String(p99)];
}

async function measure(rows: readonly Row[], search: Search) {
  const ranked: (readonly number[])[] = [];
  const times: number[] = [];
  for (const { title } of rows.slice(0, 200)) await search(title);
  for (const { title } of rows) {
    const started = performance.now();
    ranked.push(await search(title));
    times.push((performance.now() - started) * 1000);
  }
  return { ranked, figures: figuresOf(ranked, times) };
}

function figuresOf(ranked: readonly (readonly number[])[], times: readonly number[]): Figures {
  const places = ranked.map((found, i) => found.indexOf(i));
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const gains = places.map((place) => (place >= 0 && place < 10 ? 1 / (place + 1) : 0));
  return {
    first: shareOf(places, (place) => place === 0),
    amongTen: shareOf(places, (place) => place >= 0 && place < 10),
    mrr10: gains.reduce((sum, gain) => sum + gain, 0) / Math.max(gains.length, 1),
    p50: at(0.5),
    p99: at(0.99),
  };
}

const now = new Date('2026-11-23T02:00:00Z');

function gege(rows: readonly Row[]): Search {
  const tokenise = createTokeniser();
  const index = createSearchIndex(tokenise);
  rows.forEach(({ reply }, i) => {
    index.set(entryOf(i, reply));
  });
  return (title) =>
    index.search(tokenise(title), () => true, mostRanked).map(({ indexed }) => Number(indexed.entry.id));
}

function entryOf(i: number, answer: string): KnowledgeEntry {
  return {
    ...{
      id: String(i),
      key: undefined,
      question: '',
      alternates: [],
      keywords: [],
      answer,
      category: 'local',
    },
    ...{ areaPath: undefined, source: { title: '', url: undefined, date: undefined }, status: 'published' },
    ...{
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
      reviewAt: now,
      version: 1,
      updatedBy: undefined,
      updatedAt: now,
    },
  };
}

function miniSearch(rows: readonly Row[], tokenize: (text: string) => string[]): Search {
  const index = new MiniSearch({ fields: ['reply'], tokenize, processTerm: (term) => term.toLowerCase() });
  index.addAll(rows.map(({ reply }, id) => ({ id, reply })));
  return (title) =>
    index
      .search(title, { combineWith: 'OR' })
      .slice(0, mostRanked)
      .map(({ id }) => Number(id));
}

async function orama(rows: readonly Row[], tokenize: (text: string) => string[]): Promise<Search> {
  const tokenizer = { language: 'chinese', normalizationCache: new Map<string, string>(), tokenize };
  const index = createOrama({ schema: { reply: 'string' }, components: { tokenizer } });
  for (const [id, { reply }] of rows.entries()) await insert(index, { id: String(id), reply });
  return async (term) => {
    const { hits } = await searchOrama(index, { term, limit: mostRanked, threshold: 1 });
    return hits.map(({ id }) => Number(id));
  };
}

function pairsOf(run: string): readonly string[] {
  const text = run.toLowerCase();
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function mapped<Value, Other>(of: Readonly<Record<string, Value>>, change: (value: Value) => Other) {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}
