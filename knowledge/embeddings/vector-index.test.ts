import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { unitVector } from '../../core/embeddings.ts';
import { createVectorIndex } from './vector-index.ts';

const dimension = 40;

function vectorFrom(seed: number): Float32Array {
  const numbers = Array.from({ length: dimension }, (_, at) =>
    Math.sin(seed * 37.7 + at * (1 + (seed % 11))),
  );
  return unitVector(numbers) ?? new Float32Array(dimension);
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

describe('an index of vectors', () => {
  it('finds the entry whose nearest wording is nearest', () => {
    const index = createVectorIndex(dimension);
    index.set('one', [vectorFrom(1), vectorFrom(2)]);
    index.set('other', [vectorFrom(3), vectorFrom(4)]);
    expect(index.nearest(vectorFrom(4), 1)).toEqual([
      { entryId: 'other', cosine: expect.closeTo(1, 2) as number },
    ]);
  });

  it('forgets the former wordings of an entry', () => {
    const index = createVectorIndex(dimension);
    index.set('one', [vectorFrom(1)]);
    index.set('one', [vectorFrom(2)]);
    expect(index.size()).toBe(1);
    expect(index.nearest(vectorFrom(1), 1)[0]?.cosine).toBeLessThan(0.95);
  });

  it('says the cosine to a hundredth, whatever the vectors', () => {
    const vector = fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimension, maxLength: dimension })
      .map((numbers) => unitVector(numbers))
      .filter((one) => one !== undefined);
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        const index = createVectorIndex(dimension);
        index.set('one', [one]);
        expect(index.nearest(other, 1)[0]?.cosine).toBeCloseTo(dot(one, other), 1);
      }),
    );
  });

  it('finds among thousands what it finds among few', () => {
    const index = createVectorIndex(dimension);
    for (let at = 0; at < 3000; at += 1) index.set(String(at), [vectorFrom(at)]);
    for (const at of [5, 1234, 2999]) expect(index.nearest(vectorFrom(at), 1)[0]?.cosine).toBeCloseTo(1, 2);
  });

  it('has room for an entry without a wording', () => {
    const index = createVectorIndex(dimension);
    index.set('empty', []);
    expect(index.nearest(vectorFrom(1), 1)).toEqual([{ entryId: 'empty', cosine: -1 }]);
  });
});
