/** Rows of the reminder tables to the types of this folder. */
import { z } from 'zod';

import { type ScamType, scamTypes } from '../fraud/scam-types.ts';
import type { Database } from '../prisma/database.prisma.ts';
import {
  type ReminderPlan,
  type ReminderRun,
  type ReminderText,
  reminderTextStatuses,
  reminderTopics,
} from './reminder.ts';

type TextRow = Awaited<ReturnType<Database['reminderText']['findFirstOrThrow']>>;
type PlanRow = Awaited<ReturnType<Database['reminderPlan']['findFirstOrThrow']>>;
type RunRow = Awaited<ReturnType<Database['reminderRun']['findFirstOrThrow']>>;

const topicSchema = z.enum(reminderTopics);
const statusSchema = z.enum(reminderTextStatuses);
const scamTypeSchema = z.custom<ScamType>((value) => scamTypes.some((type) => type === value));
const weekdaysSchema = z.array(z.int().min(1).max(7));

export function textFromRow(row: TextRow): ReminderText {
  return {
    ...row,
    key: row.key ?? undefined,
    topic: topicSchema.parse(row.topic),
    scamType: row.scamType === null ? undefined : scamTypeSchema.parse(row.scamType),
    status: statusSchema.parse(row.status),
    updatedBy: row.updatedBy ?? undefined,
  };
}

export function planFromRow(row: PlanRow): ReminderPlan {
  return {
    ...row,
    topic: topicSchema.parse(row.topic),
    weekdays: weekdaysSchema.parse(row.weekdays),
    updatedBy: row.updatedBy ?? undefined,
  };
}

export function runFromRow(row: RunRow): ReminderRun {
  return {
    id: row.id,
    planId: row.planId ?? undefined,
    textId: row.textId,
    communityId: row.communityId,
    scheduledFor: row.scheduledFor,
    startedBy: row.startedBy ?? undefined,
  };
}
