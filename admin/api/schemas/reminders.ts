/** Texts and plans of reminders. What is sent and who got it is `reminder-runs.ts`. */
import { z } from 'zod';

import { scamTypes } from '../../../fraud/scam-types.ts';
import {
  approvals,
  holidayRules,
  noticeKinds,
  planKinds,
  planPictures,
  reminderStyles,
  reminderTextStatuses,
  reminderTopics,
} from '../../../reminders/reminder.ts';
import { seasons } from '../../../reminders/content/seasons.ts';
import { areaPath, id, instant, named } from './common.ts';
import { groupTag } from './community.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 08:00');
const day = z.iso.date('日期格式应为 2026-11-22');
/** What the clock on the wall shows in the community: `2026-11-22T08:00`. */
const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 2026-11-22T08:00');
const title = z.string().trim().min(2, '请写标题').max(100);
const words = z.string().trim().min(5, '请写正文').max(600, '正文最多 600 字');

export const reminderTextBody = z.object({
  topic: z.enum(reminderTopics, '请选择主题'),
  scamType: z.enum(scamTypes).optional(),
  style: z.enum(reminderStyles).default('short'),
  /** Of seasonal texts; absent: all year. */
  season: z.enum(seasons).optional(),
  title,
  /** May hold {{小区}}, {{楼栋}}, {{社区}} and {{phone:物业}}: filled for each group. */
  body: words,
  source: z.string().trim().min(1, '请写明出处').max(200),
  reviewAt: instant,
});
export type ReminderTextBody = z.input<typeof reminderTextBody>;
export const editReminderTextBody = reminderTextBody.extend({ version: z.number().int().min(1) });
export type EditReminderTextBody = z.input<typeof editReminderTextBody>;

export const reminderText = z.object({
  id: z.string(),
  /** Set on shipped content. */
  key: z.string().optional(),
  topic: z.enum(reminderTopics),
  topicName: z.string(),
  scamType: z.enum(scamTypes).optional(),
  scamTypeName: z.string().optional(),
  style: z.enum(reminderStyles),
  styleName: z.string(),
  season: z.string().optional(),
  seasonName: z.string().optional(),
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
/** The library; what was written for one occasion is shown with its plan. */
export const reminderTexts = z.object({ items: z.array(reminderText) });
export type ReminderTexts = z.infer<typeof reminderTexts>;

/** Which groups of the area. Everything empty: all of them. */
export const audience = z.object({
  /** Only groups of these areas and below. */
  areaPaths: z.array(areaPath).max(500).default([]),
  /** `3-12栋、15栋`; empty: every building, and groups of no building. */
  buildings: z.string().trim().max(200).default(''),
  /** Only groups with one of these tags. */
  tags: z.array(groupTag).max(20).default([]),
  /** Only these groups. */
  groupIds: z.array(id).max(500).default([]),
  exceptAreaPaths: z.array(areaPath).max(500).default([]),
  exceptGroupIds: z.array(id).max(500).default([]),
});
export type AudienceBody = z.input<typeof audience>;

/** Words for one occasion: they become a text of this area alone, and need not be published first. */
export const ownWording = z.object({
  title,
  /** May hold {{小区}}, {{楼栋}}, {{社区}} and {{phone:物业}}. */
  body: words,
  noticeKind: z.enum(noticeKinds).default('other'),
});
export type OwnWordingBody = z.input<typeof ownWording>;

export const planBody = z.object({
  /** The community, or a larger area. */
  areaId: id,
  name: z.string().trim().min(1, '请写名称').max(100),
  /** `urgent`: goes out at once, whatever the hour, after a second person approved it. */
  kind: z.enum(planKinds).default('recurring'),
  topic: z.enum(reminderTopics, '请选择主题'),
  /** Of the texts that rotation draws from. */
  style: z.enum(reminderStyles).optional(),
  /** This published text each time; absent and no `wording`: rotation chooses for each group. */
  textId: id.optional(),
  /** Instead of a published text; topic `notice`. On an edit: the new words; absent: as they are. */
  wording: ownWording.optional(),
  /** A picture after the text: `card` is made of the text; `attachment` is `pictureId`. */
  picture: z.enum(planPictures).default('none'),
  pictureId: id.optional(),
  /** First occurrence. Of urgent ones: left out. */
  startsAt: wallTime.optional(),
  /** RFC 5545 without DTSTART: `FREQ=DAILY`, `FREQ=WEEKLY;BYDAY=MO,FR;COUNT=8`, `FREQ=DAILY;UNTIL=20261231`. Empty: once. */
  rrule: z.string().trim().max(300).default(''),
  /** Days left out. */
  exdates: z.array(day).max(200).default([]),
  holidays: z.enum(holidayRules).default('any'),
  quietFrom: timeOfDay.default('21:00'),
  quietUntil: timeOfDay.default('07:00'),
  /** Over how many minutes the groups are spread. */
  spreadMinutes: z.number().int().min(0).max(720).default(0),
  audience: audience.prefault({}),
  active: z.boolean().default(true),
  /** Of urgent ones: what the emergency is; then nobody else is asked. Stands in the audit log. */
  emergencyReason: z.string().trim().min(4, '请写明是什么突发情况').max(200).optional(),
});
export type PlanBody = z.input<typeof planBody>;
export type PlanInput = z.output<typeof planBody>;
export const editPlanBody = planBody.extend({ version: z.number().int().min(1) });
export type EditPlanBody = z.input<typeof editPlanBody>;
/** `POST /reminders/plans/:id/approve` and `…/refuse`: by somebody else than who asked. */
export const planDecisionBody = z.object({ version: z.number().int().min(1) });

export const reminderPlan = z.object({
  id: z.string(),
  area: named,
  name: z.string(),
  kind: z.enum(planKinds),
  kindName: z.string(),
  topic: z.enum(reminderTopics),
  topicName: z.string(),
  style: z.enum(reminderStyles).optional(),
  textId: z.string().optional(),
  /** Set when the plan has words of its own. */
  wording: ownWording.optional(),
  picture: z.enum(planPictures),
  pictureId: z.string().optional(),
  startsAt: z.string(),
  rrule: z.string(),
  exdates: z.array(z.string()),
  holidays: z.enum(holidayRules),
  timeZone: z.string(),
  quietFrom: z.string(),
  quietUntil: z.string(),
  spreadMinutes: z.number().int(),
  audience: z.object({
    areaPaths: z.array(z.string()),
    buildings: z.string(),
    tags: z.array(z.string()),
    groupIds: z.array(z.string()),
    exceptAreaPaths: z.array(z.string()),
    exceptGroupIds: z.array(z.string()),
  }),
  active: z.boolean(),
  approval: z.enum(approvals),
  approvalName: z.string(),
  requestedBy: z.string().optional(),
  /** The reader may approve or refuse it: it waits for that, and they did not ask for it. */
  mayDecide: z.boolean(),
  decidedBy: z.string().optional(),
  emergencyReason: z.string().optional(),
  /** Absent when not active, not approved or over. */
  nextRunAt: instant.optional(),
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant,
});
export type ReminderPlanView = z.infer<typeof reminderPlan>;
export const reminderPlans = z.object({ items: z.array(reminderPlan) });
export type ReminderPlans = z.infer<typeof reminderPlans>;

/** At most 92 days: a quarter as the calendar shows it. */
export const calendarQuery = z.object({ from: day, to: day });
export type CalendarQuery = z.input<typeof calendarQuery>;

export const calendarKinds = ['planned', 'run', 'nothing_sent'] as const;
export const calendarItem = z.object({
  at: instant,
  /** `planned`: to come; `run`: went out; `nothing_sent`: was due, and `why` says what kept it. */
  what: z.enum(calendarKinds),
  planId: z.string().optional(),
  runId: z.string().optional(),
  /** The plan's name, or of what was sent at once its text's title. */
  name: z.string(),
  kind: z.enum(planKinds),
  topicName: z.string().optional(),
  area: named,
  /** The text, where it is known: a fixed one, what went out, or at the next occurrence the one whose turn it is. */
  title: z.string().optional(),
  why: z.string().optional(),
  /** Of a plan that comes again. */
  recurrence: z.object({ startsAt: z.string(), rrule: z.string() }).optional(),
});
export type CalendarItem = z.infer<typeof calendarItem>;
export const reminderCalendar = z.object({
  items: z.array(calendarItem),
  /** Days off and worked weekends of the calendar that the plans go by. */
  holidays: z.array(z.object({ day: z.string(), works: z.boolean() })),
});
export type ReminderCalendar = z.infer<typeof reminderCalendar>;
