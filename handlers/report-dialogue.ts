/** What the bot is in the middle of with somebody who has just reported something. */
import { z } from 'zod';

import type { Place } from '../core/place.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Dialogue, Turn } from './handler.ts';

export const reportOwner = 'report';
const version = 1;
/** Long enough to go down and read a plate, short enough not to take tomorrow's words for today's answer. */
const dialogueMs = 20 * 60_000;

/** The one most important thing that is missing, asked for one at a time. */
export const asks = ['place', 'plate', 'detail', 'nothing'] as const;
export type Ask = (typeof asks)[number];

const stateSchema = z.object({ ticketId: z.string(), asks: z.enum(asks) });
export type ReportState = z.infer<typeof stateSchema>;

export function reportDialogue(state: ReportState, now: Date): Dialogue {
  return { owner: reportOwner, version, state, expiresAt: new Date(now.getTime() + dialogueMs) };
}

/** For a ticket that was opened elsewhere without a place: this person's next message may tell it. */
export function awaitPlace(ticketId: string, now: Date): Dialogue {
  return reportDialogue({ ticketId, asks: 'place' }, now);
}

/** Absent when the bot is in the middle of something else, or of nothing. */
export function reportStateOf({ dialogue }: Pick<Turn, 'dialogue'>): ReportState | undefined {
  if (dialogue?.owner !== reportOwner || dialogue.version !== version) return undefined;
  return stateSchema.safeParse(dialogue.state).data;
}

/** Categories where one more detail decides who has to come, and how fast. */
const detailMatters: ReadonlySet<Category> = new Set<Category>([
  'repair.elevator',
  'repair.water',
  'repair.power',
  'repair.leak',
  'repair.lighting',
  'anomaly.noise',
]);

/** What is missing now. The place before all; nothing that was asked before is asked again. */
export function nextAsk(
  ticket: Pick<Ticket, 'category' | 'place' | 'plate'>,
  asked: Ask | undefined,
  hasPicture: boolean,
): Ask {
  if (!isLocated(ticket.place)) return asked === 'place' ? 'nothing' : 'place';
  if (ticket.category === 'blocked_exit.vehicle')
    return ticket.plate === undefined && !hasPicture && asked !== 'plate' ? 'plate' : 'nothing';
  if (ticket.category === 'repair.lighting' && ticket.place.floor !== undefined) return 'nothing';
  return detailMatters.has(ticket.category) && asked !== 'detail' ? 'detail' : 'nothing';
}

/** Somebody can go there: a building or a named spot; a flat alone is nowhere. */
export function isLocated(place: Place): boolean {
  return place.building !== undefined || place.spot !== undefined;
}
