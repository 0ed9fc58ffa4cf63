import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import { mainFirst, mainSteps } from './main-step.ts';

const office = { isAssignee: false, policeTold: undefined };
const worker = { isAssignee: true, policeTold: undefined };
const family = { category: 'dispute.family', urgency: 'urgent' } as const;

describe('the main step', () => {
  it('of what nobody has is to give it to somebody, whatever the category', () => {
    expect(mainSteps(aTicket({ state: 'accepted', ...family }), office)[0]).toBe('dispatch');
    expect(mainSteps(aTicket({ state: 'accepted' }), office)[0]).toBe('dispatch');
  });

  it('of whoever works on it is to end it, where violence is to be feared to write down what the police know', () => {
    expect(mainSteps(aTicket({ state: 'in_progress' }), worker)[0]).toBe('handle');
    const feared = aTicket({ state: 'in_progress', ...family });
    expect(mainSteps(feared, worker)[0]).toBe('tell_police');
    expect(mainSteps(feared, { ...worker, policeTold: true })[0]).toBe('handle');
  });

  it('of who decides is the decision that waits', () => {
    const request = {
      kind: 'extend',
      until: exampleNow,
      reason: 'parts',
      note: '配件没到',
      byId: 'w',
      at: exampleNow,
    } as const;
    expect(mainSteps(aTicket({ state: 'in_progress', request }), office)[0]).toBe('extend');
    expect(mainSteps(aTicket({ state: 'in_progress', request }), worker)[0]).toBe('handle');
  });

  it('stands first, and no step is lost or doubled', () => {
    const codes = fc.uniqueArray(fc.constantFrom('ask_info', 'dispatch', 'claim', 'reject', 'merge'));
    fc.assert(
      fc.property(codes, (all) => {
        const actions = all.map((code) => ({ code }));
        const sorted = mainFirst(actions, ['dispatch', 'claim']);
        expect(new Set(sorted)).toEqual(new Set(actions));
        expect(sorted).toHaveLength(actions.length);
        if (all.includes('dispatch')) expect(sorted[0]?.code).toBe('dispatch');
      }),
    );
  });
});
