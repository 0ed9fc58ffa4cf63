import { beforeAll, describe, expect, test } from 'vitest';

import { composeAnswer } from '../answer.ts';
import { demoDirectory } from '../demo-directory.ts';
import { directoryKeys, fillPlaceholders, placeholdersOf } from '../directory.ts';
import { parseDraft, replyLimit } from '../entry-draft.ts';
import type { DirectoryLine, ShippedEntry } from '../entry.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import { createSearchIndex, type SearchIndex } from '../retrieval/search-index.ts';
import { createTokeniser, type Tokenise } from '../retrieval/tokenise.ts';
import { shippedContent } from './shipped-content.ts';

const now = new Date('2026-11-23T02:00:00Z');
const area = '/city/demo/';

/** The short numbers checked for shipping; see the source of each hotline entry. */
const allowedNumbers = new Set(
  (
    '110 119 120 122 12345 96110 12381 12315 12318 12319 12320 12328 12329 12333 12348 12356 12393 12123 95598 ' +
    '12366 12355 12338 12385 12110 12321 12369'
  ).split(' '),
);
/** Amounts, percentages, areas and years as the law or notice named by the entry has them. */
const lawFigures = new Set(
  (
    '100 139 140 150 200 240 300 400 500 800 1000 1100 1500 2000 3000 3600 5000 12000 15000 80000 ' +
    '1994 2001 2011 2023 2025 2026 2027 2029 2030 2039'
  ).split(' '),
);
/** Numbers that need 12345 beside them: not every place has them. */
const needsFallback = ['12366', '12355', '12338', '12385', '12321', '12369'];

const byKey = shippedContent.map((entry) => [entry.key, entry] as const);
const lines: readonly DirectoryLine[] = demoDirectory(area).map((line) => ({ ...line, id: line.key }));

function reply(entry: ShippedEntry, directory: readonly DirectoryLine[]) {
  return composeAnswer({ ...entry, id: entry.key }, directory, area).text;
}

test('there are enough entries, each under its own key', () => {
  expect(shippedContent.length).toBeGreaterThanOrEqual(270);
  expect(new Set(shippedContent.map((entry) => entry.key)).size).toBe(shippedContent.length);
});

describe.each(byKey)('%s', (_key, entry) => {
  test('is a valid entry with a source, a review date and enough wordings', () => {
    expect(() => parseDraft(entry)).not.toThrow();
    expect(entry.source.date).toBeDefined();
    expect(entry.reviewAt.getTime()).toBeGreaterThan(now.getTime());
    expect(entry.alternates.length).toBeGreaterThanOrEqual(4);
    expect(entry.keywords.length).toBeGreaterThanOrEqual(1);
  });

  test('names no number that was not checked, and asks the directory only for what it has', () => {
    const numbers = Array.from(entry.answer.matchAll(/\d{3,}/g), ([number]) => number);
    expect(numbers.filter((number) => !allowedNumbers.has(number) && !lawFigures.has(number))).toEqual([]);
    if (needsFallback.some((number) => numbers.includes(number))) expect(numbers).toContain('12345');
    for (const placeholder of placeholdersOf(entry.answer)) expect(directoryKeys).toContain(placeholder.key);
    expect(entry.answer.replaceAll(/\{\{[a-z]+:[a-z_]+\}\}/g, '')).not.toMatch(/[{}]/);
  });

  test('fits on a phone, whole, with a full directory and with an empty one', () => {
    for (const directory of [lines, []]) {
      const text = reply(entry, directory);
      expect(text.length).toBeLessThanOrEqual(replyLimit);
      const whole = fillPlaceholders(entry.answer, directory, area).text;
      expect(text).toBe(`${whole}\n来源：${entry.source.title}`);
    }
    expect(entry.answer.match(/[①②③④]/gu)?.length ?? 0).toBeLessThanOrEqual(3);
  });
});

describe('retrieval', () => {
  let tokenise: Tokenise;
  let index: SearchIndex;
  beforeAll(() => {
    tokenise = createTokeniser();
    index = createSearchIndex(tokenise);
    for (const entry of shippedContent)
      index.set({
        ...entry,
        id: entry.key,
        status: 'published',
        version: 1,
        updatedBy: undefined,
        updatedAt: now,
      });
  });

  test('no two entries claim the same wording, be it by synonyms', () => {
    const owners = new Map<string, Set<string>>();
    for (const entry of shippedContent)
      for (const wording of [entry.question, ...entry.alternates]) {
        const { text } = tokenise(wording);
        owners.set(text, (owners.get(text) ?? new Set()).add(entry.key));
      }
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });

  test('every entry is the answer to its own question and to similar ones', () => {
    // All of them would take minutes, and no two entries share one: a fifth, of each entry another.
    const asked = (entry: ShippedEntry, at: number) => [
      entry.question,
      ...entry.alternates.filter((_text, nth) => (nth + at) % 5 === 0),
    ];
    const wrong = shippedContent.flatMap((entry, at) =>
      asked(entry, at).flatMap((text) => {
        const { decision, candidates } = retrieve(index, tokenise, { text, areaPath: area, now });
        const first = candidates[0]?.entry.id;
        return decision === 'answered' && first === entry.key ? [] : [{ text, decision, first }];
      }),
    );
    expect(wrong).toEqual([]);
  }, 120_000);
});
