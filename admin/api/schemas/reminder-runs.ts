/** Sending reminders, who got what, and what people still have to do about it. */
import { z } from 'zod';

import { scamTypes } from '../../../fraud/scam-types.ts';
import { planPictures, reminderStyles, reminderTopics, runStates } from '../../../reminders/reminder.ts';
import { id, instant, named, pageOf, pageQuery } from './common.ts';
import { audience, ownWording } from './reminders.ts';

/**
 * Which text to which groups; with no text the one whose turn it is in each group under `topic`. Sent outside quiet
 * hours too: a person decided it.
 */
export const sendBody = z.object({
  /** Made by the page once per opened dialog (`crypto.randomUUID()`): pressing twice sends once. */
  requestId: z.uuid().optional(),
  /** Of the preview that was seen: when others would be sent something else by now, 409 `reminder.changed_since_preview`. */
  fingerprint: z.string().max(64).optional(),
  areaId: id,
  topic: z.enum(reminderTopics),
  textId: id.optional(),
  style: z.enum(reminderStyles).optional(),
  scamType: z.enum(scamTypes).optional(),
  picture: z.enum(planPictures).default('none'),
  pictureId: id.optional(),
  audience: audience.prefault({}),
  spreadMinutes: z.number().int().min(0).max(720).default(0),
});
export type SendBody = z.input<typeof sendBody>;

/** What a plan or a sending would say; `wording`: words that are not saved yet. */
export const reminderPreviewBody = sendBody.extend({ wording: ownWording.optional() });
export type ReminderPreviewBody = z.input<typeof reminderPreviewBody>;

/** `to` absent: to the sender's own chat; else to this group, one of staff or one tagged 试发. */
export const trialBody = reminderPreviewBody.extend({ requestId: z.uuid(), groupId: id.optional() });
export type TrialBody = z.input<typeof trialBody>;
export const trialSent = z.object({ to: z.string(), text: z.string() });

export const reminderPreview = z.object({
  /** To be handed back when it is sent. */
  fingerprint: z.string(),
  /** The different messages, word for word; those with placeholders differ from group to group. */
  messages: z.array(z.object({ textId: z.string(), title: z.string(), text: z.string() })),
  /** How many groups it goes to; `groups` names at most a thousand of them. */
  total: z.number().int(),
  groups: z.array(
    named.extend({
      /** Index into `messages`. */
      message: z.number().int(),
      /** Placeholders nothing is known for: the message has other words there. */
      missing: z.array(z.string()),
    }),
  ),
  /** Groups of the area it will not reach, and why; at most a thousand. */
  skipped: z.array(named.extend({ why: z.string() })),
  skippedTotal: z.number().int(),
});
export type ReminderPreview = z.infer<typeof reminderPreview>;

/** `by_hand`: somebody has to send it themselves. */
export const runStatuses = ['sending', 'done', 'needs_decision', 'paused', 'stopped', 'by_hand'] as const;

export const reminderRun = z.object({
  id: z.string(),
  plan: named.optional(),
  textId: z.string(),
  title: z.string(),
  area: named,
  scheduledFor: instant,
  state: z.enum(runStates),
  /** Why the program paused it itself. */
  stateReason: z.string().optional(),
  status: z.enum(runStatuses),
  statusName: z.string(),
  startedBy: z.string().optional(),
  /** Deliveries by outcome. */
  counts: z.object({
    total: z.number().int(),
    sent: z.number().int(),
    waiting: z.number().int(),
    paused: z.number().int(),
    byHand: z.number().int(),
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
  /** Index into the run's `messages`. */
  message: z.number().int(),
  /** As in the outbox. */
  status: z.string(),
  statusName: z.string(),
  notBefore: instant,
  sentAt: instant.optional(),
  errorCode: z.string().optional(),
  /** The outcome is unknown or it failed: `POST …/decision` is open. */
  needsDecision: z.boolean(),
  /** Somebody has to send it: `POST …/sent-by-hand` says that they did. */
  byHand: z.boolean(),
});
export type ReminderDeliveryView = z.infer<typeof reminderDelivery>;

export const reminderRunDetail = reminderRun.extend({
  messages: z.array(z.string()),
  /** Those that need somebody first; at most a thousand, `counts.total` are all. */
  deliveries: z.array(reminderDelivery),
  /** Of the groups it reached, within 48 hours; absent before anything was sent. Counts only, nobody is named. */
  after: z.object({ questions: z.number().int(), alerts: z.number().int() }).optional(),
});
export type ReminderRunDetail = z.infer<typeof reminderRunDetail>;

export const deliveryParams = z.object({ id, groupId: id });
export const decisionBody = z.object({
  /** `send_again`: it surely did not arrive. `settle`: somebody saw it in the group, or it no longer matters. */
  decision: z.enum(['send_again', 'settle']),
});
export type DecisionBody = z.infer<typeof decisionBody>;

/** What the channel leaves to people, oldest first. */
export const handTasks = z.object({
  items: z.array(
    z.object({ runId: z.string(), group: named, area: named, text: z.string(), since: instant }),
  ),
});
export type HandTasks = z.infer<typeof handTasks>;

export const reachQuery = z.object({ days: z.coerce.number().int().min(1).max(90).default(7) });
export type ReachQuery = z.input<typeof reachQuery>;
/** Groups that got nothing for so many days, and why. */
export const reminderReach = z.object({
  total: z.number().int(),
  reached: z.number().int(),
  items: z.array(
    z.object({
      group: named,
      area: named.optional(),
      lastSentAt: instant.optional(),
      /** `unbound`, `left`, `reminders_off`, `failed`, `unknown`, `offline`, `by_hand`, `waiting`, `nothing_planned`, … */
      why: z.string(),
      whyName: z.string(),
    }),
  ),
});
export type ReminderReach = z.infer<typeof reminderReach>;

/** Somebody who may send published texts to some groups until the day is over. */
export const volunteerBody = z.object({
  areaId: id,
  name: z.string().trim().min(1, '请写姓名').max(20),
  groupIds: z.array(id).min(1, '至少选一个群').max(200),
  /** `2026-11-22`: from the beginning of that day to its end. */
  day: z.iso.date(),
});
export type VolunteerBody = z.input<typeof volunteerBody>;
export const reminderVolunteer = z.object({
  id: z.string(),
  area: named,
  name: z.string(),
  groupIds: z.array(z.string()),
  validFrom: instant,
  validTo: instant,
  createdBy: z.string().optional(),
  revokedAt: instant.optional(),
  /** Neither revoked nor over; it may be of a day to come. */
  active: z.boolean(),
  /** Their code works at this moment. */
  mayNow: z.boolean(),
});
export type ReminderVolunteerView = z.infer<typeof reminderVolunteer>;
export const reminderVolunteers = z.object({ items: z.array(reminderVolunteer) });
export type ReminderVolunteers = z.infer<typeof reminderVolunteers>;
/** `message`: what the volunteer says to the bot in private, 「志愿 K7QM2XH4」; shown once, only its hash is kept. */
export const volunteerMade = z.object({ volunteer: reminderVolunteer, message: z.string() });
export type VolunteerMade = z.infer<typeof volunteerMade>;
