import { expect, it } from 'vitest';

import type { AlertCount } from './alert-store.prisma.ts';
import { figuresOf } from './figures.ts';

const counts: readonly AlertCount[] = [
  { day: '2026-11-10', kind: 'gambling', communityId: 'c', count: 1 },
  { day: '2026-11-16', kind: 'brushing_rebate', communityId: 'c', count: 2 },
  { day: '2026-11-22', kind: 'brushing_rebate', communityId: 'd', count: 3 },
];

it('counts by kind and community, the most first, and by week with the weeks of nothing', () => {
  const figures = figuresOf(counts, ['2026-11-02', '2026-11-09', '2026-11-16']);
  expect(figures.kinds).toEqual([
    { kind: 'brushing_rebate', count: 5 },
    { kind: 'gambling', count: 1 },
  ]);
  expect(figures.communities).toEqual([
    { communityId: 'c', count: 3 },
    { communityId: 'd', count: 3 },
  ]);
  expect(figures.weeks.map(({ week, count }) => [week, count])).toEqual([
    ['2026-11-02', 0],
    ['2026-11-09', 1],
    ['2026-11-16', 5],
  ]);
  expect(figures.weeks[2]?.kinds.get('brushing_rebate')).toBe(5);
});
