/** A sending of which too much fails is held: something is wrong that more attempts make worse. A person goes on. */
import { ConflictError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { ReminderEdit } from './edits.ts';
import { tooManyFailed } from './messages.zh.ts';
import { pauseFailing } from './run-steps.ts';
import type { RunStore } from './run-store.prisma.ts';

export interface WatchDeps {
  readonly store: Pick<RunStore, 'listFailing'>;
  readonly commit: (act: ReminderEdit) => Promise<void>;
  readonly log: Log;
}

/** Fewer may be a group or two that the bot was removed from. */
const atLeast = 5;
const share = 0.5;

/** Whether so many failures among so many attempts are no accident. */
export function failsTooOften(failed: number, tried: number): boolean {
  return failed >= atLeast && failed >= tried * share;
}

/** Returns how many runs were held. One that a person resumed is not held again. */
export async function watchRuns({ store, commit, log }: WatchDeps, now: Date): Promise<number> {
  const failing = (await store.listFailing()).filter(({ failed, tried }) => failsTooOften(failed, tried));
  let held = 0;
  for (const { runId, failed, tried } of failing) {
    log.error('reminders.run_held', { runId, failed, tried });
    held += await commit(pauseFailing(runId, tooManyFailed(failed, tried), now)).then(
      () => 1,
      (error: unknown) => {
        // Somebody paused or stopped it at the same moment.
        if (error instanceof ConflictError) return 0;
        throw error;
      },
    );
  }
  return held;
}
