import { describe, expect, it } from 'vitest';

import { type CosineCase, fitCosines, judgeCosines, samplesIn } from './cosine-calibration.ts';
import { createVectorIndex } from './vector-index.ts';

/** A model of whose pairs half are right, from some cosine on. */
function casesFrom(turningPoint: number): readonly CosineCase[] {
  return Array.from({ length: 400 }, (_, at) => {
    const cosine = turningPoint - 0.1 + (at % 200) / 1000;
    return { cosine, lead: 0, isRight: cosine > turningPoint + (at % 7 === 0 ? -0.03 : 0.01) };
  });
}

const confidenceAt = (cosine: number, turningPoint: number) =>
  judgeCosines([{ entryId: 'a', cosine }], {
    ...fitCosines(casesFrom(turningPoint)),
    lead: 0,
  })[0]?.confidence ?? 0;

describe('what a cosine says', () => {
  it.each([0.3, 0.85])('is found anew for each scale: turning at %s', (turningPoint) => {
    expect(confidenceAt(turningPoint - 0.08, turningPoint)).toBeLessThan(0.2);
    expect(confidenceAt(turningPoint + 0.08, turningPoint)).toBeGreaterThan(0.8);
  });

  it('is more when nothing else is as near', () => {
    const cases = casesFrom(0.5).map((one) => ({ ...one, cosine: 0.5, lead: one.cosine - 0.5 }));
    const [first, second] = judgeCosines(
      [
        { entryId: 'a', cosine: 0.6 },
        { entryId: 'b', cosine: 0.5 },
      ],
      fitCosines(cases),
    );
    expect(first?.confidence).toBeGreaterThan(0.5);
    expect(second?.confidence).toBeLessThan(0.5);
  });

  it('is not guessed from a handful of entries, nor from entries with one wording', () => {
    const index = createVectorIndex(2);
    for (let at = 0; at < 10; at += 1) index.set(`few-${at}`, [Float32Array.of(1, 0), Float32Array.of(0, 1)]);
    for (let at = 0; at < 50; at += 1) index.set(`one-${at}`, [Float32Array.of(1, 0)]);
    expect(samplesIn(index)).toEqual([]);
  });
});
