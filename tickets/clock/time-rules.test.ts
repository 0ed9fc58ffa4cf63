import fc from 'fast-check';
import { expect, test } from 'vitest';

import { categories, type Urgency, urgencies } from '../../core/taxonomy.ts';
import type { Limit, LimitRow } from './limits.ts';
import {
  deadlinesOf,
  defaultTimeRules,
  latestExtension,
  markDue,
  mayExtendTo,
  nextMark,
  resumedDue,
  type Standing,
  type TimeRules,
} from './time-rules.ts';
import { addTime, hourKinds, timeBetween } from './working-time.ts';

const { calendar } = defaultTimeRules;
const minuteMs = 60_000;
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minuteMs);

const anyInstant = fc.date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true });
const anyCategory = fc.constantFrom(...categories);
const anyUrgency = fc.constantFrom(...urgencies);
const anyLimit: fc.Arbitrary<Limit> = fc.record({
  minutes: fc.integer({ min: 1, max: 20_000 }),
  hours: fc.constantFrom(...hourKinds),
});
const anyRow: fc.Arbitrary<LimitRow> = fc.record({
  of: fc.constantFrom('', 'repair', 'dispute', ...categories),
  urgency: anyUrgency,
  response: anyLimit,
  resolution: anyLimit,
  source: fc.constant('试'),
});
const anyRules: fc.Arbitrary<TimeRules> = fc
  .array(anyRow, { maxLength: 12 })
  .map((limits) => ({ ...defaultTimeRules, limits: [...limits, ...defaultTimeRules.limits] }));

const fresh: Omit<Standing, 'resolutionDueAt' | 'limit'> = {
  warnedAt: undefined,
  breachedAt: undefined,
  escalation: 0,
  pausedAt: undefined,
};

test('more urgent is never later, and an answer is never due after the end, whatever the limits', () => {
  fc.assert(
    fc.property(anyRules, anyCategory, anyInstant, (rules, category, at) => {
      const of = (urgency: Urgency) => deadlinesOf(rules, category, urgency, at);
      const [emergency, urgent, normal] = [of('emergency'), of('urgent'), of('normal')];
      for (const key of ['responseDueAt', 'resolutionDueAt'] as const) {
        expect(emergency[key] <= urgent[key]).toBe(true);
        expect(urgent[key] <= normal[key]).toBe(true);
      }
      for (const due of [emergency, urgent, normal])
        expect(due.responseDueAt <= due.resolutionDueAt).toBe(true);
    }),
  );
});

test('opened later is never due earlier', () => {
  const anyMatter = fc.tuple(anyCategory, anyUrgency);
  fc.assert(
    fc.property(anyRules, anyMatter, anyInstant, fc.nat(10_000), (rules, matter, at, more) => {
      const one = deadlinesOf(rules, ...matter, at);
      const other = deadlinesOf(rules, ...matter, later(at, more));
      expect(one.resolutionDueAt <= other.resolutionDueAt).toBe(true);
      expect(one.responseDueAt <= other.responseDueAt).toBe(true);
    }),
  );
});

const hour = 60;
const day = 24 * hour;
test.each([
  ['repair.water', 'normal', 2 * hour, day],
  ['repair.gas', 'emergency', 15, 2 * hour],
  ['repair.lighting', 'normal', day, 7 * day],
  ['repair.lighting', 'urgent', 2 * hour, day],
  ['blocked_exit.clutter', 'normal', 2 * hour, 3 * day],
  ['blocked_exit.vehicle', 'normal', 2 * hour, day],
  ['anomaly.sanitation', 'normal', day, 2 * day],
  ['dispute.family', 'normal', day, 15 * day],
  ['suggestion', 'normal', day, 15 * day],
  ['other', 'emergency', 15, 2 * hour],
] as const)('%s, %s: an answer in %i minutes, handled in %i', (category, urgency, response, resolution) => {
  const at = new Date('2026-10-01T00:00:00Z');
  const due = deadlinesOf(defaultTimeRules, category, urgency, at);
  expect(due.responseDueAt).toEqual(later(at, response));
  expect(due.resolutionDueAt).toEqual(later(at, resolution));
  expect(due.limit).toEqual({ minutes: resolution, hours: 'calendar' });
});

test('every limit names its source', () => {
  expect(defaultTimeRules.limits.filter(({ source }) => source === '')).toEqual([]);
});

/** How a clock went on: minutes it ran and then stood, again and again. */
const anyLife = fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { maxLength: 8 });

test('running and paused together are the time on the wall; what is left at a pause is left after it', () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, anyLife, (at, limit, life) => {
      let due = addTime(calendar, at, limit.minutes, limit.hours);
      let [now, running, paused] = [at, 0, 0];
      for (const [runs, stands] of life) {
        const pausedAt = later(now, runs);
        running += timeBetween(calendar, now, pausedAt, limit.hours);
        const left = timeBetween(calendar, pausedAt, due, limit.hours);
        now = later(pausedAt, stands);
        paused += timeBetween(calendar, pausedAt, now, limit.hours);
        due = resumedDue(defaultTimeRules, { resolutionDueAt: due, limit }, pausedAt, now);
        expect(timeBetween(calendar, now, due, limit.hours)).toBeCloseTo(left, 6);
      }
      expect(running + paused).toBeCloseTo(timeBetween(calendar, at, now, limit.hours), 6);
      expect(running + timeBetween(calendar, now, due, limit.hours)).toBeCloseTo(limit.minutes, 6);
      if (limit.hours === 'calendar') expect(due).toEqual(later(at, limit.minutes + paused));
    }),
  );
});

test('a pause of no length changes nothing, and a pause never makes it due earlier', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyLimit, fc.nat(5000), (due, pausedAt, limit, length) => {
      const term = { resolutionDueAt: due, limit };
      expect(resumedDue(defaultTimeRules, term, pausedAt, pausedAt)).toEqual(due);
      expect(resumedDue(defaultTimeRules, term, pausedAt, later(pausedAt, length)) >= due).toBe(true);
    }),
  );
});

test('a day of four working hours due at noon is warned of at 80 %, breached, and escalated thrice', () => {
  const limit: Limit = { minutes: 300, hours: 'working' };
  const wall = (clock: string) => new Date(`2026-11-${clock}+08:00`);
  const standing = { ...fresh, limit, resolutionDueAt: wall('30T12:00') };
  const now = wall('30T11:30');
  expect(nextMark(defaultTimeRules, standing)).toEqual(wall('30T11:00'));
  expect(markDue(defaultTimeRules, standing, now)).toMatchObject({ kind: 'warn', level: 0 });
  const warned = { ...standing, warnedAt: now };
  expect(nextMark(defaultTimeRules, warned)).toEqual(wall('30T12:00'));
  const breached = { ...warned, breachedAt: now, escalation: 1 };
  expect(nextMark(defaultTimeRules, breached)).toEqual(new Date('2026-11-30T16:30+08:00'));
  expect(nextMark(defaultTimeRules, { ...breached, escalation: 2 })).toEqual(
    new Date('2026-12-01T10:00+08:00'),
  );
  expect(nextMark(defaultTimeRules, { ...breached, escalation: 3 })).toBeUndefined();
});

test('each mark is taken once, in order, and none while the clock stands', () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, (due, limit) => {
      let standing: Standing = { ...fresh, resolutionDueAt: due, limit };
      expect(nextMark(defaultTimeRules, { ...standing, pausedAt: due })).toBeUndefined();
      const taken: Date[] = [];
      for (let at = nextMark(defaultTimeRules, standing); at !== undefined;) {
        taken.push(at);
        standing = after(standing, at);
        at = nextMark(defaultTimeRules, standing);
      }
      expect(taken).toHaveLength(4);
      expect(taken).toEqual(taken.toSorted((one, other) => one.getTime() - other.getTime()));
    }),
  );
});

function after(standing: Standing, at: Date): Standing {
  const mark = markDue(defaultTimeRules, standing, at);
  if (mark?.kind === 'warn') return { ...standing, warnedAt: at };
  const escalation = Math.max(standing.escalation, mark?.level ?? 0);
  return { ...standing, breachedAt: standing.breachedAt ?? at, escalation };
}

test('found late, everybody on the way up is told in turn, and nobody is warned of what is over', () => {
  const due = new Date('2026-11-01T00:00:00Z');
  const limit: Limit = { minutes: 60, hours: 'calendar' };
  let standing: Standing = { ...fresh, resolutionDueAt: due, limit };
  const told: (string | undefined)[] = [];
  for (let run = 0; run < 4; run++) {
    const now = later(due, 1000 + run);
    const mark = markDue(defaultTimeRules, standing, now);
    told.push(mark === undefined ? undefined : `${mark.kind} ${mark.level}`);
    standing = after(standing, now);
  }
  expect(told).toEqual(['breach 1', 'escalate 2', 'escalate 3', undefined]);
});

test('raised by urging before it is late, it is still breached in its time, and not raised to the same level again', () => {
  const due = new Date('2026-11-01T00:00:00Z');
  const limit: Limit = { minutes: 600, hours: 'calendar' };
  const urged: Standing = { ...fresh, resolutionDueAt: due, limit, warnedAt: due, escalation: 2 };
  expect(markDue(defaultTimeRules, urged, due)).toMatchObject({ kind: 'breach' });
  expect(nextMark(defaultTimeRules, { ...urged, breachedAt: due })).toEqual(later(due, 600));
});

test('an extension is later than the deadline and by no more than the limit', () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, (due, limit) => {
      const term = { resolutionDueAt: due, limit };
      const last = latestExtension(defaultTimeRules, term);
      expect(timeBetween(calendar, due, last, limit.hours)).toBeCloseTo(limit.minutes, 6);
      expect(mayExtendTo(defaultTimeRules, term, last)).toBe(true);
      expect(mayExtendTo(defaultTimeRules, term, due)).toBe(false);
      expect(mayExtendTo(defaultTimeRules, term, later(last, 1))).toBe(false);
    }),
  );
});
