/** Keeps what is in memory as it is in the database: reads again what somebody edited. */
import { errorCode } from '../core/errors.ts';
import type { LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';

export interface FollowEditsDeps {
  readonly live: LiveEvents;
  readonly log: Log;
}

export interface ReadAgain {
  /** Everything. */
  readonly reload: () => Promise<void>;
  /** One row. */
  readonly refresh: (id: string) => Promise<void>;
}

/** After a refresh that failed, the next event reads everything again. Returns the function that stops it. */
export function followEdits(
  { live, log }: FollowEditsDeps,
  followed: 'knowledge' | 'services',
  read: ReadAgain,
): () => void {
  let isStale = false;
  return live.subscribe(({ topic, id }) => {
    if (topic !== followed) return;
    const reading = id === undefined || isStale ? read.reload() : read.refresh(id);
    void reading.then(
      () => (isStale = false),
      (error: unknown) => {
        isStale = true;
        log.error(`${followed}.refresh_failed`, { code: errorCode(error) });
      },
    );
  });
}
