import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answerTo, forAllEveryMs, type Joining } from './answers.ts';

const start = Date.parse('2026-11-22T09:00:00+08:00');

function at(seconds: number, group: string | undefined = 'a'): Joining {
  return { at: new Date(start + seconds * 1000), group };
}

describe('who joins', () => {
  it('alone is told, and so is the next one hours later', () => {
    expect(answerTo({ opened: at(0), joined: [] }, at(60))).toEqual({ kind: 'each' });
    expect(answerTo({ opened: at(0), joined: [at(60)] }, at(7200))).toEqual({ kind: 'each' });
  });

  it('as the third within minutes is counted', () => {
    expect(answerTo({ opened: at(0), joined: [at(30)] }, at(40))).toEqual({ kind: 'silent' });
  });

  it('as the first of another group is told, however many there are elsewhere', () => {
    const joined = [at(10), at(20), at(30)];
    expect(answerTo({ opened: at(0), joined }, at(40, 'b'))).toEqual({ kind: 'each' });
    expect(answerTo({ opened: at(0), joined: [...joined, at(40, 'b')] }, at(45, 'b')).kind).toBe('silent');
  });

  it('minutes later hears a line for all who were counted', () => {
    const joined = [at(10), at(20), at(30), at(40)];
    expect(answerTo({ opened: at(0), joined }, at(400))).toEqual({ kind: 'for_all', count: 4 });
  });

  it('in private is always told', () => {
    const joined = [at(10), at(20), at(30)];
    const inPrivate = { at: new Date(start + 40_000), group: undefined };
    expect(answerTo({ opened: at(0), joined }, inPrivate)).toEqual({ kind: 'each' });
  });
});

it('however many join, a group hears of it at most every few minutes once it is a crowd', () => {
  const seconds = fc.array(fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.constantFrom('a', 'b', 'c')), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(seconds, (joins) => {
      const sorted = joins
        .toSorted(([one], [other]) => one - other)
        .map(([second, group]) => at(second, group));
      const told = sorted.filter(
        (one, index) => answerTo({ opened: at(0), joined: sorted.slice(0, index) }, one).kind !== 'silent',
      );
      for (const group of ['a', 'b', 'c']) {
        const times = told.filter((one) => one.group === group).map((one) => one.at.getTime());
        const tooSoon = times.filter((time, index) => time - (times[index - 1] ?? 0) < forAllEveryMs);
        // Before it is a crowd two may be told one after the other.
        expect(tooSoon.length).toBeLessThanOrEqual(2);
      }
    }),
  );
});
