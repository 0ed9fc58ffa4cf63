/** What the worker page on a phone asks and gets, below `/api/worker`; tickets themselves are those of `tickets.ts`. */
import { z } from 'zod';

import { categories, urgencies } from '../../../core/taxonomy.ts';
import { coded, id, instant } from './common.ts';
import { leaveBody } from './duty.ts';
import { actKey, placePartText, spotText, ticketItem } from './tickets.ts';

/** base64url of 256 bits, with room for other lengths. */
export const redeemBody = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{32,128}$/) });

export const workerSessionView = z.object({
  id: z.string(),
  name: z.string(),
  onDuty: z.boolean(),
  /** Goes into the `x-csrf-token` header of every change. */
  csrfToken: z.string(),
});
export type WorkerSessionView = z.infer<typeof workerSessionView>;

/** The own duty: now and why, leave that has not ended, who may stand in. */
export const ownDuty = z.object({
  onDuty: z.boolean(),
  /** Why, for people. */
  because: z.string(),
  leaves: z.array(z.object({ from: instant, until: instant, backupName: z.string().optional() })),
  colleagues: z.array(coded),
});
export type OwnDuty = z.infer<typeof ownDuty>;

export const ownLeaveBody = leaveBody;
export type OwnLeaveBody = z.input<typeof ownLeaveBody>;

export const redeemed = z.object({
  session: workerSessionView,
  /** The session ends then at the latest; what the phone keeps goes with it. Absent: as it was. */
  expiresAt: instant.optional(),
  /** Where the link leads; absent: to the list. */
  ticketId: z.string().optional(),
});
export type Redeemed = z.infer<typeof redeemed>;

/** A ticket in the list, with its place in parts for the tree. */
export const workerTicket = ticketItem.extend({
  compound: z.string().optional(),
  building: z.string().optional(),
  unit: z.string().optional(),
  /** The clock stands: somebody else is asked. */
  paused: z.boolean(),
});
export type WorkerTicket = z.infer<typeof workerTicket>;
export const workerTickets = z.object({ items: z.array(workerTicket) });
export type WorkerTickets = z.infer<typeof workerTickets>;

/** What happened at the same place before; without words or names of people. */
export const earlierTickets = z.object({
  items: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      stateName: z.string(),
      openedAt: instant,
      closedAt: instant.optional(),
      resolution: z.string().optional(),
    }),
  ),
});
export type EarlierTickets = z.infer<typeof earlierTickets>;

export const pictureQuery = z.object({ key: actKey });
export const pictureTaken = z.object({ ticketId: z.string(), version: z.number().int() });

/** Where one can report something: parents before children. */
export const reportChoices = z.object({
  places: z.array(z.object({ areaId: z.string(), name: z.string(), isBuilding: z.boolean() })),
  categories: z.array(coded),
  urgencies: z.array(coded),
});
export type ReportChoices = z.infer<typeof reportChoices>;

export const reportBody = z.object({
  key: actKey,
  areaId: id,
  category: z.enum(categories),
  urgency: z.enum(urgencies).default('normal'),
  unit: placePartText.optional(),
  room: placePartText.optional(),
  spot: spotText.optional(),
  words: z.string().trim().min(2, '请写明发现了什么').max(500, '最多 500 字'),
});
export type ReportBody = z.input<typeof reportBody>;

export const reported = z.object({
  ticketId: z.string(),
  number: z.string(),
  stateName: z.string(),
  /** It was about an open ticket: added to that. */
  joined: z.boolean(),
  /** Who has it now; absent while it waits for somebody. */
  assigneeName: z.string().optional(),
  departmentName: z.string().optional(),
});
export type Reported = z.infer<typeof reported>;
export const reportKeyParams = z.object({ key: actKey });
