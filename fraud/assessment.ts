/** What the detector says of a text: what it looks like and by what, never that anybody did anything. */
import type { BaitKind } from './bait-kind.ts';

export interface FraudAssessment {
  /** Clear enough to warn a group. */
  readonly isFraud: boolean;
  /** 0 to 1, calibrated. */
  readonly score: number;
  /** `unknown` when no kind is told apart. */
  readonly type: BaitKind;
  /** What gave it away, strongest first. */
  readonly reasons: readonly FraudReason[];
}

export type FraudReasonKind = 'words' | 'link' | 'number' | 'contact' | 'disguise' | 'learned';

export interface FraudReason {
  readonly kind: FraudReasonKind;
  /** The words of the text itself, as they were written. */
  readonly quote: string;
  /** A stable code; the Chinese for it is in `messages.zh.ts`. */
  readonly sign: string;
}

/** Pure, never throws, linear in the text. */
export type AssessFraud = (text: string) => FraudAssessment;
