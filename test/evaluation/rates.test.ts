import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { estimateOf, foundOf, macroF1, rateOf, reliabilityOf } from './rates.ts';

describe('a rate', () => {
  it('has the Wilson interval of the textbook', () => {
    // Newcombe 1998, table I: 81 of 263.
    const { low, high } = rateOf(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('of nothing says nothing', () => {
    expect(rateOf(0, 0)).toEqual({ rate: null, low: 0, high: 1, hits: 0, n: 0 });
  });

  it('lies within its interval, and the interval within 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        const { rate, low, high } = rateOf(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(rate).toBeGreaterThanOrEqual(low);
        expect(rate).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('F1', () => {
  it('is the harmonic mean of precision and recall', () => {
    const { precision, recall, f1 } = foundOf(6, 8, 12);
    expect([precision.rate, recall.rate, f1]).toEqual([0.75, 0.5, 0.6]);
  });

  it('of a label that neither occurs nor is said is absent', () => {
    expect(foundOf(0, 0, 0).f1).toBeNull();
  });

  it('as a macro mean counts each label that occurs once, and one that is only said not at all', () => {
    const pairs = [
      { want: 'a', got: 'a' },
      { want: 'a', got: 'a' },
      { want: 'b', got: 'c' },
    ];
    expect(macroF1(pairs)).toBe(0.5);
    expect(macroF1([])).toBeNull();
  });
});

it('an estimate is the same each time and holds its value', () => {
  const items = Array.from({ length: 50 }, (_, index) => index % 3);
  const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const estimate = estimateOf(items, mean);
  expect(estimate).toEqual(estimateOf(items, mean));
  expect(estimate.low).toBeLessThan(estimate.value ?? 0);
  expect(estimate.high).toBeGreaterThan(estimate.value ?? 2);
  expect(estimateOf([], () => null)).toEqual({ value: null, low: null, high: null, n: 0 });
});

it('the reliability table puts 1.0 into the last bin and weighs the gaps by size', () => {
  const { bins, ece } = reliabilityOf([
    { confidence: 1, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.2, right: false },
  ]);
  expect(bins.map(({ n }) => n)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 2]);
  expect(bins[9]).toMatchObject({ meanConfidence: 0.975, accuracy: 0.5 });
  expect(ece).toBeCloseTo((0.2 + 2 * 0.475) / 3, 4);
});
