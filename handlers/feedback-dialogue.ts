/** Whoever complained without saying whether it is solved was asked once; this remembers about which ticket. */
import { z } from 'zod';

import type { Dialogue, Turn } from './handler.ts';

const owner = 'feedback';
const version = 1;
const answeredWithinMs = 20 * 60_000;
const state = z.object({ ticketId: z.string() });

export function feedbackDialogue(ticketId: string, now: Date): Dialogue {
  return { owner, version, state: { ticketId }, expiresAt: new Date(now.getTime() + answeredWithinMs) };
}

/** The ticket that was asked about and not answered for yet. */
export function askedBefore({ dialogue }: Pick<Turn, 'dialogue'>): string | undefined {
  if (dialogue?.owner !== owner || dialogue.version !== version) return undefined;
  return state.safeParse(dialogue.state).data?.ticketId;
}
