import { describe, expect, it } from 'vitest';

import type { Intent } from '../core/taxonomy.ts';
import type { FraudAssessment, FraudReason } from '../fraud/assessment.ts';
import { isBait, leadsAstray } from './bait-reading.ts';

const words: FraudReason = { kind: 'words', quote: '日结三百', sign: 'pay_by_day' };
const learned: FraudReason = { kind: 'learned', quote: '名额', sign: 'learned' };

function judged(score: number, reasons: readonly FraudReason[] = [words]): FraudAssessment {
  return { isFraud: score >= 0.5, score, isTold: false, type: 'unknown', reasons };
}

const cases: readonly (readonly [string, Intent, FraudAssessment, boolean])[] = [
  ['both readers hear bait', 'fraud_bait', judged(0.8), true],
  ['one hears bait, the other is not against it', 'fraud_bait', judged(0.4), true],
  ['one hears bait, the other a warning of it', 'fraud_bait', { ...judged(0.4), isTold: true }, false],
  ['one hears bait, the other nothing of the kind', 'fraud_bait', judged(0.1), false],
  ['it sounds like one, clearly to both', 'fraud_bait', judged(0.99, [learned]), true],
  ['it sounds like one, clearly to one only', 'fraud_bait', judged(0.9, [learned]), false],
  ['it sounds like one, and the other hears talk', 'chatter', judged(0.99, [learned]), false],
  ['one hears talk, the other is sure', 'chatter', judged(0.98), true],
  ['one hears talk, the other is rather sure', 'chatter', judged(0.9), false],
  ['a resident reports something', 'report', judged(0.99), false],
  ['a resident asks whether it is one', 'fraud_check', judged(0.99), false],
];

describe('what is posted among neighbours', () => {
  it.each(cases)('%s', (_what, intent, assessment, bait) => {
    expect(isBait(intent, assessment)).toBe(bait);
  });
});

it('a code leads astray by its address, not by how it sounds', () => {
  const link = (sign: string): FraudReason => ({ kind: 'link', quote: 'x', sign });
  expect(leadsAstray(judged(0.1, [link('app_package')]))).toBe(true);
  expect(leadsAstray(judged(0.99, [link('short_link')]))).toBe(false);
});
