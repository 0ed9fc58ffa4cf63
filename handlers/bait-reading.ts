/**
 * Whether what somebody posted among neighbours is bait. Two readers look at a text: the one of messages, who knows the
 * talk of groups, and the detector, who knows scams. Where one is sure the other must not be against it. Pure.
 */
import type { Message } from '../core/message.ts';
import type { Intent } from '../core/taxonomy.ts';
import type { AssessFraud, FraudAssessment } from '../fraud/assessment.ts';
import type { Turn } from './handler.ts';

/** Below, the detector hears nothing of a scam: neighbours who tell of one, an honest advert. */
const clearlyNone = 0.3;
/** So sure the detector has to be where the other reader heard talk, or where nothing can be named. */
const clearlyBait = 0.97;

/** What the other reader makes of a swindler's text that he does not know. */
const heardAs: ReadonlySet<Intent> = new Set(['chatter', 'question']);

/** What only sounds like a scam, with nothing in it that can be named, both readers have to hear clearly. */
export function isBait(intent: Intent, { isFraud, score, isTold, reasons }: FraudAssessment): boolean {
  if (!reasons.some(({ kind }) => kind !== 'learned'))
    return intent === 'fraud_bait' && isFraud && score >= clearlyBait;
  if (intent === 'fraud_bait') return isFraud || (score >= clearlyNone && !isTold);
  return heardAs.has(intent) && isFraud && score >= clearlyBait;
}

/** An address alone, as a code holds it, has no words to weigh: these say enough. */
const badAddress: ReadonlySet<string> = new Set([
  'look_alike',
  'app_package',
  'ip_host',
  'hidden_host',
  'foreign_letters',
]);

export function leadsAstray({ reasons }: FraudAssessment): boolean {
  return reasons.some(({ kind, sign }) => kind === 'link' && badAddress.has(sign));
}

/** The words of a message, or what the code in its picture says. */
export function postedWords({ kind, text, codeText }: Message): string | undefined {
  return kind === 'text' ? text : codeText;
}

type Heard = Pick<Turn, 'message' | 'understanding'>;

/** Absent when it is none. */
export function readBait(
  { message, understanding }: Heard,
  assess: AssessFraud,
): FraudAssessment | undefined {
  const words = postedWords(message);
  if (words === undefined || message.addressed) return undefined;
  const assessment = assess(words);
  const isOne = message.kind === 'text' ? isBait(understanding.intent, assessment) : leadsAstray(assessment);
  return isOne ? assessment : undefined;
}

export type IsBait = (heard: Heard) => boolean;

/** Where the reader of messages heard no scam himself. */
export function createIsBait(assess: AssessFraud): IsBait {
  return (heard) => heardAs.has(heard.understanding.intent) && readBait(heard, assess) !== undefined;
}
