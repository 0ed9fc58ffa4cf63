import { expect, test } from 'vitest';

import type { KnowledgeEntry } from '../entry.ts';
import { aspectAgreement, aspectsOf } from './aspects.ts';
import type { IndexedEntry } from './indexed-entry.ts';

const terms = { ids: [], kinds: [] };

/** Of an entry, only its wordings are read. */
function asking(...wordings: readonly string[]): IndexedEntry {
  const phrases = wordings.map((text) => ({ text, normalised: text, terms }));
  return { entry: {} as KnowledgeEntry, slot: 0, phrases, wordings: { ids: [], counts: [] } };
}

test('an entry agrees as far as its wordings ask about the same side', () => {
  const fees = asking('快递柜多少钱', '快递柜收不收费', '快递柜免费吗', '快递柜贵不贵');
  const hours = asking('快递柜几点开', '快递柜多久清一次');
  const asked = aspectsOf('快递柜要多少钱');
  expect(aspectAgreement(fees, asked)).toBeGreaterThan(0.7);
  expect(aspectAgreement(hours, asked)).toBe(0);
});

test('a question that names no side speaks for no entry and against none', () => {
  expect(aspectsOf('快递柜')).toBe(0);
  expect(aspectAgreement(asking('快递柜多少钱'), 0)).toBe(0.5);
});

test('a question of two sides agrees by half with an entry about one of them', () => {
  const asked = aspectsOf('快递柜多少钱，找谁');
  expect(aspectAgreement(asking('快递柜多少钱'), asked)).toBe(0.5);
});
