/** Trains a classifier on request: one at a time, aside, stored for somebody to compare and activate. */
import type { AuditEntry } from '../../core/audit.ts';
import type { Clock } from '../../core/clock.ts';
import { AppError, errorCode } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import type { CorrectionStore } from '../corrections/corrections.prisma.ts';
import type { ClassifierModelStore, ClassifierVersion } from './classifier-models.prisma.ts';
import type { Lessons, Trained } from './retrain.ts';

/** How the latest training of this process stands. */
export type TrainingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly since: Date; readonly by: string }
  | { readonly kind: 'failed'; readonly at: Date; readonly code: string };

export interface Training {
  state(): TrainingState;
  list(): Promise<readonly ClassifierVersion[]>;
  /** False when one is running. The result is announced as a live event of `understanding`. */
  start(by: string): boolean;
  /** Makes a training read, or the shipped classifier when none is named; false when there is no such training. */
  activate(id: string | undefined, by: string): Promise<boolean>;
  /** Ends what is running; resolves when nothing is. */
  stop(): Promise<void>;
}

export interface TrainingDeps {
  readonly corrections: Pick<CorrectionStore, 'listAccepted'>;
  readonly models: ClassifierModelStore;
  /** What comes with the program: examples, the messages to measure on, and what reads while none is active. */
  readonly readShipped: () => Pick<Lessons, 'shipped' | 'held' | 'current'>;
  readonly train: (lessons: Lessons, signal: AbortSignal) => Promise<Trained>;
  readonly live: LiveEvents;
  readonly log: Log;
  readonly clock: Pick<Clock, 'now'>;
}

export function createTraining(deps: TrainingDeps): Training {
  const { models, clock } = deps;
  const ending = new AbortController();
  let state: TrainingState = { kind: 'idle' };
  let running: Promise<void> | undefined;

  async function run(by: string): Promise<void> {
    try {
      await trainOnce(deps, by, ending.signal);
      state = { kind: 'idle' };
    } catch (error) {
      state = { kind: 'failed', at: clock.now(), code: causeOf(error) };
      deps.log.error('training.failed', { code: causeOf(error) });
    }
    running = undefined;
    deps.live.publish({ topic: 'understanding' });
  }

  return {
    state: () => state,
    list: () => models.list(),
    start(by) {
      if (running !== undefined || ending.signal.aborted) return false;
      state = { kind: 'running', since: clock.now(), by };
      running = run(by);
      return true;
    },
    activate: (id, by) => models.activate(id, auditOf('activate', id ?? 'shipped', by, clock.now())),
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function trainOnce(deps: TrainingDeps, by: string, signal: AbortSignal): Promise<void> {
  const accepted = await deps.corrections.listAccepted();
  const active = await deps.models.findActive();
  const { shipped, held, current } = deps.readShipped();
  const now = deps.clock.now();
  // Ended while the database was asked: a thread need not begin.
  if (signal.aborted) throw new AppError('training.ended', 'the process stops; train again after its start');
  const taught = accepted.map(({ text, after }) => ({ text, after }));
  const lessons = { shipped, held, accepted: taught, current: active?.bytes ?? current, now };
  const trained = await deps.train(lessons, signal);
  const id = newId(deps.clock.now());
  await deps.models.insert(id, trained, auditOf('train', id, by, deps.clock.now()));
}

/** What broke in the thread says more than that it broke. */
function causeOf(error: unknown): string {
  const told = error instanceof AppError ? error.details['code'] : undefined;
  return typeof told === 'string' ? told : errorCode(error);
}

function auditOf(verb: string, subjectId: string, actorId: string, at: Date): AuditEntry {
  return { id: newId(at), actorId, action: `classifier.${verb}`, subjectId, details: {}, at };
}
