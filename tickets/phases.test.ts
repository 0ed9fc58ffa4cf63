import { expect, it } from 'vitest';

import { phases } from './phases.ts';
import { ticketStates } from './ticket.ts';
import { isOpenState } from './workflow.ts';

it('every state stands in exactly one phase, and only the last one holds what has ended', () => {
  const states = phases.flatMap((phase) => phase.states);
  expect(states.toSorted()).toEqual(ticketStates.toSorted());
  for (const phase of phases)
    expect(phase.states.every(isOpenState), phase.name).toBe(phase.code !== 'ended');
});
