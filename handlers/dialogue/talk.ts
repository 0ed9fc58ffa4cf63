/**
 * What the bot is in the middle of with one person in one place. Only ids and questions: what a ticket says is read from
 * the ticket, so that nothing is kept twice and nothing of it can grow old here.
 */
import { z } from 'zod';

import { categories } from '../../core/taxonomy.ts';
import type { Dialogue, Turn } from '../handler.ts';
import { unplaced } from './unplaced.ts';
import { type Ask, asks, asksWhere } from './asks.ts';

export const talkOwner = 'report';
const version = 2;
/** Long enough to go down and read a plate, short enough not to take tomorrow's words for today's answer. */
const talkMs = 20 * 60_000;
/** Nobody can go anywhere without the place: whoever has his hands full tells it later. */
const placeAskedMs = 60 * 60_000;
/** Older ones are reached by number or by what they are about. */
const mostTickets = 4;
/** WeChat lets a message be recalled for two minutes; nobody says more than this within them. */
const mostAdded = 12;

const spokenOf = z.object({
  id: z.string(),
  /** The message that opened it or spoke of it first. */
  sourceKey: z.string(),
  /** What was asked about it so far, in order. */
  asked: z.array(z.enum(asks)),
});

const added = z.object({
  messageKey: z.string(),
  ticketId: z.string(),
  what: z.discriminatedUnion('kind', [
    /** The line of the ticket's history that the message wrote. */
    z.object({ kind: z.literal('amendment'), seq: z.number() }),
    z.object({ kind: z.literal('picture'), attachmentId: z.string() }),
    z.object({ kind: z.literal('follow') }),
  ]),
});
export type Added = z.infer<typeof added>;

const talk = z.object({
  /** The one spoken of last first. */
  tickets: z.array(spokenOf),
  /** The one question that is open, and what kind of matter it is about, as far as that decides what answers it. */
  open: z
    .object({ ticketId: z.string(), ask: z.enum(asks), category: z.enum(categories).optional() })
    .optional(),
  /** Which of these tickets is meant was asked, in this order. */
  choosing: z.object({ to: z.enum(['withdraw', 'resume']), ticketIds: z.array(z.string()) }).optional(),
  /** Waits until they say in which compound. */
  unplaced: unplaced.optional(),
  /** They joined this ticket of somebody else; until then one word makes one of their own, of what they said. */
  joined: z.object({ ticketId: z.string(), told: unplaced, until: z.number() }).optional(),
  /** Whether their ticket is about the same as the other was asked. */
  perhaps: z.object({ ticketId: z.string(), otherId: z.string() }).optional(),
  /** What each message added, so that recalling the message takes it away again. */
  added: z.array(added),
});
export type Talk = z.infer<typeof talk>;

export function hasTicket(talk: Talk | undefined): talk is Talk {
  return talk !== undefined && talk.tickets.length > 0;
}

export const silence: Talk = { tickets: [], added: [] };

export function toDialogue(state: Talk, now: Date): Dialogue {
  const awaitsPlace = asksWhere(state.open?.ask) || state.unplaced !== undefined;
  const lasts = awaitsPlace ? placeAskedMs : talkMs;
  return { owner: talkOwner, version, state, expiresAt: new Date(now.getTime() + lasts) };
}

/** A ticket that was opened elsewhere is spoken of from now on; what was asked about it is open. */
export function talkAbout(before: Talk | undefined, opened: OpenedElsewhere, now: Date): Dialogue {
  const { ticketId, sourceKey, ask } = opened;
  const state = speakOf(before ?? silence, ticketId, sourceKey);
  if (ask === undefined) return toDialogue(state, now);
  const tickets = state.tickets.map((one) => (one.id === ticketId ? { ...one, asked: [ask] } : one));
  return toDialogue({ ...state, tickets, open: { ticketId, ask } }, now);
}

export interface OpenedElsewhere {
  readonly ticketId: string;
  readonly sourceKey: string;
  readonly ask: Ask | undefined;
}

/** Absent when the bot is in the middle of something else, or of nothing; what expired is forgotten. */
export function talkOf({ dialogue, now }: Pick<Turn, 'dialogue' | 'now'>): Talk | undefined {
  if (dialogue?.owner !== talkOwner || dialogue.version !== version) return undefined;
  return dialogue.expiresAt > now ? talk.safeParse(dialogue.state).data : undefined;
}

/** Brings a ticket to the front. */
export function speakOf(state: Talk, ticketId: string, sourceKey: string): Talk {
  const known = state.tickets.find(({ id }) => id === ticketId) ?? { id: ticketId, sourceKey, asked: [] };
  const others = state.tickets.filter(({ id }) => id !== ticketId);
  return { ...state, tickets: [known, ...others].slice(0, mostTickets) };
}

export function remember(state: Talk, one: Added): Talk {
  return { ...state, added: [...state.added, one].slice(-mostAdded) };
}

/** It is over: nothing is asked about it any more. */
export function dropTicket(state: Talk, ticketId: string): Talk {
  const { open, perhaps, choosing: _choosing, ...rest } = state;
  return {
    ...rest,
    ...(perhaps === undefined || perhaps.ticketId === ticketId ? {} : { perhaps }),
    ...(open === undefined || open.ticketId === ticketId ? {} : { open }),
    tickets: rest.tickets.filter(({ id }) => id !== ticketId),
  };
}
