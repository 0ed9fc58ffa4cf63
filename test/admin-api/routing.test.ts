import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { demoCommunityPath } from '../../community/demo.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Visitor;
beforeEach(async () => {
  test = await createTestApp();
  admin = await signInAs(test, 'admin', []);
});
afterEach(() => test.stop());

const night = {
  id: 'night',
  name: '一网格堵门',
  when: { areaPath: `${demoCommunityPath}demo-grid-1/`, categories: ['blocked_exit'] },
  to: { kinds: ['city_management'] },
};
const broken = { id: 'broken', name: '没人的规则', when: {}, to: { departmentId: 'nowhere' } };

describe('routing rules', () => {
  it('are those of the program until some are saved, each version once', async () => {
    const first = await admin.ask('GET', '/routing');
    expect(first).toMatchObject({ status: 200, body: { version: 0, openCap: 30, faults: [] } });
    const saved = await admin.ask('PUT', '/routing', { version: 0, table: { rules: [night], openCap: 12 } });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, openCap: 12, savedBy: '测试admin' } });
    const stale = await admin.ask('PUT', '/routing', { version: 0, table: { rules: [] } });
    expect(stale).toMatchObject({ status: 409, body: { code: 'store.conflict' } });
    const lines = await admin.ask('GET', '/audit');
    expect(lines.body['items']).toContainEqual(
      expect.objectContaining({ actionName: '派单规则 · 保存' }) as unknown,
    );
  });

  it('are tried on what was reported, which changes nothing', async () => {
    await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元门口被车堵死了');
    const tried = await admin.ask('POST', '/routing/try', { rules: [night] });
    expect(tried).toMatchObject({
      status: 200,
      body: {
        tried: 1,
        faults: [],
        moved: [
          {
            from: { unit: '春和苑物业服务中心', worker: '周敏' },
            to: { unit: '望溪城市管理中队', worker: '周敏' },
          },
        ],
      },
    });
    expect((await admin.ask('GET', '/routing')).body).toMatchObject({ version: 0 });
  });

  it('with one that names nobody are told what is wrong, and not saved', async () => {
    const tried = await admin.ask('POST', '/routing/try', { rules: [night, broken] });
    const text = '规则「没人的规则」有误：指定的单位已不存在';
    expect(tried.body['faults']).toEqual([{ ruleId: 'broken', text }]);
    const saved = await admin.ask('PUT', '/routing', { version: 0, table: { rules: [night, broken] } });
    expect(saved).toMatchObject({ status: 400, body: { fields: [{ path: 'rules.1', message: text }] } });
  });

  it('show what broke afterwards', async () => {
    const to = { departmentId: 'demo-department-property' };
    await admin.ask('PUT', '/routing', { version: 0, table: { rules: [{ ...night, to }] } });
    const audit = { id: 'x', actorId: undefined, action: 'department.update', subjectId: 'x' } as const;
    await test.app.stores.departments.update(
      'demo-department-property',
      { active: false },
      {
        ...{ ...audit, details: {}, at: test.clock.now() },
      },
    );
    expect((await admin.ask('GET', '/routing')).body['faults']).toEqual([
      { ruleId: 'night', text: '规则「一网格堵门」有误：指定的单位已停用' },
    ]);
  });

  it('are read by the office and written by admins of the whole deployment', async () => {
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    expect((await clerk.ask('GET', '/routing')).status).toBe(200);
    expect((await clerk.ask('POST', '/routing/try', { rules: [] })).status).toBe(403);
    const local = await signInAs(test, 'admin', ['demo-community']);
    expect((await local.ask('PUT', '/routing', { version: 0, table: { rules: [] } })).status).toBe(403);
    const worker = await signInAs(test, 'worker', ['demo-grid-1']);
    expect((await worker.ask('GET', '/routing')).status).toBe(403);
  });
});

it('a ticket handed to another unit keeps the unit that took it first as its lead', async () => {
  const { staff } = test.app.stores;
  const audit = { id: 'x', actorId: undefined, subjectId: 'x', details: {}, at: test.clock.now() };
  const departmentId = 'demo-department-elevator';
  await staff.update(
    'demo-lin',
    { departmentId, areaIds: ['demo-community'] },
    {
      ...{ ...audit, action: 'staff.update' },
    },
  );
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says('3栋2单元门口被车堵死了');
  await test.staff.zhou.tells('接单');
  const [ticket] = await test.tickets();
  const url = `/tickets/${ticket?.id ?? ''}/actions`;
  const handed = await admin.ask('POST', url, {
    ...{ action: 'transfer', version: ticket?.version, input: { assigneeId: 'demo-lin' } },
  });
  expect(handed.status).toBe(200);
  const [after] = await test.tickets();
  expect(after?.routingReason).toBe('人工派给清和电梯维保站的林涛；首接单位春和苑物业服务中心继续牵头');
});

describe('the duty roster', () => {
  it('shows who is there and why; shifts, leave and calls change it', async () => {
    const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
    const list = await supervisor.ask('GET', '/duty');
    expect(list.body['items']).toMatchObject([
      { name: '林涛', onDuty: true, because: '常值班', open: 0 },
      { name: '周敏', onDuty: true },
    ]);
    // It is Sunday morning.
    const shifts = [{ weekday: 1, from: '08:00', until: '17:00' }];
    const planned = await supervisor.ask('PUT', '/duty/demo-zhou/shifts', { shifts });
    expect(planned.body).toMatchObject({ onDuty: false, because: '不在班次内', shifts });
    const week = planned.body['week'] as readonly { date: string; shifts: readonly string[] }[];
    expect(week[1]).toMatchObject({ date: '2026-11-23', shifts: ['08:00-17:00'] });

    const called = await supervisor.ask('POST', '/duty/demo-zhou/call', { onDuty: true });
    expect(called.body).toMatchObject({ onDuty: true, because: '临时上班' });
    const taken = await supervisor.ask('POST', '/duty/demo-zhou/call', { onDuty: null });
    expect(taken.body).toMatchObject({ onDuty: false });

    const from = '2026-11-22T00:00:00.000Z';
    const until = '2026-11-24T00:00:00.000Z';
    const leave = { from, until, backupId: 'demo-lin' };
    const away = await supervisor.ask('POST', '/duty/demo-zhou/leaves', leave);
    expect(away.body).toMatchObject({ because: '请假', standIn: { name: '林涛' } });
    const [{ id }] = away.body['leaves'] as [{ id: string }];
    const back = await supervisor.ask('POST', `/duty/demo-zhou/leaves/${id}/end`);
    expect(back.body).toMatchObject({ leaves: [], because: '不在班次内' });
  });

  it('refuses leave that is over, one’s own stand-in, and people of other areas', async () => {
    const from = '2026-11-20T00:00:00.000Z';
    const ask = (body: object) => admin.ask('POST', '/duty/demo-zhou/leaves', body);
    expect((await ask({ from, until: '2026-11-21T00:00:00.000Z' })).status).toBe(400);
    const until = '2026-11-24T00:00:00.000Z';
    expect((await ask({ from, until, backupId: 'demo-zhou' })).status).toBe(400);
    expect((await ask({ from: until, until: from })).status).toBe(400);
    const elsewhere = await signInAs(test, 'supervisor', ['demo-street-2']);
    expect((await elsewhere.ask('POST', '/duty/demo-zhou/call', { onDuty: false })).status).toBe(404);
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    expect((await clerk.ask('POST', '/duty/demo-zhou/call', { onDuty: false })).status).toBe(403);
  });
});
