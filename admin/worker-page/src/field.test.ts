import { expect, it } from 'vitest';

import { type Drawn, inputOf, missingIn, valuesOf } from './field.tsx';

const until: Drawn = {
  ...{ name: 'until', label: '延期到', kind: 'date', required: true },
  value: '2026-11-24T01:00:00.000Z',
};
const note: Drawn = { name: 'note', label: '说明', kind: 'text', required: true };

it('shows an instant as the community’s clocks do, and gives it back', () => {
  const values = valuesOf([until, note]);
  expect(values).toEqual({ until: '2026-11-24T09:00' });
  expect(inputOf([until, note], { ...values, note: ' 等配件 ' })).toEqual({
    until: '2026-11-24T01:00:00.000Z',
    note: '等配件',
  });
});

it('says what is missing by its label', () => {
  expect(missingIn([until, note], valuesOf([until]))).toBe('请填写说明');
  expect(missingIn([note], { note: '好了' })).toBeUndefined();
});
