import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { onlyAnswered } from './indexed-entry.ts';
import { createPostings, type Postings } from './postings.ts';
import { createRows } from './rows.ts';
import { soundId, termId } from './term-id.ts';

const terms = ['水', '停水', '电梯', '~3.4', '通知'] as const;
const packed = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 28 - 1 }),
  fc.integer({ min: 1, max: 127 }).map(onlyAnswered),
);
const counts = fc.dictionary(fc.constantFrom(...terms), packed);
const steps = fc.array(
  fc.record({ drops: fc.option(fc.nat(10)), counts, skips: fc.nat(70_000), isAsked: fc.boolean() }),
  {
    maxLength: 40,
  },
);

type Counts = Readonly<Record<string, number>>;

function idsOf(of: Counts): readonly number[] {
  return Object.keys(of).map((term) => termId(term));
}

describe('postings', () => {
  test('tell who holds a term and where, whatever was dropped between', () => {
    fc.assert(
      fc.property(steps, fc.nat(12), (done, leastCleared) => {
        const postings = createPostings(leastCleared);
        const held: (readonly [slot: number, of: Counts])[] = [];
        done.reduce((before, { drops, counts: of, skips, isAsked }) => {
          const slot = before + 1 + skips;
          postings.add(slot, { ids: idsOf(of), counts: Object.values(of) });
          held.push([slot, of]);
          const [gone] = drops === null ? [] : held.splice(drops, 1);
          if (gone !== undefined) postings.drop(gone[0], idsOf(gone[1]));
          if (isAsked) postings.holdersOf(termId('水'));
          return slot;
        }, 0);
        for (const term of terms) {
          const holders = held.flatMap(([slot, of]) => (of[term] === undefined ? [] : [[slot, of[term]]]));
          expect(postings.holdersOf(termId(term))).toBe(holders.length);
          expect(readRun(postings, term)).toEqual(holders);
          const looked = held.map(([slot]) => slot);
          expect(postings.countsOf(termId(term), looked)).toEqual(held.map(([, of]) => of[term] ?? 0));
        }
      }),
    );
  });
});

function readRun(postings: Postings, term: string): readonly (readonly (number | undefined)[])[] {
  const parts = (['worded', 'answered'] as const).flatMap((part) => {
    const { size, slots, counts: found } = postings.of(termId(term), part);
    return Array.from({ length: size }, (_, at): readonly [number, number] => [
      slots[at] ?? -1,
      found[at] ?? 0,
    ]);
  });
  return parts.sort(([one], [other]) => one - other);
}

test('every id has one row, counted from 0 in the order they came', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 9000 }),
      (ids) => {
        const rows = createRows();
        expect(ids.map((id) => rows.take(id))).toEqual(ids.map((_, at) => at));
        expect(ids.map((id) => rows.find(id))).toEqual(ids.map((id) => rows.take(id)));
        expect(rows.count).toBe(ids.length);
      },
    ),
    { numRuns: 20 },
  );
});

test('how a pair sounds has the number of its text', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), (one, other) => {
      expect(soundId(one, other)).toBe(termId(`~${one}.${other}`));
    }),
  );
});
