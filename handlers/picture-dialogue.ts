/**
 * What is kept between two messages of a member of staff: a picture and the words that say what it shows, whichever comes
 * first; a command and what it lacks.
 */
import { z } from 'zod';

import type { Dialogue, Turn } from './handler.ts';
import { workerVerbs } from './worker-command-reading.ts';

const picture = z.object({
  ref: z.string(),
  name: z.string(),
  at: z.coerce.date(),
  /** It is on this ticket already, as the only one it could be of. */
  attached: z.object({ ticketId: z.string(), attachmentId: z.string() }).optional(),
});
export type HeldPicture = z.infer<typeof picture>;

const waiting = z.discriminatedUnion('for', [
  /** 办结 was said before its picture was sent. */
  z.object({ for: z.literal('finish'), ticketId: z.string(), reason: z.string(), note: z.string() }),
  /** Pictures came before the words. */
  z.object({ for: z.literal('words'), pictures: z.array(picture) }),
  /** Which of these tickets, until when or why was asked; the pictures are held for it. */
  z.object({
    for: z.literal('command'),
    lacks: z.enum(['which', 'until', 'more']),
    verb: z.enum(workerVerbs),
    /** What was said with it, redacted. */
    rest: z.string(),
    ticketIds: z.array(z.string()),
    pictures: z.array(picture),
  }),
  /** Finds of a round that have no picture yet, in the order they were told. */
  z.object({ for: z.literal('finds'), ticketIds: z.array(z.string()) }),
]);
export type Waiting = z.infer<typeof waiting>;
type WaitingFor<K extends Waiting['for']> = Extract<Waiting, { for: K }>;

const owner = 'worker_picture';
const version = 3;
const minuteMs = 60_000;
const waitsMs: Readonly<Record<Waiting['for'], number>> = {
  finish: 15 * minuteMs,
  words: 10 * minuteMs,
  command: 10 * minuteMs,
  finds: 5 * minuteMs,
};

export function waitFor(state: Waiting, now: Date): Dialogue {
  const expiresAt = new Date(now.getTime() + waitsMs[state.for]);
  return { owner, version, state, expiresAt };
}

export function waitingOf<K extends Waiting['for']>(
  { dialogue }: Pick<Turn, 'dialogue'>,
  what: K,
): WaitingFor<K> | undefined {
  if (dialogue?.owner !== owner || dialogue.version !== version) return undefined;
  const state = waiting.safeParse(dialogue.state).data;
  return state?.for === what ? (state as WaitingFor<K>) : undefined;
}

/** Sent before these words, in private or among colleagues. */
export function heldPictures({ dialogue, pictureBefore, now }: Turn): readonly HeldPicture[] {
  const held = (waitingOf({ dialogue }, 'words') ?? waitingOf({ dialogue }, 'command'))?.pictures ?? [];
  return pictureBefore === undefined ? held : [...held, { ...pictureBefore, at: now }];
}
