import { expect, test } from 'vitest';

import { holidayNotices } from './content/holidays.ts';
import * as say from './messages.zh.ts';
import { readHolidays } from './read-holidays.ts';

const off = { date: '2027-01-01', name: '元旦', works: false };
const worked = { date: '2027-02-20', name: '春节', works: true };

test.each([
  ['a table with a header', '日期,名称,类型\n2027-01-01,元旦,放假\n2027-02-20,春节,上班\n'],
  ['dates as a spreadsheet or a notice writes them', '2027/1/1,元旦,休\n2027年2月20日,春节,调休上班'],
  ['English words', '2027-02-20,春节,WORK\n2027-01-01,元旦,off'],
  ['a list of days', JSON.stringify([off, worked])],
  [
    'a calendar as found on the net',
    JSON.stringify({
      year: 2027,
      days: [
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '春节', date: '2027-02-20', isOffDay: false },
      ],
    }),
  ],
])('reads %s', (_what, text) => {
  expect(readHolidays(text)).toEqual({ ok: true, value: { year: 2027, days: [off, worked], doubts: [] } });
});

test.each([
  ['what is neither', '{"days":', [say.unreadableHolidays]],
  ['two columns', '2027-01-01,元旦', [say.unreadableHolidays]],
  ['nothing', '日期,名称,类型', [say.noHolidays]],
  ['a day that does not exist', '2027-02-30,元旦,放假', [say.badDate(1, '2027-02-30')]],
  ['a word nobody knows', '2027-01-01,元旦,也许', [say.badKind(1, '也许')]],
  ['a day without a name', '2027-01-01,,休', [say.noName(1)]],
  ['two years', '2027-01-01,元旦,休\n2026-12-31,元旦,休', [say.severalYears]],
  ['a day twice', '2027-01-01,元旦,休\n2027/1/1,元旦,班', [say.sameDayTwice('2027-01-01')]],
])('refuses %s', (_what, text, problems) => {
  expect(readHolidays(text)).toEqual({ ok: false, error: problems });
});

test('doubts a make-up day in the middle of the week', () => {
  const read = readHolidays('2027-02-22,春节,上班');
  expect(read.ok && read.value.doubts).toEqual([say.offOnWeekday('2027-02-22')]);
});

test('what is shipped comes back as it was', () => {
  for (const { year, days } of holidayNotices)
    expect(readHolidays(JSON.stringify({ days }))).toEqual({ ok: true, value: { year, days, doubts: [] } });
});
