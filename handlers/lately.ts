/** What there is between the bot and the sender of a message, which tells what their next words may mean. From memory. */
import { residentOf } from '../tickets/intake.ts';
import type { AwaitedVerdicts } from '../tickets/awaited-verdicts.ts';
import type { RecentReporters } from '../tickets/recent-reporters.ts';
import type { Lately } from '../understanding/understanding.ts';
import { talkOf } from './dialogue/talk.ts';
import { askedBefore } from './feedback-dialogue.ts';
import type { Turn } from './handler.ts';

export type FindLately = (turn: Pick<Turn, 'message' | 'dialogue' | 'now'>) => readonly Lately[];

/** So long after a report what is said to the bot itself may still be a detail of it. */
const reportedMs = 6 * 3_600_000;

export interface LatelyDeps {
  readonly verdicts: Pick<AwaitedVerdicts, 'isAwaitedOf'>;
  readonly reporters: Pick<RecentReporters, 'mayHaveReported'>;
}

export function createFindLately({ verdicts, reporters }: LatelyDeps): FindLately {
  return (turn) => {
    const { message, now } = turn;
    const talk = talkOf(turn);
    // What they said last is what they are at.
    if (talk !== undefined && talk.tickets.length > 0)
      return talk.open === undefined ? ['reported'] : ['reported', 'asked'];
    const { id } = residentOf(message);
    if (askedBefore(turn) !== undefined || verdicts.isAwaitedOf(id, now)) return ['verdict_awaited'];
    const since = new Date(now.getTime() - reportedMs);
    return message.addressed && reporters.mayHaveReported(id, since) ? ['reported'] : [];
  };
}
