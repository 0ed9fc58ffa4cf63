import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aHistory, anyHistories, exampleDay, step } from '../../test/support/histories.ts';
import { countByDay, countEvents } from './count-events.ts';
import { figuresOf } from './figures.ts';
import { type Counts, countOf, measures } from './measures.ts';
import type { CountedEvent } from './standing.ts';
import { addTallies, type Tally } from './tally.ts';

const always = { from: new Date(0), until: new Date(8.64e15) };

function countsOf(tally: Tally, by = 'all', code = '', areaPath = '/'): Counts {
  return tally.get(`${areaPath} ${by} ${code}`)?.counts ?? {};
}

/** Without the lines that say nothing. */
function plain(tally: Tally) {
  return [...tally]
    .map(([key, { counts }]) => [
      key,
      measures.flatMap((name) => (countOf(counts, name) === 0 ? [] : [[name, counts[name]]])),
    ])
    .filter(([, counts]) => counts?.length !== 0)
    .sort();
}

test('however the time is cut: the parts add up to the whole', () => {
  fc.assert(
    fc.property(
      anyHistories,
      fc.array(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 6 }),
      (histories, cuts) => {
        const edges = [
          0,
          ...cuts.sort((one, other) => one - other).map((hours) => exampleDay.getTime() + hours * 3_600_000),
          8.64e15,
        ];
        const parts = edges
          .slice(1)
          .map((until, index) =>
            countEvents(histories, { from: new Date(edges[index] ?? 0), until: new Date(until) }),
          );
        const whole = countEvents(histories, always);
        expect(plain(parts.reduce(addTallies, new Map()))).toEqual(plain(whole));
        const days = countByDay(histories, always, 'Asia/Shanghai');
        expect(plain([...days.values()].reduce(addTallies, new Map()))).toEqual(plain(whole));
      },
    ),
  );
});

test('what is open by the counts is what is open by the histories, in every line', () => {
  fc.assert(
    fc.property(anyHistories, (histories) => {
      const tally = countEvents(histories, always);
      const open = histories.filter(
        (events) => !['closed', 'rejected', 'merged', 'withdrawn'].includes(events.at(-1)?.to ?? ''),
      );
      expect(countOf(countsOf(tally), 'stock')).toBe(open.length);
      for (const { counts } of tally.values()) expect(countOf(counts, 'stock')).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('each round of work counts once for the rate in time, and no share is above one', () => {
  fc.assert(
    fc.property(anyHistories, (histories) => {
      const counts = countsOf(countEvents(histories, always));
      const rounds = histories
        .flat()
        .filter(({ name }) => ['open', 'reopen', 'dispute'].includes(name)).length;
      expect(countOf(counts, 'dueMet') + countOf(counts, 'dueMissed')).toBeLessThanOrEqual(rounds);
      for (const { code, value, denominator } of figuresOf(counts, countOf(counts, 'stock'))) {
        if (code.includes('_p')) continue;
        if (denominator === 0) expect(value).toBeUndefined();
        if (['on_time', 'closed', 'response', 'solved', 'satisfied'].includes(code))
          expect(value ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe('one ticket', () => {
  const opened = step('open', 'received', 0, {
    ...{ communityId: 'c', areaPath: '/city/c/b3/', category: 'repair.water' },
    ...{ responseDueAt: 2, resolutionDueAt: 24, assigneeId: 'worker-1', departmentId: 'dep' },
  });
  const claimed = step('claim', 'in_progress', 1);
  const handled = step('handle', 'handled', 20, { reason: 'fixed' });

  test('handled in time and judged later counts as in time, for who handled it, on the day the result stood', () => {
    const history = aHistory([opened, claimed, handled, step('rate', 'closed', 90, { rating: 1 })]);
    const tally = countEvents([history], always);
    expect(countsOf(tally)).toMatchObject({
      opened: 1,
      dueMet: 1,
      solved: 1,
      satisfied: 1,
      closed: 1,
    });
    expect(countOf(countsOf(tally), 'stock')).toBe(0);
    expect(countsOf(tally)).toMatchObject({ respondedInTime: 1, response03: 1, resolution08: 1 });
    expect(countsOf(tally, 'worker', 'worker-1', '/city/c/')).toMatchObject({ dueMet: 1, satisfied: 1 });
    expect(countsOf(tally, 'place', '/city/c/b3/', '/city/c/')).toMatchObject({ opened: 1 });
    const days = countByDay([history], always, 'Asia/Shanghai');
    expect(countsOf(days.get('2026-11-26') ?? new Map())).toMatchObject({ dueMet: 1 });
  });

  test('nobody answered within the limit counts as late at once, and the late answer not again', () => {
    const history = aHistory([
      opened,
      step('accept_timeout', 'accepted', 2),
      step('dispatch', 'dispatched', 2),
      step('claim', 'in_progress', 5),
    ]);
    expect(countsOf(countEvents([history.slice(0, 2)], always))).toMatchObject({ respondedLate: 1 });
    const counts = countsOf(countEvents([history], always));
    expect(counts).toMatchObject({ respondedLate: 1 });
    expect(countOf(counts, 'respondedInTime')).toBe(0);
  });

  test('what nobody ever answered is in the rate; what was taken back before the limit is not', () => {
    const left = aHistory([opened, step('escalate', 'dispatched', 24, { breachedAt: 24 })]);
    const takenBack = aHistory([
      opened,
      step('withdraw', 'withdrawn', 1),
      step('anonymise', 'withdrawn', 90),
    ]);
    const figure = (history: readonly CountedEvent[]) =>
      figuresOf(countsOf(countEvents([history], always)), 0).find(({ code }) => code === 'response');
    expect(figure(left)).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(figure(takenBack)).toMatchObject({ denominator: 0, value: undefined });
  });

  test('a limit that passes counts at once, and the late result not again', () => {
    const history = aHistory([
      opened,
      claimed,
      step('escalate', 'in_progress', 24, { breachedAt: 24 }),
      step('handle', 'handled', 30, { reason: 'fixed' }),
      step('close', 'closed', 40),
    ]);
    expect(countsOf(countEvents([history], always))).toMatchObject({ dueMissed: 1, escalated: 1, solved: 1 });
    expect(countOf(countsOf(countEvents([history], always)), 'dueMet')).toBe(0);
  });

  test('without a mark of the clock the late result counts when it stands', () => {
    const history = aHistory([
      opened,
      step('handle', 'handled', 30, { reason: 'fixed' }),
      step('close', 'closed', 40),
    ]);
    expect(countsOf(countEvents([history], always))).toMatchObject({ dueMissed: 1 });
  });

  test('a result sent back for rework is none', () => {
    const history = aHistory([opened, claimed, handled, step('rework', 'in_progress', 21)]);
    const counts = countsOf(countEvents([history], always));
    expect(counts).toMatchObject({ reworked: 1, stock: 1 });
    expect(countOf(counts, 'solved') + countOf(counts, 'dueMet')).toBe(0);
  });

  test('nobody answers: closed, and not satisfied', () => {
    const history = aHistory([opened, claimed, handled, step('close', 'closed', 200)]);
    const counts = countsOf(countEvents([history], always));
    expect(counts).toMatchObject({ unanswered: 1, closed: 1 });
    const satisfied = figuresOf(counts, 0).find(({ code }) => code === 'satisfied');
    expect(satisfied).toMatchObject({ value: undefined, excluded: [{ of: 'unanswered', count: 1 }] });
  });

  test('reopened: the first result counts as reopened, the second round has its own time', () => {
    const history = aHistory([
      opened,
      claimed,
      handled,
      step('reopen', 'dispatched', 22, { rating: 3, resolutionDueAt: 46 }),
      step('handle', 'handled', 45, { reason: 'fixed' }),
      step('rate', 'closed', 46, { rating: 1 }),
    ]);
    const counts = countsOf(countEvents([history], always));
    expect(counts).toMatchObject({ reopened: 1, dissatisfied: 1, satisfied: 1, solved: 2, dueMet: 2 });
  });

  test('a correction moves what is open from one category to the other', () => {
    const tally = countEvents(
      [aHistory([opened, step('amend', 'received', 1, { category: 'repair.power' })])],
      always,
    );
    expect(countOf(countsOf(tally, 'category', 'repair.water'), 'stock')).toBe(0);
    expect(countOf(countsOf(tally, 'category', 'repair.power'), 'stock')).toBe(1);
  });
});
