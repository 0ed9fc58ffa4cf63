/** Rows of the reminder tables to the types of this folder, and back. */
import { z } from 'zod';

import { type ScamType, scamTypes } from '../fraud/scam-types.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { type Audience, everyGroup } from './audience.ts';
import {
  approvals,
  holidayRules,
  noticeKinds,
  planKinds,
  planPictures,
  type ReminderPlan,
  type ReminderRun,
  reminderStyles,
  type ReminderText,
  reminderTextStatuses,
  reminderTopics,
  type RunState,
  runStates,
} from './reminder.ts';

type TextRow = Awaited<ReturnType<Database['reminderText']['findFirstOrThrow']>>;
type PlanRow = Awaited<ReturnType<Database['reminderPlan']['findFirstOrThrow']>>;
type RunRow = Awaited<ReturnType<Database['reminderRun']['findFirstOrThrow']>>;

const topicSchema = z.enum(reminderTopics);
const styleSchema = z.enum(reminderStyles);
const scamTypeSchema = z.custom<ScamType>((value) => scamTypes.some((type) => type === value));
const textCodes = z.object({
  topic: topicSchema,
  style: styleSchema,
  status: z.enum(reminderTextStatuses),
  scamType: scamTypeSchema.nullable(),
  noticeKind: z.enum(noticeKinds).nullable(),
});
const words = z.array(z.string());
export const idsSchema = words;
const audienceSchema: z.ZodType<Audience> = z.object({
  areaPaths: words,
  buildings: z.string(),
  tags: words,
  // Plans of before know no single groups.
  groupIds: words.default([]),
  exceptAreaPaths: words,
  exceptGroupIds: words,
});
const planCodes = z.object({
  topic: topicSchema,
  style: styleSchema.nullable(),
  kind: z.enum(planKinds),
  picture: z.enum(planPictures),
  holidays: z.enum(holidayRules),
  approval: z.enum(approvals),
  exdates: words.nullable(),
  audience: audienceSchema.nullable(),
});

export function textFromRow(row: TextRow): ReminderText {
  const { scamType, noticeKind, ...codes } = textCodes.parse(row);
  return {
    ...row,
    ...codes,
    key: row.key ?? undefined,
    scamType: scamType ?? undefined,
    noticeKind: noticeKind ?? undefined,
    season: row.season ?? undefined,
    areaId: row.areaId ?? undefined,
    updatedBy: row.updatedBy ?? undefined,
  };
}

export function textToRow(text: ReminderText) {
  return {
    ...text,
    key: text.key ?? null,
    scamType: text.scamType ?? null,
    noticeKind: text.noticeKind ?? null,
    season: text.season ?? null,
    areaId: text.areaId ?? null,
    updatedBy: text.updatedBy ?? null,
  };
}

export function planFromRow(row: PlanRow): ReminderPlan {
  const { style, exdates, audience, ...codes } = planCodes.parse(row);
  return {
    ...row,
    ...codes,
    style: style ?? undefined,
    exdates: exdates ?? [],
    audience: audience ?? everyGroup,
    textId: row.textId ?? undefined,
    pictureId: row.pictureId ?? undefined,
    requestedBy: row.requestedBy ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    emergencyReason: row.emergencyReason ?? undefined,
    updatedBy: row.updatedBy ?? undefined,
  };
}

export function planToRow(plan: ReminderPlan) {
  return {
    ...plan,
    exdates: [...plan.exdates],
    audience: {
      areaPaths: [...plan.audience.areaPaths],
      buildings: plan.audience.buildings,
      tags: [...plan.audience.tags],
      groupIds: [...plan.audience.groupIds],
      exceptAreaPaths: [...plan.audience.exceptAreaPaths],
      exceptGroupIds: [...plan.audience.exceptGroupIds],
    },
    style: plan.style ?? null,
    textId: plan.textId ?? null,
    pictureId: plan.pictureId ?? null,
    requestedBy: plan.requestedBy ?? null,
    decidedBy: plan.decidedBy ?? null,
    decidedAt: plan.decidedAt ?? null,
    emergencyReason: plan.emergencyReason ?? null,
    updatedBy: plan.updatedBy ?? null,
  };
}

export function runFromRow(row: RunRow): ReminderRun & RunStanding {
  return {
    id: row.id,
    planId: row.planId ?? undefined,
    textId: row.textId,
    areaId: row.areaId,
    scheduledFor: row.scheduledFor,
    startedBy: row.startedBy ?? undefined,
    state: z.enum(runStates).parse(row.state),
    stateReason: row.stateReason ?? undefined,
  };
}

/** Whether a run goes on. */
export interface RunStanding {
  readonly state: RunState;
  /** Why the program paused it itself. */
  readonly stateReason: string | undefined;
}
