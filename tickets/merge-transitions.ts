/** How two tickets about one matter become one, and two again. */
import type { TicketState } from './ticket.ts';
import type { Party, Transition } from './workflow.ts';

interface Among {
  /** Roles that act on every ticket of their area. */
  readonly office: readonly Party[];
  /** States in which somebody of the community has it or is to give it to somebody. */
  readonly inHouse: readonly TicketState[];
  /** All states that have not ended, but for one that waits for its parts. */
  readonly open: readonly TicketState[];
}

export function mergeTransitions({ office, inHouse, open }: Among): readonly Transition[] {
  return [
    // The reporter's own yes to 「是不是这一件?」 joins, too: the system carries it out.
    {
      event: 'merge',
      from: [...inHouse, 'need_info'],
      to: 'merged',
      by: [...office, 'system'],
      needs: ['related'],
      guards: ['not_into_itself', 'no_duplicates_of_its_own'],
    },
    {
      event: 'unmerge',
      from: ['merged'],
      to: 'before',
      by: [...office, 'system'],
      needs: [],
      guards: ['ended_within_7_days'],
    },
    // The other side of the two.
    { event: 'absorb', from: open, to: undefined, by: [...office, 'system'], needs: ['related'] },
    {
      event: 'release',
      from: [...open, 'split', 'closed', 'rejected', 'withdrawn'],
      to: undefined,
      by: [...office, 'system'],
      needs: ['related'],
    },
  ];
}
