import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ViewFilter } from '../contract.ts';
import {
  countNarrowings,
  plainFilter,
  readFilter,
  sameFilter,
  toTicketQuery,
  writeFilter,
} from './filter.ts';

const states = ['received', 'dispatched', 'handled'] as const;
const categories = ['repair.elevator', 'repair.water'] as const;
const filters: fc.Arbitrary<ViewFilter> = fc.record(
  {
    open: fc.boolean(),
    state: fc.shuffledSubarray([...states], { minLength: 1 }),
    category: fc.shuffledSubarray([...categories], { minLength: 1 }),
    areaPath: fc.constant('/city/a/'),
    assignee: fc.constantFrom('me', 'none', 'staff-1'),
    overdue: fc.constant(true),
    asked: fc.constant(true),
    q: fc.stringMatching(/^[^\s]{1,10}$/),
  },
  { requiredKeys: ['open'] },
);

describe('the filter of the queue', () => {
  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(sameFilter(readFilter(new URLSearchParams(writeFilter(filter))), filter)).toBe(true);
      }),
    );
  });

  it('leaves a plain queue with a plain address', () => {
    expect(writeFilter(readFilter(new URLSearchParams()))).toEqual({});
    expect(toTicketQuery(plainFilter)).toEqual({ open: 'true' });
  });

  it('is the same in whatever order its codes were chosen', () => {
    const one = { open: true, state: ['handled' as const, 'received' as const] };
    expect(sameFilter(one, { open: true, state: ['received', 'handled'] })).toBe(true);
  });

  it('leaves out what nobody knows any more', () => {
    expect(readFilter(new URLSearchParams('state=received,nonsense&urgency=huge'))).toEqual({
      open: true,
      state: ['received'],
    });
  });

  it('counts each kind of narrowing once, words not at all', () => {
    const address = new URLSearchParams('state=received,dispatched&areaPath=/a/&q=电梯');
    expect(countNarrowings(readFilter(address))).toBe(2);
  });
});
