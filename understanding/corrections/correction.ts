/** What staff set right about a message: kept for review, and learned from once somebody accepted it. */
import type { Place } from '../../core/place.ts';
import { redact } from '../../core/redaction.ts';
import type { Category, Intent, Urgency } from '../../core/taxonomy.ts';

/** One reading of a message, in codes. */
export interface Reading {
  readonly intent: Intent;
  /** Only with intent `report`. */
  readonly category: Category | undefined;
  /** Only with intent `report`. */
  readonly urgency: Urgency | undefined;
  readonly place: Place;
}

export const correctionStatuses = ['open', 'accepted', 'dismissed'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

export interface Correction {
  readonly id: string;
  /** One ticket has at most one: a later change of it replaces `after`. */
  readonly ticketId: string;
  readonly areaPath: string;
  /** The resident's words, personal numbers masked. */
  readonly text: string;
  readonly before: Reading;
  readonly after: Reading;
  readonly status: CorrectionStatus;
  /** Staff id. */
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly reviewedBy: string | undefined;
  readonly reviewedAt: Date | undefined;
}

export type NewCorrection = Pick<
  Correction,
  'id' | 'ticketId' | 'areaPath' | 'text' | 'before' | 'after' | 'madeBy' | 'madeAt'
>;

/** What happens to corrections in a commit. */
export type CorrectionChange =
  | { readonly kind: 'made'; readonly correction: NewCorrection }
  /** The resident took their words back: nothing may be learned from them. */
  | { readonly kind: 'forget'; readonly ticketId: string };

/** What a reviewer decided on. */
export interface Review {
  readonly status: 'accepted' | 'dismissed';
  readonly text: string;
  readonly after: Reading;
}

/**
 * The correction to store after a change, given the one already stored for the ticket; `undefined` when in the end
 * nothing differs from what was understood at first. What had been reviewed before is open again.
 */
export function mergeCorrection(
  stored: Correction | undefined,
  made: NewCorrection,
): NewCorrection | undefined {
  const before = stored?.before ?? made.before;
  if (sameReading(before, made.after)) return undefined;
  return { ...made, id: stored?.id ?? made.id, text: redact(made.text), before };
}

export function sameReading(one: Reading, other: Reading): boolean {
  return (
    one.intent === other.intent &&
    one.category === other.category &&
    one.urgency === other.urgency &&
    samePlace(one.place, other.place)
  );
}

const placeParts = ['building', 'unit', 'floor', 'room', 'spot'] as const;

export function samePlace(one: Place, other: Place): boolean {
  return placeParts.every((part) => one[part] === other[part]);
}
