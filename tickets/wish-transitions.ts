/** A wish (微心愿) is the wisher's to make known; whoever takes it up does so once, and staff bring the two together. */
import type { TicketState } from './ticket.ts';
import type { Party, Transition } from './workflow.ts';

interface Among {
  /** Roles that act on every ticket of their area. */
  readonly office: readonly Party[];
  /** States in which somebody of the community has it or is to give it to somebody. */
  readonly inHouse: readonly TicketState[];
}

export function wishTransitions({ office, inHouse }: Among): readonly Transition[] {
  return [
    {
      event: 'publish',
      from: inHouse,
      to: undefined,
      by: ['reporter'],
      needs: [],
      guards: ['is_wish', 'said_in_group', 'not_published_yet'],
    },
    {
      event: 'volunteer',
      from: inHouse,
      to: undefined,
      by: ['neighbour', 'follower', 'colleague', ...office],
      needs: ['note'],
      guards: ['is_published', 'nobody_helps_yet'],
    },
    {
      event: 'give_up',
      from: inHouse,
      to: undefined,
      by: ['volunteer', ...office],
      needs: [],
      guards: ['somebody_helps'],
    },
    {
      event: 'fulfil',
      from: ['accepted', 'dispatched', 'in_progress'],
      to: 'handled',
      by: ['volunteer', ...office],
      needs: ['reason', 'note'],
      guards: ['somebody_helps', 'parts_ended'],
    },
  ];
}
