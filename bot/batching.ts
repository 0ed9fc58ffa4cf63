/**
 * Nobody is told more than once an hour how one matter goes. What comes sooner waits in the outbox, and the newest takes
 * the place of what waits, with the little of it that still matters. Pure: `insertOutgoing` carries it out in the
 * transaction of the act, the relay asks when the hour is over.
 */
import type { GuardedChanges } from './commit.ts';
import * as messages from './messages.zh.ts';

export const batchMs = 3_600_000;
/** More of what was is a history, and nobody asked for one. */
const mostBriefs = 3;

/** A message of a batch that is written down and not sent yet. */
export interface Waiting {
  readonly id: string;
  readonly key: string;
  /** What a message in its place still has to say. */
  readonly briefs: readonly string[];
}

type Guarded = GuardedChanges['outgoing'][number];

export interface Said extends Guarded {
  readonly briefs: readonly string[];
}

export interface GivenWay {
  /** What is to be written down, in the order it came. */
  readonly said: readonly Said[];
  /** Ids of what was written down before and is no longer to be said. */
  readonly replaced: readonly string[];
}

/** The messages of one act or several, in order, among what waits already. */
export function giveWay(waiting: readonly Waiting[], outgoing: readonly Guarded[]): GivenWay {
  const known = new Set(waiting.map(({ id }) => id));
  let standing = waiting;
  const said: Said[] = [];
  const gone = new Set<string>();
  for (const one of outgoing) {
    const before = isBatched(one) ? standing.filter(({ key }) => key === one.message.batch.key) : [];
    for (const { id } of before) gone.add(id);
    const next = inPlaceOf(before, one);
    said.push(next);
    if (isBatched(one))
      standing = [...standing.filter((other) => !before.includes(other)), ...waitingOf(next)];
  }
  return {
    said: said.filter(({ message }) => !gone.has(message.id)),
    replaced: [...gone].filter((id) => known.has(id)),
  };
}

/** When the next of the batch may be sent; absent: at once. */
export function batchDueAt(lastSentAt: Date | undefined): Date | undefined {
  return lastSentAt === undefined ? undefined : new Date(lastSentAt.getTime() + batchMs);
}

/** What the guard holds back replaces nothing: nobody may ever read it. */
function isBatched(one: Guarded): one is Guarded & { message: { batch: NonNullable<Batch> } } {
  return one.message.batch !== undefined && one.status === 'pending';
}

type Batch = Guarded['message']['batch'];

function inPlaceOf(before: readonly Waiting[], one: Guarded): Said {
  if (!isBatched(one)) return { ...one, briefs: [] };
  const { message } = one;
  const { mode, brief } = message.batch;
  const carried = mode === 'final' ? [] : distinct(before.flatMap(({ briefs }) => briefs));
  const text = messages.withEarlier(message.text, carried.slice(-mostBriefs));
  return {
    ...one,
    message: { ...message, text },
    briefs: distinct([...carried, ...checked(brief, message)]),
  };
}

/** Only what the guard let pass as part of the whole. */
function checked(brief: string | undefined, { text }: Guarded['message']): readonly string[] {
  return brief !== undefined && text.includes(brief) ? [brief] : [];
}

function distinct(briefs: readonly string[]): readonly string[] {
  return [...new Set(briefs)];
}

function waitingOf(one: Said): readonly Waiting[] {
  const { message, briefs } = one;
  return isBatched(one) && one.message.batch.mode === 'waits'
    ? [{ id: message.id, key: one.message.batch.key, briefs }]
    : [];
}
