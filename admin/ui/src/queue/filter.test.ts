import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countNarrowings,
  readFilter,
  toTicketQuery,
  views,
  writeFilter,
  type QueueFilter,
} from './filter.ts';

const code = fc.stringMatching(/^[a-z_.]{1,20}$/);
const filters: fc.Arbitrary<QueueFilter> = fc.record({
  view: fc.constantFrom(...views),
  state: fc.array(code, { maxLength: 3 }),
  category: fc.array(code, { maxLength: 3 }),
  urgency: fc.array(code, { maxLength: 3 }),
  areaPath: fc.option(fc.constant('/city/a/'), { nil: undefined }),
  q: fc.option(fc.stringMatching(/^[^\s]{1,10}$/), { nil: undefined }),
});

describe('the filter of the queue', () => {
  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
      }),
    );
  });

  it('leaves a plain queue with a plain address', () => {
    expect(writeFilter(readFilter(new URLSearchParams()))).toEqual({});
  });

  it('asks for open tickets in every view but the ended one', () => {
    const queries = views.map((view) => toTicketQuery(readFilter(new URLSearchParams({ view }))));
    expect(queries.map(({ open }) => open)).toEqual(['true', 'true', 'true', 'true', 'false']);
  });

  it('shows the plain queue for an address somebody mistyped', () => {
    expect(readFilter(new URLSearchParams('view=nonsense')).view).toBe('open');
  });

  it('counts each kind of narrowing once', () => {
    const address = new URLSearchParams('state=received,dispatched&areaPath=/a/&q=电梯');
    expect(countNarrowings(readFilter(address))).toBe(2);
  });
});
