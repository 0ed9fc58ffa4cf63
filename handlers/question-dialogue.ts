/** What is remembered of one person who asks in one place: the list that was offered, or what was answered last. */
import { z } from 'zod';

import { serviceParts } from '../knowledge/service-directory/service-parts.ts';
import type { Dialogue, Turn } from './handler.ts';

const owner = 'question';
const version = 3;
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

const choosing = z.object({
  kind: z.literal('choosing'),
  entryIds: z.array(z.string()).readonly(),
  /** What was asked, redacted. */
  asked: z.string(),
});
export type Choosing = z.infer<typeof choosing>;

const wanted = z.array(z.enum(['how', ...serviceParts])).readonly();
const answeredByItem = z.object({
  kind: z.literal('answered_by_item'),
  itemId: z.string(),
  /** What was asked, redacted. */
  asked: z.string(),
  /** Where they said they live; absent: where the group is. */
  areaPath: z.string().optional(),
  isRated: z.boolean(),
});
export type AnsweredByItem = z.infer<typeof answeredByItem>;

const choosingItem = z.object({
  kind: z.literal('choosing_item'),
  itemIds: z.array(z.string()).readonly(),
  wanted,
});
const choosingArea = z.object({
  kind: z.literal('choosing_area'),
  itemId: z.string(),
  wanted,
  areas: z.array(z.object({ path: z.string(), name: z.string() })).readonly(),
});
export type ChoosingArea = z.infer<typeof choosingArea>;

const state = z.union([choosing, answered, answeredByItem, choosingItem, choosingArea]);
export type State = z.infer<typeof state>;

function keep(kept: State, now: Date, forMs: number): Dialogue {
  return { owner, version, state: kept, expiresAt: new Date(now.getTime() + forMs) };
}

export function choosingAmong(among: Omit<Choosing, 'kind'>, now: Date): Dialogue {
  return keep({ kind: 'choosing', ...among }, now, choosingMs);
}

/** Which item, or which area, is meant: a number chooses as long as from any list. */
export function choosingOf(
  choosing: Extract<State, { kind: 'choosing_item' | 'choosing_area' }>,
  now: Date,
): Dialogue {
  return keep(choosing, now, choosingMs);
}

export function answeredByItemWith(last: Omit<AnsweredByItem, 'kind'>, now: Date): Dialogue {
  return keep({ kind: 'answered_by_item', ...last }, now, answeredMs);
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

/** The list this person was shown and has not chosen from. */
export function choiceOf(turn: Pick<Turn, 'dialogue' | 'now'>): Choosing | undefined {
  const remembered = rememberedOf(turn);
  return remembered?.kind === 'choosing' ? remembered : undefined;
}

/** Another handler is in the middle of something: nothing of it is overwritten. */
export function isForeign(dialogue: Dialogue | undefined): boolean {
  return dialogue !== undefined && dialogue.owner !== owner;
}
