import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createPostings, type Postings } from './postings.ts';
import { createRows } from './rows.ts';
import { termId } from './term-id.ts';

const terms = ['水', '停水', '电梯', '~3.4', '通知'] as const;
const strengths = fc.dictionary(fc.constantFrom(...terms), fc.double({ min: 0.01, max: 1, noNaN: true }));
const steps = fc.array(fc.record({ drops: fc.option(fc.nat(10)), strengths }), { maxLength: 40 });

function idsOf(of: Readonly<Record<string, number>>): Int32Array {
  return Int32Array.from(Object.keys(of), termId);
}

describe('postings', () => {
  test('tell who holds a term and how strongly, whatever was dropped between', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const postings = createPostings();
        const held = new Map<number, Readonly<Record<string, number>>>();
        done.forEach(({ drops, strengths: of }, slot) => {
          postings.add(slot, idsOf(of), Float32Array.from(Object.values(of)));
          held.set(slot, of);
          const gone = drops === null ? undefined : held.get(drops);
          if (drops === null || gone === undefined) return;
          postings.drop(drops, idsOf(gone));
          held.delete(drops);
        });
        for (const term of terms) expectHolders(postings, term, held);
      }),
    );
  });

  test('keep what was laid together while more comes', () => {
    const postings = createPostings();
    const many = Int32Array.from({ length: 1000 }, (_, at) => at);
    const half = new Float32Array(1000).fill(0.5);
    for (let slot = 0; slot < 500; slot += 1) postings.add(slot, many, half);
    postings.drop(7, many);
    const seen: number[] = [];
    postings.visit(999, (slot) => seen.push(slot));
    expect(postings.holdersOf(999)).toBe(499);
    expect(new Set(seen).size).toBeGreaterThanOrEqual(499);
  });
});

function expectHolders(
  postings: Postings,
  term: string,
  held: ReadonlyMap<number, Readonly<Record<string, number>>>,
): void {
  const holders = [...held].flatMap(([slot, of]) =>
    of[term] === undefined ? [] : [[slot, of[term]] as const],
  );
  const seen = new Map<number, number>();
  postings.visit(termId(term), (slot, strength) => {
    if (held.has(slot)) seen.set(slot, strength);
  });
  expect(postings.holdersOf(termId(term))).toBe(holders.length);
  expect(seen.size).toBe(holders.length);
  for (const [slot, strength] of holders) expect(seen.get(slot)).toBeCloseTo(strength, 3);
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
