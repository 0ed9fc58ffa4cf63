/** Notices to groups: what is said, when, to whom, and who got it. */
import type { ScamType } from '../fraud/scam-types.ts';
import type { Audience } from './audience.ts';

export const reminderTopics = ['anti_fraud', 'fire_safety', 'seasonal', 'notice'] as const;
export type ReminderTopic = (typeof reminderTopics)[number];
export const reminderTopicNames: Readonly<Record<ReminderTopic, string>> = {
  anti_fraud: '反诈提醒',
  fire_safety: '消防安全',
  seasonal: '时令提醒',
  notice: '社区通知',
};

export const reminderTextStatuses = ['draft', 'published', 'archived'] as const;
export type ReminderTextStatus = (typeof reminderTextStatuses)[number];
export const reminderTextStatusNames: Readonly<Record<ReminderTextStatus, string>> = {
  draft: '草稿',
  published: '已发布',
  archived: '已归档',
};

/** For whom, and in what manner. */
export const reminderStyles = ['short', 'elder', 'parent', 'student', 'festival', 'case_like'] as const;
export type ReminderStyle = (typeof reminderStyles)[number];
export const reminderStyleNames: Readonly<Record<ReminderStyle, string>> = {
  short: '简短',
  elder: '老年人版',
  parent: '家长版',
  student: '学生版',
  festival: '节日版',
  case_like: '案例式',
};

/** What a notice of the community is about. */
export const noticeKinds = ['water', 'power', 'activity', 'vaccine', 'other'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const noticeKindNames: Readonly<Record<NoticeKind, string>> = {
  water: '停水',
  power: '停电',
  activity: '活动',
  vaccine: '疫苗',
  other: '其他',
};

export interface ReminderText {
  readonly id: string;
  /** Stable name of shipped content; absent on texts of the deployment. */
  readonly key: string | undefined;
  readonly topic: ReminderTopic;
  readonly scamType: ScamType | undefined;
  readonly style: ReminderStyle;
  /** For a time of the year, one of `content/seasons.ts`; absent: for all of it. */
  readonly season: string | undefined;
  readonly noticeKind: NoticeKind | undefined;
  /** Written for one occasion of one area: rotation never draws it. Absent: of the library, which all share. */
  readonly areaId: string | undefined;
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

export const planKinds = ['recurring', 'one_off', 'urgent'] as const;
export type PlanKind = (typeof planKinds)[number];
export const planKindNames: Readonly<Record<PlanKind, string>> = {
  recurring: '定期',
  one_off: '一次',
  urgent: '紧急',
};

/** Which of its days a recurrence keeps. */
export const holidayRules = ['any', 'skip_holidays', 'workdays', 'holidays'] as const;
export type HolidayRule = (typeof holidayRules)[number];
export const holidayRuleNames: Readonly<Record<HolidayRule, string>> = {
  any: '不论节假日',
  skip_holidays: '避开法定节假日',
  workdays: '只在工作日（含调休上班）',
  holidays: '只在法定节假日',
};

/** What an urgent notice needs before it goes out. `emergency`: its sender declared one, with the reason. */
export const approvals = ['not_needed', 'pending', 'approved', 'refused', 'emergency'] as const;
export type Approval = (typeof approvals)[number];
export const approvalNames: Readonly<Record<Approval, string>> = {
  not_needed: '无需审批',
  pending: '待第二人批准',
  approved: '已批准',
  refused: '未批准',
  emergency: '按突发情况直接发出',
};

/** Of a picture after the text: none, one made of the text, or one that staff chose. */
export const planPictures = ['none', 'card', 'attachment'] as const;
export type PlanPicture = (typeof planPictures)[number];

/** When a plan speaks. */
export interface Recurrence {
  /** Wall time of the first occurrence in `timeZone`, `2026-11-22T08:00`. */
  readonly startsAt: string;
  /** RFC 5545 without DTSTART, `FREQ=WEEKLY;BYDAY=MO`; empty: once. */
  readonly rrule: string;
  /** Days left out, `2026-10-01`. */
  readonly exdates: readonly string[];
  readonly holidays: HolidayRule;
  readonly timeZone: string;
}

export interface ReminderPlan extends Recurrence {
  readonly id: string;
  /** The community, or the larger area, it belongs to. */
  readonly areaId: string;
  readonly name: string;
  readonly kind: PlanKind;
  readonly topic: ReminderTopic;
  /** Absent: texts of every style. */
  readonly style: ReminderStyle | undefined;
  /** Absent: rotation chooses. */
  readonly textId: string | undefined;
  readonly picture: PlanPicture;
  readonly pictureId: string | undefined;
  /** Wall times between which nothing is sent; may span midnight; equal means never quiet. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** Over how many minutes the groups are spread. */
  readonly spreadMinutes: number;
  readonly audience: Audience;
  readonly active: boolean;
  readonly approval: Approval;
  readonly requestedBy: string | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly emergencyReason: string | undefined;
  readonly version: number;
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
}

export const runStates = ['running', 'paused', 'stopped'] as const;
export type RunState = (typeof runStates)[number];

export interface ReminderRun {
  readonly id: string;
  /** Absent when a member of staff sent it at once. */
  readonly planId: string | undefined;
  /** The text of most groups; a delivery names its own. */
  readonly textId: string;
  readonly areaId: string;
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
  readonly textId: string;
}

/** An occurrence at which some or all groups got nothing. */
export interface ReminderOmission {
  readonly planId: string;
  readonly areaId: string;
  readonly scheduledFor: Date;
  /** `no_text`: every text of the topic was read there lately, or none is published. */
  readonly why: 'no_text' | 'no_groups';
  readonly groupIds: readonly string[];
}

export type ReminderChange =
  /** A second commit of the same run throws `DuplicateError`. */
  | { readonly kind: 'run'; readonly run: ReminderRun; readonly deliveries: readonly ReminderDelivery[] }
  /** Version 1 is inserted; a later one throws `ConflictError` unless the stored version is one less. */
  | { readonly kind: 'text'; readonly text: ReminderText }
  | { readonly kind: 'plan'; readonly plan: ReminderPlan }
  /** Written once; a second one of the same occurrence is dropped. */
  | { readonly kind: 'omission'; readonly omission: ReminderOmission }
  /** Throws `ConflictError` when the run is in none of the states `from`. What waits follows the run. */
  | {
      readonly kind: 'run_state';
      readonly runId: string;
      readonly from: readonly RunState[];
      readonly to: RunState;
      /** Kept from then on: a run that the program paused is paused by it only once. */
      readonly reason: string | undefined;
      readonly at: Date;
    }
  /** Deliveries that certainly failed are tried again; nothing else is touched. */
  | { readonly kind: 'retry_failed'; readonly runId: string; readonly at: Date }
  /** Somebody sent by hand what the channel leaves to people; throws `ConflictError` when it is done already. */
  | { readonly kind: 'sent_by_hand'; readonly outboxId: string; readonly by: string; readonly at: Date };
