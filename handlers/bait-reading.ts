/**
 * Whether what somebody posted among neighbours is bait. Two readers look at it: the one of messages, who knows the
 * talk of groups, and the detector, who knows scams. Where one is sure the other must not be against it. Pure.
 */
import type { Intent } from '../core/taxonomy.ts';
import type { AssessFraud, FraudAssessment } from '../fraud/assessment.ts';
import type { Turn } from './handler.ts';

/** Below, the detector is sure that the words are none of a scam's: neighbours who tell of one, an honest advert. */
const clearlyNone = 0.05;
/** So sure the detector has to be where the other reader heard talk. */
const clearlyBait = 0.9;

/** What the other reader makes of a swindler's text that he does not know. */
const heardAs: ReadonlySet<Intent> = new Set(['chatter', 'question']);

export function isBait(intent: Intent, { isFraud, score }: FraudAssessment): boolean {
  if (intent === 'fraud_bait') return isFraud || score >= clearlyNone;
  return heardAs.has(intent) && isFraud && score >= clearlyBait;
}

export type IsBait = (heard: Pick<Turn, 'message' | 'understanding'>) => boolean;

export function createIsBait(assess: AssessFraud): IsBait {
  return ({ message: { kind, text }, understanding: { intent } }) =>
    kind === 'text' && heardAs.has(intent) && isBait(intent, assess(text));
}
