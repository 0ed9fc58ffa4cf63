/** Scheduled notices to groups: texts, plans, and who got what. */
import { z } from 'zod';

import { scamTypes } from '../../../fraud/scam-types.ts';
import { reminderTextStatuses, reminderTopics } from '../../../reminders/reminder.ts';
import { id, instant, named, pageOf, pageQuery } from './common.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 08:00');

export const reminderTextBody = z.object({
  topic: z.enum(reminderTopics, '请选择主题'),
  scamType: z.enum(scamTypes).optional(),
  title: z.string().trim().min(2, '请写标题').max(100),
  body: z.string().trim().min(5, '请写正文').max(600, '正文最多 600 字'),
  source: z.string().trim().min(1, '请写明出处').max(200),
  reviewAt: instant,
});
export type ReminderTextBody = z.infer<typeof reminderTextBody>;
export const editReminderTextBody = reminderTextBody.extend({ version: z.number().int().min(1) });
export type EditReminderTextBody = z.infer<typeof editReminderTextBody>;

export const reminderText = z.object({
  id: z.string(),
  /** Set on shipped content. */
  key: z.string().optional(),
  topic: z.enum(reminderTopics),
  topicName: z.string(),
  scamType: z.enum(scamTypes).optional(),
  scamTypeName: z.string().optional(),
  title: z.string(),
  body: z.string(),
  source: z.string(),
  status: z.enum(reminderTextStatuses),
  statusName: z.string(),
  reviewAt: instant,
  lastSentAt: instant.optional(),
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant,
});
export type ReminderTextView = z.infer<typeof reminderText>;
export const reminderTexts = z.object({ items: z.array(reminderText) });
export type ReminderTexts = z.infer<typeof reminderTexts>;

export const planBody = z.object({
  communityId: id,
  name: z.string().trim().min(1, '请写名称').max(100),
  topic: z.enum(reminderTopics, '请选择主题'),
  timeOfDay,
  /** 1 Monday to 7 Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1, '至少选一天'),
  quietFrom: timeOfDay,
  quietUntil: timeOfDay,
  active: z.boolean(),
});
export type PlanBody = z.infer<typeof planBody>;
export const editPlanBody = planBody.extend({ version: z.number().int().min(1) });
export type EditPlanBody = z.infer<typeof editPlanBody>;

export const reminderPlan = z.object({
  id: z.string(),
  community: named,
  name: z.string(),
  topic: z.enum(reminderTopics),
  topicName: z.string(),
  timeOfDay: z.string(),
  weekdays: z.array(z.number().int()),
  timeZone: z.string(),
  quietFrom: z.string(),
  quietUntil: z.string(),
  active: z.boolean(),
  /** Absent when not active. */
  nextRunAt: instant.optional(),
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant,
});
export type ReminderPlanView = z.infer<typeof reminderPlan>;
export const reminderPlans = z.object({ items: z.array(reminderPlan) });
export type ReminderPlans = z.infer<typeof reminderPlans>;

/** Which text to which community; with no text the one whose turn it is under `topic`. Sent outside quiet hours too. */
export const sendBody = z.object({
  /** Made by the page once per opened dialog (`crypto.randomUUID()`): pressing twice sends once. */
  requestId: z.uuid().optional(),
  communityId: id,
  topic: z.enum(reminderTopics),
  textId: id.optional(),
});
export type SendBody = z.infer<typeof sendBody>;

export const reminderPreview = z.object({
  textId: z.string(),
  title: z.string(),
  /** Exactly what each group will read. */
  text: z.string(),
  groups: z.array(named),
  /** Groups of the community it will not reach, and why. */
  skipped: z.array(named.extend({ why: z.string() })),
});
export type ReminderPreview = z.infer<typeof reminderPreview>;

export const runStatuses = ['sending', 'done', 'needs_decision'] as const;

export const reminderRun = z.object({
  id: z.string(),
  plan: named.optional(),
  textId: z.string(),
  title: z.string(),
  community: named,
  scheduledFor: instant,
  status: z.enum(runStatuses),
  statusName: z.string(),
  startedBy: z.string().optional(),
  /** Deliveries by outcome. */
  counts: z.object({
    total: z.number().int(),
    sent: z.number().int(),
    waiting: z.number().int(),
    failed: z.number().int(),
    unknown: z.number().int(),
    /** A person decided that nothing more is to be done. */
    settled: z.number().int(),
  }),
});
export type ReminderRunView = z.infer<typeof reminderRun>;
export const runQuery = pageQuery;
export type RunQuery = z.input<typeof runQuery>;
export const reminderRunPage = pageOf(reminderRun);
export type ReminderRunPage = z.infer<typeof reminderRunPage>;

export const reminderDelivery = z.object({
  group: named,
  outboxId: z.string(),
  /** As in the outbox. */
  status: z.string(),
  statusName: z.string(),
  sentAt: instant.optional(),
  errorCode: z.string().optional(),
  /** The outcome is unknown or it failed: `POST …/decision` is open. */
  needsDecision: z.boolean(),
});
export type ReminderDeliveryView = z.infer<typeof reminderDelivery>;
export const reminderRunDetail = reminderRun.extend({
  text: z.string(),
  deliveries: z.array(reminderDelivery),
});
export type ReminderRunDetail = z.infer<typeof reminderRunDetail>;

export const deliveryParams = z.object({ id, groupId: id });
export const decisionBody = z.object({
  /** `send_again`: it surely did not arrive. `settle`: somebody saw it in the group, or it no longer matters. */
  decision: z.enum(['send_again', 'settle']),
});
export type DecisionBody = z.infer<typeof decisionBody>;
