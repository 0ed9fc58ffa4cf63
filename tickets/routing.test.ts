import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Department } from '../community/department.ts';
import { categories } from '../core/taxonomy.ts';
import { aWorker } from '../test/support/tickets.ts';
import { routeTicket, routingRules } from './routing.ts';

function unit(kind: Department['kind']): Department {
  return { id: `dep-${kind}`, communityId: 'c', name: kind, kind, active: true };
}
const departments = [unit('community'), unit('property')];
const draft = { category: 'repair.elevator', areaPath: '/c/g1/b3/' } as const;

test('the first department of the rule that the community has', () => {
  expect(routeTicket(draft, { departments, workers: [] }, 1).departmentId).toBe('dep-property');
  const withLifts = [...departments, unit('elevator')];
  expect(routeTicket(draft, { departments: withLifts, workers: [] }, 1).departmentId).toBe('dep-elevator');
});

test('every category has a rule, and the last one catches what is new', () => {
  for (const category of categories)
    expect(
      routeTicket({ category, areaPath: '/c/' }, { departments, workers: [] }, 1).departmentId,
    ).toBeDefined();
  expect(routingRules.at(-1)?.of).toBe('');
});

test('the worker of the unit before others, the nearest area before wider ones, only on duty', () => {
  const grid = aWorker({ id: 'grid', departmentId: 'dep-community', areaPaths: ['/c/g1/'] });
  const building = aWorker({ id: 'building', departmentId: 'dep-community', areaPaths: ['/c/g1/b3/'] });
  const repair = aWorker({ id: 'repair', areaPaths: ['/c/'] });
  const roster = (...workers: ReturnType<typeof aWorker>[]) => ({ departments, workers });
  expect(routeTicket(draft, roster(grid, building), 1).assignee?.id).toBe('building');
  expect(routeTicket(draft, roster(grid, building, repair), 1).assignee?.id).toBe('repair');
  const off = { ...building, onDuty: false };
  expect(routeTicket(draft, roster(grid, off), 1).assignee?.id).toBe('grid');
  const elsewhere = aWorker({ id: 'elsewhere', areaPaths: ['/c/g2/'] });
  expect(routeTicket(draft, roster(elsewhere), 1)).toMatchObject({ assignee: undefined });
  expect(routeTicket(draft, roster(elsewhere), 1).reason).toContain('待派单队列');
});

test('equals take turns, whatever order they are listed in', () => {
  const workers = ['a', 'b', 'c'].map((id) => aWorker({ id }));
  fc.assert(
    fc.property(fc.shuffledSubarray(workers, { minLength: 3 }), fc.nat(1000), (listed, turn) => {
      const assigned = routeTicket(draft, { departments, workers: listed }, turn).assignee?.id;
      expect(assigned).toBe(['a', 'b', 'c'][turn % 3]);
    }),
  );
});
