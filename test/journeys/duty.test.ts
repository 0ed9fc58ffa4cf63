import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { demoCommunityPath } from '../../community/demo.ts';
import type { DutyChange } from '../../community/duty/duty.ts';
import type { Weekday } from '../../community/duty/local-time.ts';
import { weekdays } from '../../community/duty/local-time.ts';
import type { AuditEntry } from '../../core/audit.ts';
import { newId } from '../../core/ids.ts';
import { routingTable } from '../../tickets/routing/rule.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { bindSupervisor } from '../support/building-groups.ts';

let test: TestApp;
const lines = { property: 'demo-department-property' };
const hour = 3_600_000;

beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.stop());

function audit(action: AuditEntry['action'], subjectId: string): AuditEntry {
  const at = test.clock.now();
  return { id: newId(at), actorId: undefined, action, subjectId, details: {}, at };
}

async function plan(...changes: DutyChange[]): Promise<void> {
  await test.app.stores.duty.apply(changes, audit('duty.shifts', 'demo-zhou'));
}

function everyDay(staffId: string, from: string, until: string): DutyChange {
  const shifts = weekdays.map((weekday: Weekday) => ({ weekday, from, until }));
  return { kind: 'shifts', staffId, shifts, at: test.clock.now() };
}

/** Both work in both grids. */
async function shareGrids(): Promise<void> {
  for (const id of ['demo-zhou', 'demo-lin'])
    await test.app.stores.staff.update(
      id,
      { areaIds: ['demo-grid-1', 'demo-grid-2'] },
      audit('staff.update', id),
    );
}

async function reported(text = '3栋2单元门口被车堵死了'): Promise<Ticket> {
  await test.resident('王敏', { alias: '3-2-501 王敏' }).says(text);
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('who is on duty gets what is reported', () => {
  it('at night the night shift', async () => {
    await shareGrids();
    await plan(everyDay('demo-zhou', '08:00', '20:00'), everyDay('demo-lin', '20:00', '08:00'));
    const byDay = await reported();
    expect(byDay).toMatchObject({ assigneeId: 'demo-zhou' });
    expect(byDay.routingReason).toContain('未派给林涛（不在班次内）');
    test = await test.restart(14 * hour);
    const byNight = await reported('3栋楼道灯全黑了');
    expect(byNight).toMatchObject({ assigneeId: 'demo-lin', state: 'dispatched' });
    expect(lastSaidTo(test.staff.lin)).toContain(byNight.number);
    expect(lastSaidTo(test.staff.lin)).toContain('未派给周敏（不在班次内）');
  });

  it('请假 sends it to the stand-in, from another grid, and 销假 back again', async () => {
    await test.staff.zhou.tells('请假 今天到明天 代班 林涛');
    expect(lastSaidTo(test.staff.zhou)).toBe(
      '已登记请假：11月22日00:00到11月24日00:00，由林涛代班。提前回来请回「销假」。',
    );
    const ticket = await reported();
    expect(ticket).toMatchObject({ assigneeId: 'demo-lin' });
    expect(ticket.routingReason).toContain('林涛替周敏代班');
    await test.staff.zhou.tells('销假');
    expect(lastSaidTo(test.staff.zhou)).toContain('已销假');
    expect(await reported('3栋楼道灯全黑了')).toMatchObject({ assigneeId: 'demo-zhou' });
  });

  it('after 下班, said to the bot among colleagues, it waits for somebody; after 上班 it does not', async () => {
    await test.staff.zhou.says('下班', { in: test.rooms.workers });
    expect(test.said(test.rooms.workers)).toEqual([]);
    await test.staff.zhou.says('下班', { in: test.rooms.workers, mention: true });
    expect(lastSaidTo(test.rooms.workers)).toContain('已下班');
    const waiting = await reported();
    expect(waiting).toMatchObject({ state: 'accepted', assigneeId: undefined });
    expect(waiting.routingReason).toContain('未派给周敏（已下班）');
    await test.staff.zhou.tells('上班');
    expect(lastSaidTo(test.staff.zhou)).toContain('已上班');
    expect(await reported('3栋楼道灯全黑了')).toMatchObject({ assigneeId: 'demo-zhou' });
  });

  it('what waited for somebody goes to whoever says 上班, and the resident hears of it', async () => {
    await test.staff.zhou.tells('下班');
    const { number } = await reported();
    await test.staff.zhou.tells('上班');
    await test.pass(2 * 60_000);
    expect((await test.tickets()).at(-1)).toMatchObject({ state: 'dispatched', assigneeId: 'demo-zhou' });
    expect(lastSaidTo(test.staff.zhou)).toContain(`派单${number}`);
    await test.pass(hour);
    expect(test.said(test.rooms.building3).join()).toContain('已派给周敏');
  });

  it('what somebody gave back waits for a decision, whoever comes', async () => {
    await reported('3栋2单元楼道灯不亮了');
    await test.staff.zhou.tells('退单 不归我管');
    await test.pass(5 * 60_000);
    expect((await test.tickets()).at(-1)).toMatchObject({ state: 'accepted', assigneeId: undefined });
  });

  it('an emergency that finds nobody on duty is told at once to those in charge, else to who works there', async () => {
    await test.staff.zhou.tells('下班');
    await test.staff.lin.tells('下班');
    const lift = await reported('3栋2单元电梯里困人了');
    expect(lift).toMatchObject({ urgency: 'emergency', assigneeId: undefined });
    expect(lastSaidTo(test.staff.zhou)).toMatch(new RegExp(`没有人在岗】工单${lift.number}.*回「上班」`));
    const boss = await bindSupervisor(test);
    await test.pass(60_000);
    const gas = await reported('3栋1单元楼道里有很重的煤气味');
    expect(lastSaidTo(boss)).toMatch(
      new RegExp(`没有人在岗】工单${gas.number}.*「派给 姓名 ${gas.number}」`),
    );
    await test.staff.zhou.tells('上班');
    await test.pass(2 * 60_000);
    expect((await test.tickets()).map(({ assigneeId }) => assigneeId)).toEqual(['demo-zhou', 'demo-zhou']);
  });

  it('请假 names what is left in hand, which the stand-in of another grid can be given', async () => {
    const { number } = await reported('3栋2单元楼道灯不亮了');
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('请假 今天到明天 代班 林涛');
    expect(lastSaidTo(test.staff.zhou)).toContain(`手上没办完的还是您的：${number}`);
    await test.staff.zhou.tells(`转给 林涛 ${number}`);
    expect((await test.tickets()).at(-1)).toMatchObject({ assigneeId: 'demo-lin', state: 'dispatched' });
  });

  it('what is said of duty stands in the audit log', async () => {
    await test.staff.zhou.tells('下班');
    await test.staff.zhou.tells('请假 明天');
    const lines = await test.app.database.auditEntry.findMany({ where: { actorId: 'demo-zhou' } });
    expect(lines.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['duty.call', 'demo-zhou'],
      ['duty.leave', 'demo-zhou'],
    ]);
  });

  it('the switch that an admin holds is not overruled from the chat', async () => {
    await test.app.stores.staff.update('demo-zhou', { onDuty: false }, audit('staff.update', 'demo-zhou'));
    await test.staff.zhou.tells('上班');
    expect(lastSaidTo(test.staff.zhou)).toContain('请联系社区管理员');
    expect(await reported()).toMatchObject({ assigneeId: undefined });
  });

  it('a stand-in nobody knows and leave without a day are refused with the way out', async () => {
    await test.staff.zhou.tells('请假 明天 代班 小竹');
    expect(lastSaidTo(test.staff.zhou)).toContain('没有找到叫「小竹」的同事');
    await test.staff.zhou.tells('请假');
    expect(lastSaidTo(test.staff.zhou)).toContain('请写明哪天请假');
    expect((await test.app.stores.duty.plansOf(['demo-zhou'])).size).toBe(0);
  });

  it('a resident’s 下班 is just words', async () => {
    await test.resident('王敏').tells('下班');
    expect(await reported()).toMatchObject({ assigneeId: 'demo-zhou' });
  });
});

describe('a deployment’s own rules', () => {
  async function save(rules: readonly object[]): Promise<void> {
    const { routing } = test.app.stores;
    const { version } = await routing.current();
    const table = routingTable.parse({ rules });
    const saved = { table, seen: version, by: 'demo-shen', at: test.clock.now() };
    await routing.save(saved, audit('routing.save', 'rules'));
  }

  it('decide by area and urgency before those of the program', async () => {
    const when = { areaPath: `${demoCommunityPath}demo-grid-1/`, categories: ['blocked_exit'] };
    await save([{ id: 'r', name: '一网格堵门', when, to: { kinds: ['city_management'] } }]);
    const ticket = await reported();
    expect(ticket.departmentId).toBe('demo-department-city_management');
    expect(ticket.routingReason).toContain('按规则「一网格堵门」归望溪城市管理中队承办');
  });

  it('name a person of another grid, who has their own hours', async () => {
    await save([{ id: 'r', name: '林涛包办', when: {}, to: { workerId: 'demo-lin' } }]);
    expect(await reported()).toMatchObject({ assigneeId: 'demo-lin' });
    await plan(everyDay('demo-lin', '20:00', '08:00'));
    const ticket = await reported('3栋楼道灯全黑了');
    expect(ticket).toMatchObject({ assigneeId: 'demo-zhou' });
    expect(ticket.routingReason).toContain('未派给林涛（不在班次内）');
  });

  it('one whose unit was closed since is passed by with a warning, and the report is in the default queue', async () => {
    await save([{ id: 'r', name: '物业优先', when: {}, to: { departmentId: lines.property } }]);
    expect((await reported()).departmentId).toBe(lines.property);
    const closed = audit('department.update', lines.property);
    await test.app.stores.departments.update(lines.property, { active: false }, closed);
    const ticket = await reported('3栋楼道灯全黑了');
    expect(ticket).toMatchObject({ departmentId: 'demo-department-community', assigneeId: 'demo-zhou' });
    expect(ticket.routingReason).toContain('默认队列');
    expect(ticket.routingReason).toContain('规则「物业优先」有误：指定的单位已停用，已跳过，请管理员修正');
  });
});
