import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { callbackShares } from './policy.ts';
import { type ClosedTicket, drawSample, kindOf } from './sample.ts';

const usual = () => callbackShares(undefined);
const satisfied = { communityId: 'c', departmentId: 'd1', round: 1, rating: 1, closedBy: 'rating' } as const;
const closedOf = (count: number, over: Partial<ClosedTicket> = {}): readonly ClosedTicket[] =>
  Array.from({ length: count }, (_unused, index) => ({ id: `t${index}`, ...satisfied, ...over }));
const idsOf = (closed: readonly ClosedTicket[], month = '2026-11', sharesOf = usual) =>
  drawSample(closed, month, sharesOf).map(({ ticketId }) => ticketId);

describe('whom to call', () => {
  it.each([
    [{ round: 2, rating: 1, closedBy: 'rating' }, 'disputed'],
    [{ round: 1, rating: 3, closedBy: 'rating' }, 'disputed'],
    [{ round: 1, rating: undefined, closedBy: 'timeout' }, 'unanswered'],
    [{ round: 1, rating: 2, closedBy: 'rating' }, 'answered'],
  ] as const)('%o is %s', (over, kind) => {
    expect(kindOf({ ...satisfied, id: 't', ...over })).toBe(kind);
  });

  it('first those who were not satisfied, then those who said nothing, then some of the others', () => {
    const closed = [
      ...closedOf(20),
      { id: 'silent', ...satisfied, rating: undefined, closedBy: 'timeout' as const },
      { id: 'reopened', ...satisfied, round: 2 },
    ];
    expect(drawSample(closed, '2026-11', usual).map(({ kind }) => kind)).toEqual([
      ...['disputed', 'unanswered', 'answered', 'answered'],
    ]);
  });

  it('the share of each department by itself, and one at least of each', () => {
    const closed = [
      ...closedOf(50),
      ...closedOf(4, { departmentId: 'd2' }).map((one) => ({ ...one, id: `x${one.id}` })),
    ];
    const ids = idsOf(closed);
    expect(ids.filter((id) => id.startsWith('x'))).toHaveLength(1);
    expect(ids).toHaveLength(6);
  });

  it('more of units that are paid for it', () => {
    expect(idsOf(closedOf(50), '2026-11', () => callbackShares('property'))).toHaveLength(10);
  });

  it('the same ones whoever draws, in whatever order; others in another month', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...closedOf(60)], { minLength: 60 }), (shuffled) => {
        expect(idsOf(shuffled)).toEqual(idsOf(closedOf(60)));
      }),
      { numRuns: 20 },
    );
    expect(idsOf(closedOf(60), '2026-12')).not.toEqual(idsOf(closedOf(60)));
  });

  it('nobody where nothing was closed', () => {
    expect(idsOf([])).toEqual([]);
  });
});
