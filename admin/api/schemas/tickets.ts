/** The queue, one ticket, and what may be done with it. */
import { z } from 'zod';

import { categories, urgencies } from '../../../core/taxonomy.ts';
import { ticketStates } from '../../../tickets/ticket.ts';
import { areaPath, coded, flag, id, instant, named, pageOf, pageQuery } from './common.ts';
import { ticketTies } from './ticket-ties.ts';

function listOf<const T extends readonly [string, ...string[]]>(codes: T) {
  const one = z.enum(codes);
  return z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(one));
}

/** Open tickets come with the nearest (or longest passed) deadline first; ended ones newest first. */
export const ticketQuery = pageQuery.extend({
  open: flag.default(true),
  /** Comma-separated codes. */
  state: listOf(ticketStates).optional(),
  category: listOf(categories as [(typeof categories)[number], ...(typeof categories)[number][]]).optional(),
  urgency: listOf(urgencies).optional(),
  /** This area and all below it. */
  areaPath: areaPath.optional(),
  departmentId: id.optional(),
  /** A staff id, `me`, or `none`. */
  assignee: z.string().max(64).optional(),
  overdue: flag.optional(),
  /** Due within 24 hours. */
  soon: flag.optional(),
  /** More time was asked for and not decided on. */
  asked: flag.optional(),
  /** A ticket number, or words of title, description and place. */
  q: z.string().trim().max(100).optional(),
});
export type TicketQuery = z.input<typeof ticketQuery>;

/** More time that a worker asks for. */
const openRequest = z.object({
  /** The step that grants it. */
  kind: z.enum(['extend', 'suspend']),
  kindName: z.string(),
  reasonName: z.string(),
  note: z.string(),
  until: instant,
  by: z.string(),
  at: instant,
});

export const ticketItem = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  category: z.enum(categories),
  categoryName: z.string(),
  urgency: z.enum(urgencies),
  urgencyName: z.string(),
  state: z.enum(ticketStates),
  stateName: z.string(),
  /** 「格林小区3栋2单元」; with the flat, because staff need it. */
  place: z.string(),
  areaPath: z.string(),
  assignee: named.optional(),
  department: named.optional(),
  openedAt: instant,
  closedAt: instant.optional(),
  responseDueAt: instant,
  /** Since then nobody waits for the first answer. */
  respondedAt: instant.optional(),
  resolutionDueAt: instant,
  /** Since when the clock stands: for the resident's answer, or suspended. */
  pausedAt: instant.optional(),
  /** When the work was said to be done; the clock stopped then. */
  handledAt: instant.optional(),
  /** Four fifths of the limit are gone, or more. */
  warned: z.boolean(),
  /** Who it was raised to, 「社区」 to 「区」; absent: nobody. */
  raisedTo: z.string().optional(),
  /** The deadline has passed, or had when the clock stopped. */
  overdue: z.boolean(),
  /** In lists: what somebody has to decide on. */
  request: openRequest.optional(),
  version: z.number().int(),
});
export type TicketItem = z.infer<typeof ticketItem>;
export const ticketPage = pageOf(ticketItem);
export type TicketPage = z.infer<typeof ticketPage>;

export const ticketEventView = z.object({
  seq: z.number().int(),
  /** Code: `opened`, `accept`, … */
  name: z.string(),
  /** Chinese name of the step. */
  title: z.string(),
  to: z.enum(ticketStates),
  toName: z.string(),
  /** 「居民」「系统」 or the name of the member of staff. */
  by: z.string(),
  reason: coded.optional(),
  /** What the resident said of the result with this step. */
  ratingName: z.string().optional(),
  note: z.string().optional(),
  at: instant,
});
export type TicketEventView = z.infer<typeof ticketEventView>;

/** Parts of a place that staff may set right. */
export const placeParts = ['building', 'unit', 'floor', 'room', 'spot'] as const;
export const placePartLimit = 20;
export const placePartText = z
  .string()
  .trim()
  .max(placePartLimit, `地点最多 ${placePartLimit} 字`)
  .regex(/^[0-9A-Za-z-]+$/, '请只写号码，例如 3 或 B2');
export const placePart = placePartText.optional();
export const spotText = z.string().trim().max(placePartLimit, `地点最多 ${placePartLimit} 字`);

/** One input of an action: the page draws it by `kind`, in this order. */
export const actionField = z.object({
  name: z.enum([
    'reason',
    'note',
    'assigneeId',
    'category',
    'urgency',
    'until',
    'externalParty',
    'relatedNumber',
    'rating',
    ...placeParts,
  ]),
  label: z.string(),
  /** `date`: an instant; `photo`: added to the ticket before the step, which itself carries none. */
  kind: z.enum(['choice', 'text', 'date', 'photo']),
  required: z.boolean(),
  /** On `choice`. */
  options: z.array(coded).optional(),
  maxLength: z.number().int().optional(),
  /** What it begins with. */
  value: z.string().optional(),
});
export type ActionField = z.infer<typeof actionField>;

export const ticketAction = z.object({
  code: z.string(),
  name: z.string(),
  /** Ends or refuses something: ask before doing it. */
  serious: z.boolean(),
  fields: z.array(actionField),
  /** What must be there first, in words: a picture, say. */
  hint: z.string().optional(),
  /** What the resident will be told, empty fields as 「……」; absent: nothing is said. */
  preview: z.string().optional(),
});
export type TicketAction = z.infer<typeof ticketAction>;

export const ticketDetail = ticketItem.extend({
  description: z.string(),
  community: named,
  area: named,
  reporter: z.object({ name: z.string(), toldIn: z.enum(['group', 'private']).optional() }).optional(),
  /** Masked; in full only by `POST /api/tickets/:id/reveal`. */
  phoneMasked: z.string().optional(),
  plateMasked: z.string().optional(),
  /** What may be revealed by this person. */
  mayReveal: z.array(z.enum(['phone', 'plate'])),
  routingReason: z.string(),
  resolution: z.string().optional(),
  /** 「满意」…; absent: not rated. */
  ratingName: z.string().optional(),
  ...ticketTies,
  timeline: z.array(ticketEventView),
  /** What this person may do from here, most usual first. */
  actions: z.array(ticketAction),
});
export type TicketDetail = z.infer<typeof ticketDetail>;

export const actionInput = z.object({
  reason: z.string().max(64).optional(),
  note: z.string().trim().max(500, '说明最多 500 字').optional(),
  assigneeId: id.optional(),
  category: z.enum(categories).optional(),
  urgency: z.enum(urgencies).optional(),
  until: instant.optional(),
  externalParty: z.string().trim().max(60, '单位名称最多 60 字').optional(),
  relatedNumber: z.string().trim().max(20, '单号最多 20 字').optional(),
  rating: z.enum(['1', '2']).optional(),
  building: placePart,
  unit: placePart,
  floor: placePart,
  room: placePart,
  spot: spotText.optional(),
});
export type ActionInput = z.infer<typeof actionInput>;

/** For acts that a bad line may send twice. */
export const actKey = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);

/** `version`: the one the page shows; another one stored answers 409 with what changed. */
export const actBody = z.object({
  action: z.string().max(64),
  version: z.number().int().min(1),
  input: actionInput.default({}),
  /** Made up by the page for this one act: the same key again changes nothing and answers what stands now. */
  key: actKey.optional(),
});
export type ActBody = z.input<typeof actBody>;

export const previewBody = z.object({ action: z.string().max(64), input: actionInput.default({}) });
export type PreviewBody = z.input<typeof previewBody>;
export const preview = z.object({
  /** Absent: the resident is told nothing. */
  text: z.string().optional(),
  toldIn: z.enum(['group', 'private']).optional(),
});
export type Preview = z.infer<typeof preview>;

export const revealBody = z.object({ field: z.enum(['phone', 'plate']) });
export type RevealBody = z.infer<typeof revealBody>;
export const revealed = z.object({ value: z.string() });
export type Revealed = z.infer<typeof revealed>;
export const pictureParams = z.object({ id, pictureId: id });
