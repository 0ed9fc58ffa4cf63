/**
 * What other processes edit. Every edit writes its line of the audit log in its own transaction, so whoever reads the
 * log's end knows what to read again: no clock and no sequence is shared, and nothing is lost when a reading fails.
 */
import type { Clock } from '../core/clock.ts';
import { errorCode } from '../core/errors.ts';
import type { LiveEvent, LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';
import type { Database } from '../prisma/database.prisma.ts';

/** An edit has to be in every answer within a second. */
const everyMs = 500;
/** Clocks differ, and a transaction takes its time: lines that are dated so long ago are still looked for. */
const overlapMs = 60_000;

/** Subjects of lines that matter, and who has to read again. */
export type FollowedEdits = Readonly<Record<string, LiveEvent['topic']>>;

interface Deps {
  readonly database: Database;
  readonly followed: FollowedEdits;
  readonly live: LiveEvents;
  /** What leaves no line in the audit log is looked for as often. */
  readonly besides?: readonly ((now: Date) => Promise<void>)[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface EditsElsewhere {
  /** Tells `live` of every edit that was not told yet, this process's own among them: reading twice does no harm. */
  look(): Promise<void>;
  /** Looks again and again until it is stopped. */
  start(): void;
  /** Waits for a look that is under way. */
  stop(): Promise<void>;
}

export function createEditsElsewhere(deps: Deps): EditsElsewhere {
  const { database, followed, live, besides = [], clock, log } = deps;
  const told = new Map<string, Date>();
  const look = async (): Promise<void> => {
    const since = new Date(clock.now().getTime() - overlapMs);
    for (const line of await listEdits(database, followed, since)) {
      if (told.has(line.id)) continue;
      told.set(line.id, line.at);
      live.publish(eventOf(line, followed));
    }
    for (const [id, at] of told) if (at < since) told.delete(id);
    for (const lookBesides of besides) await lookBesides(clock.now());
  };
  const stopping = new AbortController();
  const follow = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(everyMs, stopping.signal);
      if (stopping.signal.aborted) return;
      await look().catch((error: unknown) => {
        log.error('edits.look_failed', { code: errorCode(error) });
      });
    }
  };
  let following = Promise.resolve();
  return {
    look,
    start: () => {
      following = follow();
    },
    stop: () => {
      stopping.abort();
      return following;
    },
  };
}

function listEdits(database: Database, followed: FollowedEdits, since: Date) {
  const isEdit = Object.keys(followed).map((subject) => ({ action: { startsWith: `${subject}.` } }));
  return database.auditEntry.findMany({
    where: { at: { gte: since }, OR: isEdit },
    select: { id: true, action: true, subjectId: true, at: true },
    orderBy: { at: 'asc' },
  });
}

/** Subjects of lines that name no entry. */
const aroundEntries: ReadonlySet<string> = new Set(['directory', 'link_host']);

type Line = Pick<Awaited<ReturnType<typeof listEdits>>[number], 'action' | 'subjectId'>;

/** Lines of an import name the import, those around the entries no entry: then everything that changed is read. */
function eventOf({ action, subjectId }: Line, followed: FollowedEdits): LiveEvent {
  const [subject = '', verb] = action.split('.');
  const topic = followed[subject] ?? 'knowledge';
  return aroundEntries.has(subject) || verb === 'import' ? { topic } : { topic, id: subjectId };
}
