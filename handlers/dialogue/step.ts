/**
 * The talk with one person in one place, as a pure reducer: the same state and event always give the same next state and
 * effects. Whose message it is was decided before, in `whose-message.ts`.
 */
import { joined, objected, settled } from './step-join.ts';
import { added, pictured, reported, resumed } from './step-report.ts';
import { cancelled, chosen, recalled } from './step-withdraw.ts';
import type { Stepped } from './effects.ts';
import type { TalkEvent } from './events.ts';
import { silence, type Talk } from './talk.ts';

export function step(before: Talk | undefined, event: TalkEvent): Stepped {
  const { state, effects } = take(before ?? silence, event);
  return { state: state === undefined || isOver(state) ? undefined : state, effects };
}

function take(state: Talk, event: TalkEvent): Stepped {
  switch (event.kind) {
    case 'reported':
      return reported(state, event);
    case 'added':
      return added(state, event);
    case 'pictured':
      return pictured(state, event);
    case 'cancelled':
      return cancelled(state, event);
    case 'chosen':
      return chosen(state, event);
    case 'resumed':
      return resumed(state, event);
    case 'joined':
      return joined(state, event);
    case 'objected':
      return objected(state, event);
    case 'settled':
      return settled(state, event);
    case 'recalled':
      return recalled(state, event);
  }
}

function isOver({ tickets, added: additions, ...waiting }: Talk): boolean {
  const waits = Object.values(waiting).some((one) => one !== undefined);
  return tickets.length === 0 && !waits && additions.length === 0;
}
