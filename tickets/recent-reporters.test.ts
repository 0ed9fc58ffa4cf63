import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRecentReporters, rememberedMs } from './recent-reporters.ts';

const start = new Date('2026-11-22T02:00:00Z');
const from = new Date(start.getTime() - rememberedMs);
const after = (ms: number) => new Date(from.getTime() + ms);

describe('who reported lately', () => {
  it('is asked about again only when they did', () => {
    const recent = createRecentReporters([{ reporterId: 'wang', openedAt: after(1000) }], from);
    expect(recent.mayHaveReported('wang', after(500))).toBe(true);
    expect(recent.mayHaveReported('wang', after(2000))).toBe(false);
    expect(recent.mayHaveReported('li', after(500))).toBe(false);
  });

  it('is never denied for a time before what is known', () => {
    expect(createRecentReporters([], from).mayHaveReported('li', after(-1))).toBe(true);
  });

  it('is never denied wrongly, whatever came in whatever order', () => {
    const reports = fc.array(
      fc.record({
        reporterId: fc.constantFrom('wang', 'li', 'sun'),
        openedAt: fc.integer({ min: 0, max: rememberedMs }).map(after),
      }),
    );
    fc.assert(
      fc.property(
        reports,
        reports,
        fc.integer({ min: 0, max: rememberedMs }).map(after),
        (known, added, since) => {
          const recent = createRecentReporters(known, from);
          for (const report of added) recent.add(report);
          for (const { reporterId, openedAt } of [...known, ...added])
            if (openedAt >= since) expect(recent.mayHaveReported(reporterId, since)).toBe(true);
        },
      ),
    );
  });
});
