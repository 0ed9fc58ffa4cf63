import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Department } from '../../community/department.ts';
import { noPlan } from '../../community/duty/duty.ts';
import { categories, urgencies } from '../../core/taxonomy.ts';
import { aRoster, aWorker, exampleNow, someRules } from '../../test/support/tickets.ts';
import { defaultTable } from './default-rules.ts';
import type { DutyRoster } from './roster.ts';
import { routeTicket } from './route-ticket.ts';
import { nothingNamed } from './rule-faults.ts';
import { type RoutedMatter, type RoutingRule, routingRule } from './rule.ts';

function unit(kind: Department['kind'], over: Partial<Department> = {}): Department {
  return { id: `dep-${kind}`, communityId: 'c', name: `${kind}单位`, kind, active: true, ...over };
}
const departments = [unit('community'), unit('property')];
const matter: RoutedMatter = {
  category: 'repair.elevator',
  urgency: 'normal',
  areaPath: '/c/g1/b3/',
  place: { building: '3' },
};

function rule(over: { id?: string; when?: object; to?: object; enabled?: boolean } = {}): RoutingRule {
  return routingRule.parse({ id: 'r', name: '夜间', when: {}, to: { kinds: ['property'] }, ...over });
}

function route(roster: Partial<DutyRoster>, about: Partial<RoutedMatter> = {}, now = exampleNow) {
  return routeTicket({ ...matter, ...about }, aRoster({ departments, ...roster }), now);
}

describe('the rules of the program', () => {
  test('the first department of the rule that the community has', () => {
    expect(route({}).departmentId).toBe('dep-property');
    expect(route({}).reason).toContain('没有设电梯维保');
    expect(route({ departments: [...departments, unit('elevator')] }).departmentId).toBe('dep-elevator');
  });

  test('every category has a rule, and the last one catches what is new', () => {
    for (const category of categories) expect(route({}, { category }).departmentId).toBeDefined();
    expect(defaultTable.rules.at(-1)?.when.categories).toEqual([]);
  });
});

describe('the worker', () => {
  const grid = aWorker({ id: 'grid', departmentId: 'dep-community', areaPaths: ['/c/g1/'] });
  const building = aWorker({
    id: 'building',
    name: '小竹',
    departmentId: 'dep-community',
    areaPaths: ['/c/g1/b3/'],
  });
  const repair = aWorker({ id: 'repair', areaPaths: ['/c/'] });
  const roster = { departments };

  test('is of the unit before others, of the nearest area before wider ones, and on duty', () => {
    expect(route({ ...roster, workers: [grid, building] }).assignee?.id).toBe('building');
    expect(route({ ...roster, workers: [grid, building, repair] }).assignee?.id).toBe('repair');
    const off = { ...building, onDuty: false };
    expect(route({ ...roster, workers: [grid, off] }).assignee?.id).toBe('grid');
    expect(route({ ...roster, workers: [grid, off] }).reason).toContain('未派给小竹（值班开关已关）');
    const elsewhere = aWorker({ id: 'elsewhere', areaPaths: ['/c/g2/'] });
    expect(route({ ...roster, workers: [elsewhere] })).toMatchObject({ assignee: undefined });
    expect(route({ ...roster, workers: [elsewhere] }).reason).toContain('待派单队列');
  });

  test('who is on leave is stood in for by their backup, also one from elsewhere', () => {
    const backup = aWorker({ id: 'backup', name: '小青', areaPaths: ['/c/g2/'] });
    const away = { from: exampleNow, until: new Date(exampleNow.getTime() + 1), backupId: 'backup', id: 'l' };
    const plans = new Map([['building', { ...noPlan, leaves: [away] }]]);
    const found = route({ workers: [grid, building], backups: [backup], plans });
    expect(found.assignee?.id).toBe('backup');
    expect(found.reason).toContain('小青替小竹代班');
    const alsoAway = { ...backup, onDuty: false };
    const next = route({ workers: [grid, building], backups: [alsoAway], plans });
    expect(next.assignee?.id).toBe('grid');
    expect(next.reason).toContain('未派给小竹（请假）');
  });

  test('who has their hands full gets emergencies only', () => {
    const loads = new Map([['building', { open: 30, lastGivenAt: undefined }]]);
    expect(route({ workers: [building], loads })).toMatchObject({ assignee: undefined });
    expect(route({ workers: [building], loads }).reason).toContain('手上的单已到上限');
    expect(route({ workers: [building], loads }, { urgency: 'emergency' }).assignee?.id).toBe('building');
    expect(route({ workers: [building, grid], loads }).assignee?.id).toBe('grid');
  });

  test('who gave the ticket back does not get it again', () => {
    const found = route({ workers: [building, grid] }, { returnedBy: ['building'] });
    expect(found.assignee?.id).toBe('grid');
    expect(found.reason).toContain('退过这张单');
  });

  test('is the one the rule names, while on duty', () => {
    const named = { ...nothingNamed, workers: new Map([['repair', repair]]) };
    const rules = someRules({ rules: [rule({ to: { workerId: 'repair' } })], named });
    expect(route({ workers: [grid], rules })).toMatchObject({
      assignee: { id: 'repair' },
      departmentId: 'dep-property',
    });
    const off = { ...named, workers: new Map([['repair', { ...repair, onDuty: false }]]) };
    expect(route({ workers: [grid], rules: { ...rules, named: off } }).assignee?.id).toBe('grid');
  });
});

describe('turns', () => {
  /** Each ticket is given and stays open. */
  function dealt(count: number, ids: readonly string[], cap = 1000): Map<string, number> {
    const loads = new Map<string, { open: number; lastGivenAt: Date | undefined }>();
    const workers = ids.map((id) => aWorker({ id }));
    for (let turn = 0; turn < count; turn += 1) {
      const at = new Date(exampleNow.getTime() + turn);
      const rules = someRules({ openCap: cap });
      const { assignee } = route({ workers, loads, rules }, {}, at);
      if (assignee === undefined) continue;
      loads.set(assignee.id, { open: (loads.get(assignee.id)?.open ?? 0) + 1, lastGivenAt: at });
    }
    return new Map([...loads].map(([id, { open }]) => [id, open]));
  }

  test('spread tickets over equals within one, and never beyond the cap', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(ids, fc.nat(40), fc.integer({ min: 1, max: 8 }), (workers, count, cap) => {
        const counts = workers.map((id) => dealt(count, workers, cap).get(id) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(Math.max(...counts)).toBeLessThanOrEqual(cap);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(Math.min(count, cap * workers.length));
      }),
    );
  });

  test('of those with as much in hand it is who was given one the longest ago, however they are listed', () => {
    const workers = ['a', 'b', 'c'].map((id) => aWorker({ id }));
    const given = (ms: number) => ({ open: 2, lastGivenAt: new Date(exampleNow.getTime() - ms) });
    const loads = new Map([
      ['a', given(1)],
      ['b', given(3)],
      ['c', given(2)],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(workers, { minLength: 3 }), (listed) => {
        expect(route({ workers: listed, loads }).assignee?.id).toBe('b');
      }),
    );
  });
});

describe('rules', () => {
  const anyRule = fc
    .record({
      id: fc.uuid(),
      when: fc.record({
        categories: fc.subarray(['repair', 'anomaly', 'repair.water', 'other']),
        urgencies: fc.subarray([...urgencies]),
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      }),
      to: fc.record({ kinds: fc.subarray(['property', 'police', 'community'] as const, { minLength: 1 }) }),
    })
    .map((over) => rule(over));
  const anyMatter = fc.record({
    category: fc.constantFrom(...categories),
    urgency: fc.constantFrom(...urgencies),
    areaPath: fc.constantFrom('/c/', '/c/g1/', '/d/'),
    place: fc.constantFrom({}, { building: '3' }, { spot: '东门外马路' }),
  });
  const anyTime = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  test('whatever they say, a ticket goes somewhere and says why', () => {
    fc.assert(
      fc.property(fc.array(anyRule), anyMatter, anyTime, (rules, about, at) => {
        const found = route({ rules: someRules({ rules }) }, about, at);
        expect(found.departmentId).toBeDefined();
        expect(found.reason).not.toBe('');
      }),
    );
  });

  test('the first that fits decides: what stands behind it does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyRule), anyMatter, anyTime, (rules, about, at) => {
        const { ruleId, departmentId } = route({ rules: someRules({ rules }) }, about, at);
        const index = rules.findIndex(({ id }) => id === ruleId);
        if (index < 0) return;
        const [front, behind] = [rules.slice(0, index + 1), rules.slice(index + 1).toReversed()];
        const again = route({ rules: someRules({ rules: [...front, ...behind] }) }, about, at);
        expect(again).toMatchObject({ ruleId, departmentId });
      }),
    );
  });

  test('of two that say the same either may stand first', () => {
    fc.assert(
      fc.property(anyRule, anyMatter, anyTime, (one, about, at) => {
        const other = { ...one, id: 'other' };
        const first = route({ rules: someRules({ rules: [one, other] }) }, about, at);
        const second = route({ rules: someRules({ rules: [other, one] }) }, about, at);
        expect(second.departmentId).toBe(first.departmentId);
        expect(second.reason).toBe(first.reason);
      }),
    );
  });

  test('one that is switched off does not count', () => {
    const rules = someRules({ rules: [rule({ enabled: false })] });
    expect(route({ rules })).toMatchObject({ ruleId: undefined, departmentId: 'dep-community' });
  });

  test('without any the ticket is in the default queue of the community', () => {
    const found = route({ rules: someRules({ rules: [] }) });
    expect(found).toMatchObject({ ruleId: undefined, departmentId: 'dep-community' });
    expect(found.reason).toContain('默认队列');
    const nobody = route({ departments: [], rules: someRules({ rules: [] }) });
    expect(nobody).toMatchObject({ departmentId: undefined, assignee: undefined });
    expect(nobody.reason).toContain('默认队列');
  });
});

describe('a rule that cannot be carried out (defect D1.4 of the systems before)', () => {
  const inactive = unit('property', { id: 'gone', active: false });
  const named = { ...nothingNamed, departments: new Map([['gone', inactive]]) };

  test.each([
    ['an inactive unit', { to: { departmentId: 'gone' } }, '指定的单位已停用'],
    ['a unit that is not there', { to: { departmentId: 'nowhere' } }, '指定的单位已不存在'],
    ['a worker who is not there', { to: { workerId: 'nobody' } }, '指定的人员已不存在'],
    ['an area that is not there', { when: { areaPath: '/c/' } }, '所选区域已不存在'],
  ])('%s: it is skipped and said so; the ticket goes on', (_what, over, told) => {
    const broken = rule({ id: 'broken', ...over });
    const alone = route({ rules: someRules({ rules: [broken], named }) });
    expect(alone).toMatchObject({ ruleId: undefined, departmentId: 'dep-community' });
    expect(alone.reason).toContain(`规则「夜间」有误：${told}`);
    const followed = route({ rules: someRules({ rules: [broken, rule({ id: 'next' })], named }) });
    expect(followed).toMatchObject({ ruleId: 'next', departmentId: 'dep-property' });
    expect(followed.reason).toContain(told);
  });
});
