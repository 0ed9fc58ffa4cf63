/** What the question handler remembers of one person in one place: the list it offered, or what it answered last. */
import { z } from 'zod';

import type { Dialogue, Turn } from './handler.ts';

const owner = 'question';
const version = 2;
/** How long a number still chooses from the list. */
const choosingMs = 10 * 60_000;
/** How long 「那要带什么」 still goes on with the answer. */
const answeredMs = 5 * 60_000;

const answered = z.object({
  kind: z.literal('answered'),
  entryId: z.string(),
  /** The entry's own question. */
  question: z.string(),
  /** What was asked, redacted. */
  asked: z.string(),
  isRated: z.boolean(),
});
export type Answered = z.infer<typeof answered>;

const state = z.union([z.object({ kind: z.literal('choosing'), entryIds: z.array(z.string()) }), answered]);
type State = z.infer<typeof state>;

function keep(kept: State, now: Date, forMs: number): Dialogue {
  return { owner, version, state: kept, expiresAt: new Date(now.getTime() + forMs) };
}

export function choosingAmong(entryIds: readonly string[], now: Date): Dialogue {
  return keep({ kind: 'choosing', entryIds: [...entryIds] }, now, choosingMs);
}

export function answeredWith(last: Omit<Answered, 'kind'>, now: Date): Dialogue {
  return keep({ kind: 'answered', ...last }, now, answeredMs);
}

/** Nothing of ours when it ran out, belongs to somebody else or was kept by another version. */
export function rememberedOf({ dialogue, now }: Pick<Turn, 'dialogue' | 'now'>): State | undefined {
  if (dialogue?.owner !== owner || dialogue.version !== version || dialogue.expiresAt <= now)
    return undefined;
  return state.safeParse(dialogue.state).data;
}

export function lastAnswerOf(turn: Pick<Turn, 'dialogue' | 'now'>): Answered | undefined {
  const remembered = rememberedOf(turn);
  return remembered?.kind === 'answered' ? remembered : undefined;
}

/** Another handler is in the middle of something: nothing of it is overwritten. */
export function isForeign(dialogue: Dialogue | undefined): boolean {
  return dialogue !== undefined && dialogue.owner !== owner;
}
