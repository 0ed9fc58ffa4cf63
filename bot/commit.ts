/**
 * Stage ⑥: all that one act changes, in one transaction. A write to disk costs the same for one act and for hundreds, so
 * acts that arrive while a transaction runs share the next one; when it fails, its halves are tried, down to the one at
 * fault, and only that is refused.
 */
import type { LiveEvent, LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Changes, Commit } from './changes.ts';
import { guardAct, type Guarded, type Judgements } from './guard.ts';
import { createStoppedSentences, type StoppedFigures } from './stopped-sentences.ts';

/** An act after the guard: every outgoing text is decided upon. */
export interface GuardedChanges extends Omit<Changes, 'outgoing' | 'heard'> {
  readonly outgoing: readonly { readonly message: OutgoingMessage; readonly status: 'pending' | 'held' }[];
}

/** Writes acts in one transaction, whole or not at all; throws `DuplicateError`, `ConflictError` or what broke. */
export type WriteActs = (acts: readonly GuardedChanges[]) => Promise<void>;

export interface CommitDeps {
  readonly write: WriteActs;
  readonly live: LiveEvents;
  readonly log: Log;
  /** Told of each act once it is on disk, before its caller. */
  readonly onCommitted: (act: GuardedChanges) => void;
  /** Whose links may be said at the moment; default those of the government. */
  readonly linkHosts?: () => readonly string[];
  /** Acts per transaction. */
  readonly maxGroup?: number;
}

interface Waiting {
  readonly act: GuardedChanges;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit {
  readonly commit: Commit;
  /** What the guard stopped since the start. */
  stopped(): StoppedFigures;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

export function createCommit(deps: CommitDeps): GroupCommit {
  const { maxGroup = 256 } = deps;
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;
  const stopped = createStoppedSentences();
  const judgements: Judgements = new Map();

  async function drain() {
    // Turns that end in the same tick belong into the same transaction.
    await Promise.resolve();
    while (waiting.length > 0) await writeGroup(waiting.splice(0, maxGroup));
    draining = undefined;
  }

  async function writeGroup(group: readonly Waiting[]) {
    try {
      await deps.write(group.map(({ act }) => act));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const half of halvesOf(group)) await writeGroup(half);
      return;
    }
    for (const one of group) settle(one);
  }

  function settle({ act, resolve }: Waiting) {
    deps.onCommitted(act);
    for (const event of liveEventsOf(act)) deps.live.publish(event);
    resolve();
  }

  return {
    commit: async (changes) => {
      const act = guard(changes, deps, judgements, stopped.see);
      await new Promise<void>((resolve, reject) => {
        waiting.push({ act, resolve, reject });
        draining ??= drain();
      });
    },
    stopped: stopped.figures,
    idle: async () => {
      while (draining !== undefined) await draining;
    },
  };
}

function halvesOf<One>(group: readonly One[]): readonly (readonly One[])[] {
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)];
}

function guard(
  changes: Changes,
  { log, linkHosts }: CommitDeps,
  judgements: Judgements,
  see: (guarded: Guarded) => void,
): GuardedChanges {
  const { outgoing: _unguarded, heard: _heard, ...rest } = changes;
  const guarded = guardAct(changes, linkHosts?.(), judgements);
  for (const one of guarded) {
    see(one);
    for (const violation of one.violations)
      log.warn('guard.violation', { violation, status: one.status, purpose: one.message.purpose });
  }
  return { ...rest, outgoing: guarded };
}

/** What open pages read again after this act. */
function liveEventsOf(act: GuardedChanges): readonly LiveEvent[] {
  const ticketIds = new Set(
    (act.tickets ?? []).map((change) => ('ticket' in change ? change.ticket.id : change.ticketId)),
  );
  return [
    ...Array.from(ticketIds, (id): LiveEvent => ({ topic: 'tickets', id })),
    ...topicWhen(act.residents, 'residents'),
    ...topicWhen(act.corrections, 'understanding'),
    ...topicWhen(act.gaps, 'questions'),
    ...topicWhen(act.bindings, 'groups'),
    ...topicWhen(act.bindings, 'staff'),
    ...topicWhen(act.duty, 'staff'),
    ...topicWhen(act.fraud, 'fraud'),
    ...topicWhen(act.reminders, 'reminders'),
    // A run that goes on lets rows of the outbox go on, too.
    ...topicWhen([...act.outgoing, ...(act.reminders ?? [])], 'outbox'),
  ];
}

function topicWhen(changed: readonly unknown[] | undefined, topic: LiveEvent['topic']): readonly LiveEvent[] {
  return changed === undefined || changed.length === 0 ? [] : [{ topic }];
}
