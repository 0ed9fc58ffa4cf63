/** The history tells the whole ticket: replaying it gives the current row. For tests, repair and audits. */
import { z } from 'zod';

import { AppError } from '../core/errors.ts';
import { categories, type Category, urgencies } from '../core/taxonomy.ts';
import { hourKinds } from './clock/working-time.ts';
import { ratings } from './rating.ts';
import { results } from './reasons.ts';
import { closers, type Ticket, type TicketEvent, ticketStates } from './ticket.ts';

/** A stored history writes null for what is absent or was cleared. */
function maybe<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? undefined);
}

const sealed = z.object({ cipher: z.string(), hash: z.string(), masked: z.string() });
const part = z.string().exactOptional();
const place = z.object({ building: part, unit: part, floor: part, room: part, spot: part });
const address = z.object({
  kind: z.enum(['room', 'person']),
  channel: z.string(),
  account: z.string(),
  key: z.string(),
});

/** What a worker asks for, as it is stored. */
export const timeRequest = z.object({
  kind: z.enum(['extend', 'suspend']),
  reason: z.string(),
  note: z.string(),
  until: z.coerce.date(),
  byId: z.string(),
  at: z.coerce.date(),
});

const fields = z.object({
  number: z.string(),
  communityId: z.string(),
  areaId: z.string(),
  areaPath: z.string(),
  category: z.enum(categories as readonly [Category, ...Category[]]),
  urgency: z.enum(urgencies),
  title: z.string(),
  description: z.string(),
  compound: maybe(z.string()),
  place,
  plate: maybe(sealed),
  phone: maybe(sealed),
  reporterId: maybe(z.string()),
  reportedAt: maybe(address),
  reporterKey: maybe(z.string()),
  sourceKey: maybe(z.string()),
  departmentId: maybe(z.string()),
  assigneeId: maybe(z.string()),
  routingReason: z.string(),
  responseDueAt: z.coerce.date(),
  resolutionDueAt: z.coerce.date(),
  resolution: maybe(z.string()),
  handledAt: maybe(z.coerce.date()),
  rating: maybe(z.literal(ratings)),
  openedAt: z.coerce.date(),
  closedAt: maybe(z.coerce.date()),
  limitMinutes: maybe(z.number()),
  limitHours: z.enum(hourKinds).default('calendar'),
  pausedAt: maybe(z.coerce.date()),
  wakeAt: maybe(z.coerce.date()),
  markAt: maybe(z.coerce.date()),
  warnedAt: maybe(z.coerce.date()),
  breachedAt: maybe(z.coerce.date()),
  escalation: z.number().default(0),
  round: z.number().default(1),
  roundStartedAt: maybe(z.coerce.date()),
  respondedAt: maybe(z.coerce.date()),
  returns: z.number().default(0),
  returnedBy: z.array(z.string()).default([]),
  reworks: z.number().default(0),
  extensions: z.number().default(0),
  request: maybe(timeRequest),
  question: maybe(z.string()),
  stateBefore: maybe(z.enum(ticketStates)),
  externalParty: maybe(z.string()),
  mergedIntoId: maybe(z.string()),
  parentId: maybe(z.string()),
  followsUpId: maybe(z.string()),
  publishedAt: maybe(z.coerce.date()),
  volunteerId: maybe(z.string()),
  urges: z.number().default(0),
  lastUrgedAt: maybe(z.coerce.date()),
  result: maybe(z.enum(results)),
  handledById: maybe(z.string()),
  closedBy: maybe(z.enum(closers)),
  anonymous: z.boolean().default(false),
  anonymisedAt: maybe(z.coerce.date()),
});

/** Throws `AppError` `ticket.broken_history` when an event is missing or out of order. */
export function replay(events: readonly TicketEvent[]): Ticket {
  const [opened] = events;
  const gap = events.find((event, index) => event.seq !== index + 1 || event.from !== events[index - 1]?.to);
  if (opened === undefined || gap !== undefined)
    throw new AppError('ticket.broken_history', 'the history has a gap; compare it with a backup', {
      details: { seq: gap?.seq ?? 0 },
    });
  const changes = events.reduce((before, event) => ({ ...before, ...event.changes }), {});
  const { to: state, seq: version } = events.at(-1) ?? opened;
  const { roundStartedAt, limitMinutes, ...known } = fields.parse(changes);
  return {
    ...known,
    // Histories from before there were rounds and limits do not tell them.
    roundStartedAt: roundStartedAt ?? known.openedAt,
    limitMinutes: limitMinutes ?? minutesBetween(known.openedAt, known.resolutionDueAt),
    id: opened.ticketId,
    state,
    version,
  };
}

function minutesBetween(from: Date, until: Date): number {
  return Math.round((until.getTime() - from.getTime()) / 60_000);
}
