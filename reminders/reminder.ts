/** Scheduled notices to groups: what is said, when, and who got it. */
import type { ScamType } from '../fraud/scam-types.ts';

export const reminderTopics = ['anti_fraud', 'fire_safety', 'notice'] as const;
export type ReminderTopic = (typeof reminderTopics)[number];
export const reminderTopicNames: Readonly<Record<ReminderTopic, string>> = {
  anti_fraud: '反诈提醒',
  fire_safety: '消防安全',
  notice: '社区通知',
};

export const reminderTextStatuses = ['draft', 'published', 'archived'] as const;
export type ReminderTextStatus = (typeof reminderTextStatuses)[number];
export const reminderTextStatusNames: Readonly<Record<ReminderTextStatus, string>> = {
  draft: '草稿',
  published: '已发布',
  archived: '已归档',
};

export interface ReminderText {
  readonly id: string;
  /** Stable name of shipped content; absent on texts of the deployment. */
  readonly key: string | undefined;
  readonly topic: ReminderTopic;
  readonly scamType: ScamType | undefined;
  readonly title: string;
  readonly body: string;
  /** Where its facts come from; shown to staff, not to groups. */
  readonly source: string;
  readonly status: ReminderTextStatus;
  readonly reviewAt: Date;
  readonly version: number;
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
}

export interface ReminderPlan {
  readonly id: string;
  readonly communityId: string;
  readonly name: string;
  readonly topic: ReminderTopic;
  /** Wall time in `timeZone`, "08:00". */
  readonly timeOfDay: string;
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly timeZone: string;
  /** Wall times between which nothing is sent; may span midnight; equal means never quiet. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly active: boolean;
  readonly version: number;
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
}

export interface ReminderRun {
  readonly id: string;
  /** Absent when a member of staff sent it at once. */
  readonly planId: string | undefined;
  readonly textId: string;
  readonly communityId: string;
  /** The planned instant; with the plan it is unique, so no occurrence runs twice. */
  readonly scheduledFor: Date;
  /** Staff id; absent when the schedule started it. */
  readonly startedBy: string | undefined;
}

/** The status of a delivery is that of the outbox row that carries it. */
export interface ReminderDelivery {
  readonly runId: string;
  readonly groupId: string;
  readonly outboxId: string;
}

/** A group that may get reminders. */
export interface AudienceGroup {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly roomKey: string;
  readonly topic: string;
}

export type ReminderChange =
  /** A second commit of the same run throws `DuplicateError`. */
  | { readonly kind: 'run'; readonly run: ReminderRun; readonly deliveries: readonly ReminderDelivery[] }
  /** Version 1 is inserted; a later one throws `ConflictError` unless the stored version is one less. */
  | { readonly kind: 'text'; readonly text: ReminderText }
  | { readonly kind: 'plan'; readonly plan: ReminderPlan };
