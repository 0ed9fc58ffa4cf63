/** What there is between the bot and the sender of a message, which tells what their next words may mean. From memory. */
import { residentOf } from '../tickets/intake.ts';
import type { AwaitedVerdicts } from '../tickets/awaited-verdicts.ts';
import type { Lately } from '../understanding/understanding.ts';
import { talkOf } from './dialogue/talk.ts';
import { askedBefore } from './feedback-dialogue.ts';
import type { Turn } from './handler.ts';

export type FindLately = (turn: Pick<Turn, 'message' | 'dialogue' | 'now'>) => readonly Lately[];

export function createFindLately({ isAwaitedOf }: Pick<AwaitedVerdicts, 'isAwaitedOf'>): FindLately {
  return (turn) => {
    const talk = talkOf(turn);
    const isAwaited = () => isAwaitedOf(residentOf(turn.message).id, turn.now);
    // What they said last is what they are at.
    if (talk !== undefined && talk.tickets.length > 0)
      return talk.open === undefined ? ['reported'] : ['reported', 'asked'];
    return askedBefore(turn) !== undefined || isAwaited() ? ['verdict_awaited'] : [];
  };
}
