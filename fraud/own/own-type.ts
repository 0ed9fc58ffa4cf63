/** Kinds of scams that a deployment adds itself: what goes round there and no list names yet. */
import type { BaitKind } from '../bait-kind.ts';

/** A word or phrase that gives it away, with what has to stand beside it and what must not. */
export interface TellTaleWord {
  readonly word: string;
  /** At least one of them has to be there, too; empty: the word is enough. */
  readonly withAny: readonly string[];
  /** With one of them it is something else. */
  readonly withoutAny: readonly string[];
}

export const ownTypeStatuses = ['draft', 'enabled'] as const;
export type OwnTypeStatus = (typeof ownTypeStatuses)[number];

export interface OwnTypeDraft {
  /** Chinese, as residents and staff read it. */
  readonly name: string;
  /** How it goes, for staff and for whoever asks about a text. */
  readonly how: string;
  readonly words: readonly TellTaleWord[];
  /** Texts that were posted, personal numbers masked. */
  readonly examples: readonly string[];
  /** Texts that look like it and are none: false alarms. */
  readonly harmless: readonly string[];
  /** What to do; 「{{phone:property}}」 is filled from the directory of the place. */
  readonly advice: string;
  /** Where it is known from. */
  readonly source: string;
}

export interface OwnScamType extends OwnTypeDraft {
  readonly id: string;
  /** Only what is enabled judges; nothing is ever deleted, for alerts name it. */
  readonly status: OwnTypeStatus;
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export const fewestExamples = 3;

/** What an alert says that its text looks like: a kind everybody knows, or one of the deployment's. */
export type OwnKind = `own:${string}`;
export type ScamKind = BaitKind | OwnKind;

export function ownKindOf({ id }: Pick<OwnScamType, 'id'>): OwnKind {
  return `own:${id}`;
}

export function isOwnKind(kind: ScamKind): kind is OwnKind {
  return kind.startsWith('own:');
}
