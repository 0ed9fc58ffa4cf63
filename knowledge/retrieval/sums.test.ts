import fc from 'fast-check';
import { expect, test } from 'vitest';

import { best } from './best.ts';
import { onlyAnswered, strengthOf } from './indexed-entry.ts';
import { createPostings } from './postings.ts';
import { addendOf, createSums, type Weighted } from './sums.ts';

const answerLength = 80;
const term = fc.nat(9);
const entry = fc.dictionary(
  term.map((id) => String(id)),
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }).map(onlyAnswered)),
  { minKeys: 1 },
);
const asked = fc.uniqueArray(
  fc.record({
    ...{ term, kind: fc.constantFrom(1, 0.45, 0.2, 0.12) },
    weight: fc.double({ min: 0.01, max: 8, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8, selector: (one) => one.term },
);

/** Every term for every entry that a more than supporting term finds. */
function plainly(entries: readonly Readonly<Record<string, number>>[], weighted: readonly Weighted[]) {
  const finding = weighted.filter(({ kind }) => kind > 0.2).sort((one, other) => other.weight - one.weight);
  const supporting = weighted.filter(({ kind }) => kind <= 0.2);
  return entries
    .map((counts, slot) => ({
      slot,
      isFound: finding.some((one) => counts[one.term] !== undefined),
      value: [...finding, ...supporting].reduce((sum, one) => {
        const count = counts[one.term];
        return count === undefined ? sum : sum + addendOf(one.weight, strengthOf(count, answerLength));
      }, 0),
    }))
    .filter(({ isFound }) => isFound)
    .sort((one, other) => other.value - one.value || one.slot - other.slot)
    .map(({ slot, value }) => ({ slot, value }));
}

test('the best are those of adding up everything, whatever was left out on the way', () => {
  const sums = createSums(1);
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 60 }),
      asked,
      fc.integer({ min: 1, max: 12 }),
      (all, words, limit) => {
        const postings = createPostings();
        all.forEach((counts, slot) => {
          postings.add(slot, { ids: Object.keys(counts).map(Number), counts: Object.values(counts) });
        });
        const held = { postings, answerLengthAt: () => answerLength };
        const floor = () => best(sums, limit, () => true)[limit - 1]?.value ?? 0;
        sums.find(words, held, floor);
        sums.support(words, held, floor());
        expect(best(sums, limit, () => true)).toEqual(plainly(all, words).slice(0, limit));
      },
    ),
  );
});
