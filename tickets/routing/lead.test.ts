import { expect, it } from 'vitest';

import { leadDepartmentId } from './lead.ts';

const line = (name: string, changes: Record<string, unknown> = {}) => ({ name, changes });
const opened = line('open', { departmentId: 'property' });

it('the unit that took it first leads, whoever it is handed to', () => {
  const claimed = [opened, line('accept'), line('dispatch', { departmentId: 'property' }), line('claim')];
  expect(leadDepartmentId(claimed)).toBe('property');
  const handedOn = [...claimed, line('transfer', { departmentId: 'elevator' }), line('claim')];
  expect(leadDepartmentId(handedOn)).toBe('property');
});

it('a unit that gave it back before taking it leads nothing', () => {
  const passedOn = [
    opened,
    line('return', { assigneeId: null }),
    line('dispatch', { departmentId: 'water' }),
  ];
  expect(leadDepartmentId(passedOn)).toBeUndefined();
  expect(leadDepartmentId([...passedOn, line('claim')])).toBe('water');
});

it('what no unit answers for has no lead', () => {
  expect(leadDepartmentId([line('open', { departmentId: null }), line('claim')])).toBeUndefined();
});
