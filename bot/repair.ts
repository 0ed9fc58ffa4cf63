/** What happens when a turn cannot end as it should. */
import type { Clock } from '../core/clock.ts';
import { ConflictError, DuplicateError, errorCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Message } from '../core/message.ts';
import type { Outcome } from '../handlers/handler.ts';
import type { Commit } from './changes.ts';
import { createLanes } from './lanes.ts';
import { apology } from './messages.zh.ts';
import { changesOf } from './turn-changes.ts';
import type { TurnResult } from './turn-result.ts';

/** A turn that keeps losing against others gives up after so many starts. */
const maxStarts = 8;

export type RepeatOnConflict = (turn: () => Promise<TurnResult>) => Promise<TurnResult>;

/**
 * From the start again when somebody else changed what the turn had read. Those who lost go one after the other: when a
 * whole building tells of the same trouble at once, against each other they would lose again.
 */
export function createRepeatOnConflict(): RepeatOnConflict {
  const losers = createLanes(1);
  return async (turn) => {
    for (let start = 1; ; start += 1) {
      try {
        return await (start === 1 ? turn() : losers.run('lost', turn));
      } catch (error) {
        if (error instanceof DuplicateError) return { kind: 'duplicate' };
        if (!(error instanceof ConflictError) || start === maxStarts) throw error;
      }
    }
  };
}

const apologyOutcome: Outcome = {
  replies: [{ purpose: 'answer', text: apology }],
  dialogue: 'keep',
  did: 'turn.failed',
};

/** Whoever spoke to the bot is told once that it broke; the log says where, never what. Never throws. */
export async function apologise(
  deps: { readonly commit: Commit; readonly clock: Clock; readonly log: Log },
  message: Message,
  error: unknown,
): Promise<TurnResult> {
  const code = errorCode(error);
  deps.log.error('turn.failed', { code });
  if (!message.addressed) return { kind: 'failed', code, apologised: false };
  try {
    await deps.commit(changesOf(message, apologyOutcome, deps.clock.now()));
    return { kind: 'failed', code, apologised: true };
  } catch (second) {
    deps.log.error('turn.apology_failed', { code: errorCode(second) });
    return { kind: 'failed', code, apologised: false };
  }
}
