/** Which columns a filter leaves, and what each of them asks for. */
import type { TicketItem, ViewFilter } from '../contract.ts';
import { endStates, phases } from '../names.ts';
import { toTicketQuery } from '../queue/filter.ts';

type State = TicketItem['state'];
type Phase = (typeof phases)[number];

/** Cards of a column at a time. */
const perColumn = '20';

/** Ended ones where the filter asks for them, or somebody wants to see them beside the others. */
export function shownPhases({ open, state = [] }: ViewFilter, withEnded: boolean): readonly Phase[] {
  return phases
    .filter(({ code }) => (code === 'ended' ? withEnded || !open : open))
    .map((phase) => ({ ...phase, states: phase.states.filter((one) => wanted(one, state)) }))
    .filter(({ states }) => states.length > 0);
}

function wanted(state: State, asked: readonly State[]): boolean {
  return asked.length === 0 || asked.includes(state);
}

export function columnQuery(filter: ViewFilter, state: State) {
  const open = !endStates.includes(state);
  return { ...toTicketQuery({ ...filter, open, state: [state] }), open: String(open), limit: perColumn };
}
