/** Sending reminders, who got what, and what people still have to do about it. */
import { z } from 'zod';

import { scamTypes } from '../../../fraud/scam-types.ts';
import { planPictures, reminderStyles, reminderTopics, runStates } from '../../../reminders/reminder.ts';
import { type DeliveryStanding, deliveryStandings } from '../../../reminders/delivery-standing.ts';
import { id, instant, named, pageOf, pageQuery } from './common.ts';
import { groupTag } from './community.ts';
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
  /** To be handed back when it is sent, and with `POST /reminders/preview-groups`. */
  fingerprint: z.string(),
  /** The different messages word for word, those of most groups first; at most 20, `messagesTotal` are all. */
  messages: z.array(
    z.object({
      textId: z.string(),
      /** As filled in, like the text. */
      title: z.string(),
      text: z.string(),
      /** How many groups read it. */
      groups: z.number().int(),
    }),
  ),
  messagesTotal: z.number().int(),
  /** How many groups it goes to: `POST /reminders/preview-groups` names them. */
  total: z.number().int(),
  /** Of them, how many people have to send to themselves. */
  byHand: z.number().int(),
  /** Placeholders nothing is known for in some groups: their message has other words there. */
  missing: z.array(z.string()),
  /** So many different picture cards that the words go out without any; 0: they do not. */
  cardsLeftOut: z.number().int(),
  /** Groups of the area it will not reach, by reason. */
  skipped: z.array(z.object({ why: z.string(), groups: z.number().int() })),
  skippedTotal: z.number().int(),
});
export type ReminderPreview = z.infer<typeof reminderPreview>;

/** The groups of a preview one page after the other, as they are sent. */
export const previewGroupsBody = reminderPreviewBody.extend({
  fingerprint: z.string().max(64),
  /** Those it reaches, or those of the area that it does not. */
  which: z.enum(['reached', 'skipped']).default('reached'),
  /** Part of a group's name. */
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type PreviewGroupsBody = z.input<typeof previewGroupsBody>;
export const previewGroup = named.extend({
  /** Word for word; absent on those it does not reach. */
  text: z.string().optional(),
  byHand: z.boolean(),
  /** Placeholders nothing is known for: the text has other words there. */
  missing: z.array(z.string()),
  /** Why it is not reached. */
  why: z.string().optional(),
});
export type PreviewGroupView = z.infer<typeof previewGroup>;
/** `total`: how many there are with this name. */
export const previewGroups = pageOf(previewGroup).extend({ total: z.number().int() });
export type PreviewGroups = z.infer<typeof previewGroups>;

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
  /** Word for word. */
  text: z.string(),
  /** A picture goes with it: `GET …/groups/:groupId/picture`. */
  hasPicture: z.boolean(),
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

// Object.keys widens to string[]; the keys of a literal are exactly its key type.
const standings = Object.keys(deliveryStandings) as [DeliveryStanding, ...DeliveryStanding[]];
/** `GET /reminders/runs/:id/deliveries`: the groups of a run, page by page; `counts` of the run are the totals. */
export const deliveryQuery = pageQuery.extend({
  standing: z.enum(standings).optional(),
  /** Part of a group's name. */
  q: z.string().trim().max(100).optional(),
});
export type DeliveryQuery = z.input<typeof deliveryQuery>;
export const reminderDeliveryPage = pageOf(reminderDelivery);
export type ReminderDeliveryPage = z.infer<typeof reminderDeliveryPage>;

export const reminderRunDetail = reminderRun.extend({
  /** The different messages, those of most groups first; at most five. */
  messages: z.array(z.object({ text: z.string(), groups: z.number().int() })),
  /** There are more than `messages` shows. */
  moreMessages: z.boolean(),
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

/** What people have to send themselves and may send now, the oldest first. */
export const handTask = z.object({
  runId: z.string(),
  group: named,
  area: named,
  text: z.string(),
  hasPicture: z.boolean(),
  since: instant,
});
export type HandTaskView = z.infer<typeof handTask>;
export const handTasks = pageOf(handTask).extend({ total: z.number().int() });
export type HandTasks = z.infer<typeof handTasks>;

/** Which groups people send to themselves. */
export const byHandRule = z.object({
  /** Every group of these channels. */
  channels: z.array(z.string().min(1).max(64)).max(20),
  /** Groups with one of these tags. */
  tags: z.array(groupTag).max(20),
  /** 0 until somebody wrote one. */
  version: z.number().int().min(0),
});
export type ByHandRuleView = z.infer<typeof byHandRule>;
/** Holds for what is planned from now on; `version`: the one that was seen. */
export const byHandRuleBody = byHandRule;
export type ByHandRuleBody = z.input<typeof byHandRuleBody>;

export const reachQuery = pageQuery.extend({ days: z.coerce.number().int().min(1).max(90).default(7) });
export type ReachQuery = z.input<typeof reachQuery>;
export const missedGroup = z.object({
  group: named,
  area: named.optional(),
  lastSentAt: instant.optional(),
  /** `unbound`, `left`, `reminders_off`, `failed`, `unknown`, `offline`, `by_hand`, `waiting`, `nothing_planned`, … */
  why: z.string(),
  whyName: z.string(),
});
export type MissedGroup = z.infer<typeof missedGroup>;
/** Groups that got nothing for so many days, and why. */
export const reminderReach = pageOf(missedGroup).extend({
  total: z.number().int(),
  reached: z.number().int(),
  /** How many for which reason, the most first. */
  reasons: z.array(z.object({ why: z.string(), whyName: z.string(), groups: z.number().int() })),
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
