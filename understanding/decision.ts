/** What is known of a message when it is decided what it wants, and what a decision says. */
import type { Category, Danger, Intent } from '../core/taxonomy.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import { type Finding, reasonOf } from './finding.ts';
import type { Reading } from './rule-book.ts';
import type { Doubt } from './tense.ts';
import type { MessageInContext } from './understanding.ts';

/** What a message most likely is. */
export interface Likeliest {
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
}

export interface Decision {
  readonly intent: Intent;
  readonly confidence: number;
  readonly alternative?: Intent;
  /** Most likely this, but not surely enough to be acted on unasked: `intent` is `chatter`. */
  readonly unclear?: Likeliest;
  readonly danger: Danger | undefined;
  readonly category: Category | undefined;
  readonly reasons: readonly string[];
}

export interface Evidence {
  readonly message: MessageInContext;
  readonly form: string;
  readonly reading: Reading;
  readonly placeSaid: boolean;
  readonly hasPhone: boolean;
  /** The second reader's opinion. */
  readonly guess: MessageGuess | undefined;
}

export interface Weighed extends Evidence {
  readonly message: MessageInContext;
  readonly doubts: readonly Doubt[];
  /** Place said, complaint, picture: what makes a weak finding enough. */
  readonly support: number;
  /** What a finding must reach: less when it is said to the bot. */
  readonly threshold: number;
}

/** A place or a complaint makes a weak finding stronger, but does not make up for serious doubt. */
export function withSupport(best: Finding, doubts: readonly Doubt[], support: number): number {
  const all = total(doubts) + total(best.doubts);
  return best.found.rule.weight - all + (all < 3 ? Math.min(support, 1) : 0);
}

export function decided(intent: Intent, finding: Finding, score: number): Decision {
  const confidence = Math.min(score >= 6 ? 0.97 : 0.95, 0.5 + Math.max(score, 0) * 0.1);
  return { intent, confidence, danger: undefined, category: undefined, reasons: [reasonOf(finding)] };
}

export function total(doubts: readonly Doubt[]): number {
  return doubts.reduce((sum, { weight }) => sum + weight, 0);
}
