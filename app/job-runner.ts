/** Runs jobs at their times by the injected clock. A job never overlaps itself; one that breaks runs again next time. */
import { setMaxListeners } from 'node:events';

import { Cron } from 'croner';

import type { Clock } from '../core/clock.ts';
import { errorCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';

export interface Job {
  readonly id: string;
  /** A cron pattern in the community's time zone: minute hour day month weekday. */
  readonly when: string;
  readonly what: (now: Date) => Promise<unknown>;
}

export interface JobRunner {
  start(): void;
  /** Runs this job now, or again right after the run that goes on. */
  runSoon(id: string): void;
  /** Waits for jobs that run. */
  stop(): Promise<void>;
  /** Resolves when no job is running. */
  idle(): Promise<void>;
}

export interface JobRunnerDeps {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly log: Log;
  /** IANA name. */
  readonly timeZone: string;
}

export function createJobRunner(deps: JobRunnerDeps): JobRunner {
  const { jobs, clock, timeZone } = deps;
  const stopping = new AbortController();
  // Every job sleeps until then.
  setMaxListeners(jobs.length, stopping.signal);
  const running = new Set<Promise<void>>();
  const takeTurn = createTurns();
  let loops: readonly Promise<void>[] = [];

  async function keep(job: Job) {
    const calendar = new Cron(job.when, { timezone: timeZone, paused: true });
    for (;;) {
      const next = calendar.nextRun(clock.now());
      if (next === null) return;
      await clock.sleep(next.getTime() - clock.now().getTime(), stopping.signal);
      if (stopping.signal.aborted) return;
      await inTurn(job);
    }
  }

  async function inTurn(job: Job) {
    const run = takeTurn(job.id, () => runJob(job, deps));
    running.add(run);
    await run;
    running.delete(run);
  }

  return {
    start: () => {
      loops = jobs.map(keep);
    },
    runSoon: (id) => {
      const job = jobs.find((one) => one.id === id);
      if (job !== undefined && !stopping.signal.aborted) void inTurn(job);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...loops, ...running]);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function runJob(job: Job, { clock, log }: Pick<JobRunnerDeps, 'clock' | 'log'>): Promise<void> {
  try {
    await job.what(clock.now());
  } catch (error) {
    log.error('job.failed', { job: job.id, code: errorCode(error) });
  }
}

/** One run after the other of each job, however they come about. */
function createTurns() {
  const last = new Map<string, Promise<void>>();
  return (id: string, run: () => Promise<void>): Promise<void> => {
    const turn = (last.get(id) ?? Promise.resolve()).then(run);
    last.set(id, turn);
    return turn;
  };
}
