import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Intent, intents } from '../../core/taxonomy.ts';
import type { Odds } from '../agreement.ts';
import { type Lesson, weighEvidence } from './weigh-evidence.ts';

const unsure = Object.fromEntries(intents.map((intent) => [intent, -2.4])) as Odds;

function lesson(intent: Intent | undefined, ...codes: readonly string[]): Lesson {
  const evidence = codes.map((code) => ({ code, of: ['report'] as const }));
  return { logs: unsure, evidence, intent, counts: 10 };
}

describe('the worth of evidence', () => {
  it('is high for what reports show and talk does not, and low for the opposite', () => {
    const worths = weighEvidence([
      ...[1, 2, 3].map(() => lesson('report', 'said:place')),
      ...[1, 2, 3].map(() => lesson('chatter', 'manner:praise')),
    ]);
    expect(worths.get('said:place')).toBeGreaterThan(1);
    expect(worths.get('manner:praise')).toBeLessThan(-0.2);
  });

  it('falls with everyday talk that shows the same', () => {
    const reports = [lesson('report', 'length:12')];
    const alone = weighEvidence(reports).get('length:12') ?? 0;
    const among = weighEvidence([...reports, lesson(undefined, 'length:12')]).get('length:12') ?? 0;
    expect(among).toBeLessThan(alone);
  });

  it('is nothing where nothing is learned, and the classifier’s word then counts as it did', () => {
    const worths = weighEvidence([{ ...lesson('report', 'said:place'), counts: 0 }]);
    expect(worths.get('said:place')).toBeCloseTo(0);
    expect(worths.get('classifier')).toBeCloseTo(0.9);
  });

  it('never lets a doubt speak for what it doubts, nor a finding against what it found', () => {
    const code = fc.constantFrom('doubt:past', 'alone:short', 'rules:report:sure', 'said:place');
    const lessons = fc.array(
      fc
        .tuple(fc.constantFrom(...intents, undefined), fc.uniqueArray(code))
        .map(([intent, codes]) => lesson(intent, ...codes)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lessons, (all) => {
        const worths = weighEvidence(all);
        for (const doubt of ['doubt:past', 'alone:short'])
          expect(worths.get(doubt) ?? 0).toBeLessThanOrEqual(0);
        expect(worths.get('rules:report:sure') ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
  });
});
