/** What the detector says of a text: what it looks like and by what, never that anybody did anything. */
import type { ScamKind } from './own/own-type.ts';

export interface FraudAssessment {
  /** Clear enough to warn a group. */
  readonly isFraud: boolean;
  /** 0 to 1, calibrated. */
  readonly score: number;
  /** It complains or warns: what it tells of may be a scam, it need not be one itself. */
  readonly isTold: boolean;
  /** `unknown` when no kind is told apart. */
  readonly type: ScamKind;
  /** What gave it away, strongest first. */
  readonly reasons: readonly FraudReason[];
}

export type FraudReasonKind = 'words' | 'link' | 'number' | 'contact' | 'disguise' | 'learned' | 'example';

export interface FraudReason {
  readonly kind: FraudReasonKind;
  /** The words of the text itself, as they were written. */
  readonly quote: string;
  /** A stable code; the Chinese for it is in `messages.zh.ts`. */
  readonly sign: string;
  /** Of an example: how much of it the text has, 0 to 1. */
  readonly share?: number | undefined;
}

/** Pure, never throws, linear in the text. */
export type AssessFraud = (text: string) => FraudAssessment;
