import { expect, it } from 'vitest';

import type { StaffMember } from '../../community/staff.ts';
import { nearestOnDuty } from './nearest-on-duty.ts';

const contact = { kind: 'person', channel: 'c', account: 'a', key: 'k' } as const;

function worker(id: string, areaPaths: readonly string[], over: Partial<StaffMember> = {}): StaffMember {
  return {
    ...{ id, login: id, name: id, role: 'worker', departmentId: undefined, areaPaths },
    ...{ active: true, onDuty: true, contact, ...over },
  };
}

const found = (...workers: StaffMember[]) =>
  nearestOnDuty(
    { workers, plans: new Map(), timeZone: 'Asia/Shanghai' },
    '/c/g1/b3/',
    new Date('2026-11-22T02:00:00Z'),
  ).map(({ id }) => id);

it('the worker of the building comes before the one of the grid, and that one before the community’s', () => {
  expect(found(worker('c', ['/c/']), worker('b3', ['/c/g1/b3/']), worker('g1', ['/c/g1/']))).toEqual([
    ...['b3', 'g1', 'c'],
  ]);
});

it('nobody is found who is away, cannot be written to or is of the police', () => {
  expect(
    found(
      worker('away', ['/c/'], { onDuty: false }),
      worker('unbound', ['/c/'], { contact: undefined }),
      worker('police', ['/c/'], { isPoliceContact: true }),
    ),
  ).toEqual([]);
});
