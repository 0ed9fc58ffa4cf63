/**
 * A scam that was posted into a group, as staff see it. It is about a text, never about a person: no key of whoever
 * posted it is kept, so there is no list and no count of people.
 */
import type { FraudReason } from '../assessment.ts';
import type { ScamKind } from '../own/own-type.ts';

export const alertStatuses = ['open', 'handled', 'false_alarm'] as const;
export type AlertStatus = (typeof alertStatuses)[number];

export const followUpKinds = [
  'warn_again',
  'remind',
  'ask_removal',
  'close',
  'false_alarm',
  'take_back',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** One thing that a member of staff did about it. */
export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly byId: string;
  readonly at: Date;
  /** How many groups or people were told. */
  readonly told: number;
}

export interface FraudAlert {
  readonly id: string;
  readonly groupId: string;
  readonly communityId: string | undefined;
  readonly areaPath: string;
  /** In the deployment's time zone, `2026-11-22`. */
  readonly day: string;
  readonly kind: ScamKind;
  /** What the detector gave it, 0 to 1. */
  readonly score: number;
  /** What gave it away; without quotes once the text was forgotten. */
  readonly reasons: readonly FraudReason[];
  /** Personal numbers masked; absent once it was forgotten. */
  readonly text: string | undefined;
  readonly textHash: string;
  /** As the group shows them; absent once it was forgotten. */
  readonly senderName: string | undefined;
  readonly postedAt: Date;
  /** The group was warned because of this text; false: of another of its kind that day. */
  readonly warned: boolean;
  readonly status: AlertStatus;
  /** The oldest first. */
  readonly followUps: readonly FollowUp[];
  readonly forgottenAt: Date | undefined;
  readonly version: number;
}

export type FraudAlertChange =
  /** Throws `ConflictError` when the group has an alert about this text that day. */
  | { readonly kind: 'raise'; readonly alert: FraudAlert }
  /** Throws `ConflictError` unless the stored version is one less. */
  | { readonly kind: 'follow_up'; readonly alert: FraudAlert };

/** Where each follow-up leaves the alert. */
export const statusAfter: Readonly<Record<FollowUpKind, AlertStatus>> = {
  warn_again: 'handled',
  remind: 'handled',
  ask_removal: 'handled',
  close: 'handled',
  false_alarm: 'false_alarm',
  take_back: 'open',
};

/** What may be done about an alert that stands there. */
export const followUpsFrom: Readonly<Record<AlertStatus, readonly FollowUpKind[]>> = {
  open: ['warn_again', 'remind', 'ask_removal', 'close', 'false_alarm'],
  handled: ['warn_again', 'remind', 'ask_removal', 'false_alarm', 'take_back'],
  false_alarm: ['take_back'],
};
