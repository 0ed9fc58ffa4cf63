/** What operators watch: messages that did not get out, channels, the breaker, the audit log. */
import { z } from 'zod';

import { purposes } from '../../../core/outgoing.ts';
import { id, instant, named, pageOf, pageQuery } from './common.ts';

/** dead: given up; unknown: sent or not is not known; held: the guard stopped it; settled: a person let it be. */
export const outboxStatuses = [
  'pending',
  'sending',
  'sent',
  'dead',
  'unknown',
  'held',
  'settled',
  'paused',
  'by_hand',
] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

export const outboxQuery = pageQuery.extend({ status: z.enum(['dead', 'unknown', 'held']).optional() });
export type OutboxQuery = z.input<typeof outboxQuery>;

export const outboxItem = z.object({
  id: z.string(),
  status: z.enum(outboxStatuses),
  statusName: z.string(),
  purpose: z.enum(purposes),
  purposeName: z.string(),
  toKind: z.enum(['room', 'person']),
  /** The group's topic; absent for private messages. */
  toName: z.string().optional(),
  /** Absent for roles that may not read it (operators see only notices). */
  text: z.string().optional(),
  attempts: z.number().int(),
  createdAt: instant,
  notBefore: instant,
  errorCode: z.string().optional(),
  /** Chinese: what went wrong and what to do. */
  errorText: z.string().optional(),
  ticketId: z.string().optional(),
});
export type OutboxItem = z.infer<typeof outboxItem>;
export const outboxPage = pageOf(outboxItem);
export type OutboxPage = z.infer<typeof outboxPage>;

export const channelStatus = z.object({
  channel: z.string(),
  account: z.string().optional(),
  online: z.boolean(),
  since: instant,
  hint: z.string().optional(),
  /** Only for admins and operators. */
  qrCode: z.string().optional(),
});
export type ChannelStatusView = z.infer<typeof channelStatus>;
export const channels = z.object({
  items: z.array(channelStatus),
  /** Since the process started: small talk and questions a full queue dropped, never reports. */
  droppedMessages: z.number().int(),
  /** Since the process started: what the guard stopped, for a fact without its source or words that are never said. */
  stoppedSentences: z.number().int(),
  stoppedKinds: z.array(z.object({ name: z.string(), times: z.number().int() })),
  /** The newest first; without words where they name somebody’s flat or number. */
  stoppedLatest: z.array(
    z.object({ at: instant, violations: z.array(z.string()), sentence: z.string().optional() }),
  ),
});
export type Channels = z.infer<typeof channels>;

export const account = z.object({ channel: z.string().max(64), account: z.string().max(256) });
export type AccountInput = z.input<typeof account>;

export const breaker = z.object({
  /** With these nothing is said until a person resumes, the one stopped longest first. */
  stopped: z.array(account.extend({ since: instant, /** Chinese. */ reason: z.string() })),
});
export type Breaker = z.infer<typeof breaker>;

export const auditQuery = pageQuery.extend({
  actorId: id.optional(),
  /** An id, or the number of a ticket. */
  subjectId: id.optional(),
  action: z.string().max(64).optional(),
});
export type AuditQuery = z.input<typeof auditQuery>;
export const auditItem = z.object({
  id: z.string(),
  /** Absent: the system itself. */
  actor: named.optional(),
  action: z.string(),
  actionName: z.string(),
  subjectId: z.string(),
  /** As people call it; absent where it has no name, or is gone. */
  subjectName: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  at: instant,
});
export type AuditItem = z.infer<typeof auditItem>;
export const auditPage = pageOf(auditItem);
export type AuditPage = z.infer<typeof auditPage>;

/** One event of `GET /api/live`: read the topic's page (or the row) again. */
export const liveEvent = z.object({
  topic: z.enum([
    'tickets',
    'presence',
    'ticket_views',
    'knowledge',
    'embeddings',
    'services',
    'questions',
    'reminders',
    'groups',
    'residents',
    'staff',
    'routing',
    'channel',
    'understanding',
    'fraud',
    'scam_types',
    'time_rules',
    'outbox',
  ]),
  id: z.string().optional(),
});
export type LiveEventView = z.infer<typeof liveEvent>;
