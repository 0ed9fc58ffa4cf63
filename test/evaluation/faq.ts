/**
 * How well questions find their answers: `npx tsx test/evaluation/faq.ts [--in FILE.jsonl] [--show]`.
 *
 * Without a file it takes each similar question of the shipped content away in turn and asks it: does what is left
 * find the entry? With a file of `{text, must_contain_any, answerable}` it counts answered right, answered wrong and
 * refused, where an answer is right when it holds one of the words. Prints figures; judges nothing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { composeAnswer } from '../../knowledge/answer.ts';
import { shippedContent } from '../../knowledge/content/shipped-content.ts';
import { demoDirectory } from '../../knowledge/demo-directory.ts';
import type { DirectoryLine, KnowledgeEntry, ShippedEntry } from '../../knowledge/entry.ts';
import { retrieve, type Retrieval } from '../../knowledge/retrieval/retrieve.ts';
import { createSearchIndex } from '../../knowledge/retrieval/search-index.ts';
import { createTokeniser } from '../../knowledge/retrieval/tokenise.ts';

const now = new Date('2026-11-23T02:00:00Z');
const areaPath = '/city/demo/';
const lines: readonly DirectoryLine[] = demoDirectory(areaPath).map((line) => ({ ...line, id: line.key }));

const querySchema = z.object({
  text: z.string(),
  must_contain_any: z.array(z.string()),
  answerable: z.boolean(),
});

const { values } = parseArgs({
  options: { in: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const tokenise = createTokeniser();
if (values.in === undefined) leaveOneOut();
else askFile(values.in);

function published(entry: ShippedEntry): KnowledgeEntry {
  return { ...entry, id: entry.key, status: 'published', version: 1, updatedBy: undefined, updatedAt: now };
}

function indexOf(content: readonly ShippedEntry[]) {
  const index = createSearchIndex(tokenise);
  for (const entry of content) index.set(published(entry));
  return index;
}

type Tally = Record<
  'asked' | 'first' | 'right' | 'wrong' | 'choices' | 'refused' | 'certain' | 'certainWrong',
  number
>;

function leaveOneOut(): void {
  const index = indexOf(shippedContent);
  const tally: Tally = {
    asked: 0,
    first: 0,
    right: 0,
    wrong: 0,
    choices: 0,
    refused: 0,
    certain: 0,
    certainWrong: 0,
  };
  for (const entry of shippedContent) {
    for (const text of entry.alternates) {
      index.set(published({ ...entry, alternates: entry.alternates.filter((other) => other !== text) }));
      count(tally, retrieve(index, tokenise, { text, areaPath, now }), text, entry.key);
    }
    index.set(published(entry));
  }
  console.log(tally);
}

function count(tally: Tally, retrieval: Retrieval, text: string, key: string): void {
  const isFirst = retrieval.candidates[0]?.entry.id === key;
  const outcome = { answered: isFirst ? 'right' : 'wrong', choices: 'choices', unknown: 'refused' } as const;
  tally.asked += 1;
  tally.first += isFirst ? 1 : 0;
  tally[outcome[retrieval.decision]] += 1;
  if (retrieval.certain) tally[isFirst ? 'certain' : 'certainWrong'] += 1;
  if (!isFirst || retrieval.decision === 'unknown') show(text, retrieval, key);
}

function askFile(file: string): void {
  const index = indexOf(shippedContent);
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => querySchema.parse(JSON.parse(line)));
  const answerable = { right: 0, wrong: 0, choices: 0, refused: 0 };
  const unanswerable = { right: 0, wrong: 0, choices: 0, refused: 0 };
  const startedAt = performance.now();
  for (const query of queries) {
    const retrieval = retrieve(index, tokenise, { text: query.text, areaPath, now });
    const outcome = outcomeOf(retrieval, query.must_contain_any);
    (query.answerable ? answerable : unanswerable)[outcome] += 1;
    if (query.answerable ? outcome !== 'right' : outcome !== 'refused') show(query.text, retrieval, outcome);
  }
  const msPerQuery = (performance.now() - startedAt) / queries.length;
  console.log({ entries: shippedContent.length, answerable, unanswerable, msPerQuery });
}

function outcomeOf({ decision, candidates }: Retrieval, words: readonly string[]) {
  const [best] = candidates;
  if (decision === 'choices') return 'choices';
  if (decision === 'unknown' || best === undefined) return 'refused';
  const { text } = composeAnswer(best.entry, lines, areaPath);
  return words.some((word) => holds(text, word)) ? 'right' : 'wrong';
}

/** Short numbers must stand alone: 96110 does not hold 110. */
function holds(text: string, word: string): boolean {
  return /^\d{1,6}$/.test(word) ? new RegExp(`(?<!\\d)${word}(?!\\d)`).test(text) : text.includes(word);
}

function show(text: string, { decision, candidates }: Retrieval, expected: string): void {
  if (!values.show) return;
  const found = candidates
    .slice(0, 3)
    .map(
      (one) =>
        `${one.entry.id} ${one.score.toFixed(2)} (${one.coverage.toFixed(2)}/${one.similarity.toFixed(2)})`,
    );
  console.log(`${text}\t${expected}\t${decision}\t${found.join(', ')}`);
}
