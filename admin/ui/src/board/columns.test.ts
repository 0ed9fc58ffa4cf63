import { expect, it } from 'vitest';
import { columnQuery, shownPhases } from './columns.ts';

const names = (...asked: Parameters<typeof shownPhases>) => shownPhases(...asked).map(({ name }) => name);

it('has the phases of the way, the last one only when it is wanted', () => {
  expect(names({ open: true }, false)).toEqual(['受理', '处置', '反馈']);
  expect(names({ open: true }, true)).toEqual(['受理', '处置', '反馈', '办结']);
  expect(names({ open: false }, false)).toEqual(['办结']);
});

it('leaves out columns that the filter leaves empty', () => {
  const [only, ...others] = shownPhases({ open: true, state: ['dispatched'] }, false);
  expect(others).toEqual([]);
  expect(only?.states).toEqual(['dispatched']);
});

it('asks each column for one state, within the filter', () => {
  const filter = { open: true, overdue: true };
  expect(columnQuery(filter, 'handled')).toEqual({
    ...{ open: 'true', state: 'handled', overdue: 'true', limit: '20' },
  });
  expect(columnQuery(filter, 'closed')).toMatchObject({ open: 'false', state: 'closed' });
});
