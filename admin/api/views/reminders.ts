/** Texts and plans of reminders, as the pages read them. */
import { scamTypeNames } from '../../../fraud/scam-types.ts';
import type { DayKind } from '../../../reminders/recurrence.ts';
import {
  approvalNames,
  planKindNames,
  type ReminderPlan,
  reminderStyleNames,
  type ReminderText,
  reminderTextStatusNames,
  reminderTopicNames,
} from '../../../reminders/reminder.ts';
import { nextRunAt } from '../../../reminders/schedule.ts';
import { seasonNames, seasons } from '../../../reminders/content/seasons.ts';
import type { Names } from '../names.ts';
import type { ReminderPlanView, ReminderTextView } from '../schemas/reminders.ts';

export function showText(text: ReminderText, lastSentAt: Date | undefined, names: Names): ReminderTextView {
  const season = seasons.find((one) => one === text.season);
  return {
    ...text,
    topicName: reminderTopicNames[text.topic],
    scamTypeName: text.scamType === undefined ? undefined : scamTypeNames[text.scamType],
    styleName: reminderStyleNames[text.style],
    seasonName: season === undefined ? undefined : seasonNames[season],
    statusName: reminderTextStatusNames[text.status],
    reviewAt: text.reviewAt.toISOString(),
    lastSentAt: lastSentAt?.toISOString(),
    updatedBy: names.staff(text.updatedBy),
    updatedAt: text.updatedAt.toISOString(),
  };
}

export interface PlanSurroundings {
  readonly names: Names;
  /** The plan's text, where it has one of its own. */
  readonly own: ReminderText | undefined;
  /** Who reads. */
  readonly readerId: string;
  readonly now: Date;
  readonly days: DayKind;
}

export function showPlan(
  { areaId, decidedAt: _decidedAt, ...plan }: ReminderPlan,
  { names, own, readerId, now, days }: PlanSurroundings,
): ReminderPlanView {
  return {
    ...plan,
    area: { id: areaId, name: names.areaById(areaId) },
    kindName: planKindNames[plan.kind],
    topicName: reminderTopicNames[plan.topic],
    wording: own === undefined ? undefined : wordingOf(own),
    exdates: [...plan.exdates],
    audience: audienceOf(plan),
    approvalName: approvalNames[plan.approval],
    mayDecide: plan.approval === 'pending' && plan.requestedBy !== readerId,
    requestedBy: names.staff(plan.requestedBy),
    decidedBy: names.staff(plan.decidedBy),
    nextRunAt: nextRunAt({ ...plan, areaId, decidedAt: undefined }, now, days)?.toISOString(),
    updatedBy: names.staff(plan.updatedBy),
    updatedAt: plan.updatedAt.toISOString(),
  };
}

function wordingOf({ title, body, noticeKind = 'other' }: ReminderText) {
  return { title, body, noticeKind };
}

function audienceOf({ audience }: Pick<ReminderPlan, 'audience'>): ReminderPlanView['audience'] {
  return {
    areaPaths: [...audience.areaPaths],
    buildings: audience.buildings,
    tags: [...audience.tags],
    groupIds: [...audience.groupIds],
    exceptAreaPaths: [...audience.exceptAreaPaths],
    exceptGroupIds: [...audience.exceptGroupIds],
  };
}
