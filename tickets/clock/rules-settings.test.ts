import { expect, test } from 'vitest';

import * as say from './messages.zh.ts';
import { rulesDraftSchema } from './rules-draft.ts';
import { missingYears, shippedSettings, timeRulesOf, workYear, workYears } from './rules-settings.ts';
import { defaultTimeRules } from './time-rules.ts';

const imported = (year: number, name: string) => ({
  ...{ year, version: 3, source: '通知', updatedBy: 'x', updatedAt: new Date(0) },
  days: name === '' ? [] : [{ date: `${year}-01-01`, name, works: false }],
});

test('shipped settings give the default rules', () => {
  expect(timeRulesOf(shippedSettings, 'Asia/Shanghai')).toEqual(defaultTimeRules);
});

test('an imported year stands in place of the shipped one; taken back, the shipped one holds again', () => {
  expect(workYear({ years: [imported(2026, '元旦')] }, 2026)).toMatchObject({
    origin: 'imported',
    version: 3,
  });
  expect(workYear({ years: [imported(2026, '')] }, 2026)).toMatchObject({ origin: 'shipped', version: 3 });
  expect(workYear({ years: [] }, 2027)).toMatchObject({ origin: 'missing', days: [], version: 0 });
});

test('the years shown are those known, this one and the next', () => {
  const years = workYears({ years: [imported(2030, '元旦')] }, 2026);
  expect(years.map(({ year, origin }) => `${year} ${origin}`)).toEqual([
    ...['2025 shipped', '2026 shipped', '2027 missing', '2030 imported'],
  ]);
});

test('a year is missed when it has come, and from December before it', () => {
  expect(missingYears({ years: [] }, '2026-11-30')).toEqual([]);
  expect(missingYears({ years: [] }, '2026-12-01')).toEqual([2027]);
  expect(missingYears({ years: [] }, '2027-03-01')).toEqual([2027]);
  expect(missingYears({ years: [imported(2027, '元旦')] }, '2026-12-01')).toEqual([]);
});

const { week, limits } = shippedSettings;
const [row] = limits;
test.each([
  ['what is shipped', { week, limits }, undefined],
  [
    'times that are none',
    { week: { ...week, 1: [{ from: '8:30', until: '25:00' }] }, limits },
    say.clockTime,
  ],
  [
    'a window that ends before it begins',
    { week: { ...week, 1: [{ from: '12:00', until: '08:00' }] }, limits },
    say.windowOrder,
  ],
  [
    'windows over each other',
    {
      week: {
        ...week,
        1: [
          { from: '08:00', until: '12:00' },
          { from: '11:00', until: '13:00' },
        ],
      },
      limits,
    },
    say.windowOrder,
  ],
  [
    'a week without work',
    { week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, limits },
    say.noWindow,
  ],
  [
    'no row for the rest',
    { week, limits: limits.filter(({ of, urgency }) => of !== '' || urgency !== 'urgent') },
    say.noBaseRow('urgent'),
  ],
  ['a row twice', { week, limits: [...limits, row] }, say.sameRowTwice],
  ['a category nobody knows', { week, limits: [...limits, { ...row, of: 'moon' }] }, say.unknownScope],
  [
    'an answer later than the end',
    { week, limits: [...limits, { ...row, of: 'repair', response: { minutes: 9000, hours: 'calendar' } }] },
    say.responseAfterEnd,
  ],
])('a draft with %s', (_what, draft, problem) => {
  const parsed = rulesDraftSchema.safeParse(draft);
  expect(parsed.error?.issues[0]?.message).toBe(problem);
});

test('every scope of a limit has a name', () => {
  expect(say.limitScopes.map(say.scopeName).filter((name: string | undefined) => name === undefined)).toEqual(
    [],
  );
});
