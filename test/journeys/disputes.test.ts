import { afterEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { bindSupervisor } from '../support/building-groups.ts';

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

async function says(text: string): Promise<Ticket> {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says(text, { mention: true });
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const inGroup = () => test.said(test.rooms.building3);
const lastTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';

describe('a quarrel is not discussed in the group', () => {
  it('the group hears that it was taken; the rest, with the free mediation, is said in private', async () => {
    const { number, category } = await says('我跟楼上邻居吵架了，想找社区调解一下');
    expect(category).toBe('dispute.neighbor');
    expect(inGroup()).toEqual([`收到，已登记，工单${number}。这类事不在群里说，请私聊我。`]);
    expect(lastTo(wang)).toMatch(/邻里纠纷.*不收费.*双方自愿/s);
  });

  it('what happens to it is told in private only', async () => {
    const { number } = await says('我跟楼上邻居吵架了，想找社区调解一下');
    const before = inGroup().length;
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('进展 约了周六面谈');
    await test.pass(60 * 60_000);
    expect(inGroup()).toHaveLength(before);
    expect(lastTo(wang)).toContain('周六');
    await wang.says(`${number} 进度`, { mention: true });
    expect(inGroup().at(-1)).not.toMatch(/纠纷|周六|单元|501/);
  });
});

describe('violence at home', () => {
  it('110 first, an emergency for the office, and no place in the group', async () => {
    const ticket = await says('3栋2单元501隔壁男的在打老婆，一直喊救命');
    expect(ticket).toMatchObject({ urgency: 'emergency' });
    expect(inGroup()[0]).toMatch(/^马上打110/);
  });
});

describe('「我家里人打我」 in private', () => {
  const cries = '我家里人打我，我不知道怎么办';

  async function tells(text: string): Promise<Ticket> {
    test = await createTestApp();
    wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.tells(text);
    const ticket = (await test.tickets()).at(-1);
    if (ticket === undefined) throw new Error('no ticket');
    return ticket;
  }

  it('safety and who can help come first, nothing of mediation, nothing in the group', async () => {
    const ticket = await tells(cries);
    expect(ticket).toMatchObject({ category: 'dispute.family' });
    const answer = test.said(wang).join('\n');
    expect(answer).toMatch(/110/);
    expect(answer).toContain('12338');
    expect(answer).toContain(ticket.number);
    expect(answer).not.toContain('调解');
    expect(test.said(test.rooms.building3)).toEqual([]);
  });

  it('those in charge hear of it at once, with what the law asks of them and not a word of what was said', async () => {
    test = await createTestApp();
    const supervisor = await bindSupervisor(test);
    wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.tells(cries);
    const alert = test.said(supervisor).join('\n');
    expect(alert).toMatch(/家庭暴力线索.*公安机关报案/s);
    expect(alert).not.toMatch(/501|王敏|不知道怎么办/);
  });
});

describe('what happens in a family', () => {
  const words = '3栋2单元501隔壁男的在打老婆，一直喊救命';

  it('is seen by who has it, by those in charge and by the community police, and by nobody else', async () => {
    const { id, category, assigneeId } = await says(words);
    expect(category).toBe('dispute.family');
    const sees = async (role: 'clerk' | 'supervisor', police = false) => {
      const staffId = `reader-${role}-${police ? 'police' : 'office'}`;
      const reader = await signInAs(test, role, ['demo-community'], staffId);
      const kind = 'police';
      const { id: departmentId } = await test.app.database.department.findFirstOrThrow({ where: { kind } });
      if (police) await test.app.database.staff.update({ where: { id: staffId }, data: { departmentId } });
      test.app.live.publish({ topic: 'staff', id: staffId });
      const listed = (await reader.ask('GET', '/tickets')).body['items'] as readonly unknown[];
      return [(await reader.ask('GET', `/tickets/${id}`)).status, listed.length];
    };
    expect(await sees('clerk')).toEqual([404, 0]);
    expect(await sees('supervisor')).toEqual([200, 1]);
    expect(await sees('clerk', true)).toEqual([200, 1]);
    const worker = await signInAs(test, 'worker', ['demo-grid-1']);
    expect((await worker.ask('GET', `/tickets/${id}`)).status).toBe(404);
    expect(assigneeId).toBeDefined();
  });

  it('is in no export that somebody takes out who may not see it', async () => {
    const { number } = await says(words);
    await test.resident('赵姐', { room: test.rooms.building5 }).says('5栋1单元门口的路灯坏了');
    const lamp = (await test.tickets()).find((ticket) => ticket.number !== number)?.number;
    const file = async (role: 'clerk' | 'supervisor') => {
      const reader = await signInAs(test, role, ['demo-community']);
      const { bytes } = await reader.ask('GET', '/ticket-export?from=2026-11-01&to=2026-11-30');
      return bytes.toString('utf8');
    };
    const clerks = await file('clerk');
    expect(clerks).toContain(lamp);
    expect(clerks).not.toContain(number);
    expect(await file('supervisor')).toContain(number);
  });

  it('is never joined with what another neighbour reports, nor merged by hand', async () => {
    const { number } = await says('我家里人打我，想找社区帮忙');
    const zhao = test.resident('赵姐', { alias: '3-2-502 赵姐' });
    await zhao.tells('春和苑3栋2单元我家里人打我，想找社区帮忙');
    const tickets = await test.tickets();
    expect(tickets.map(({ category }) => category)).toEqual(['dispute.family', 'dispute.family']);
    expect(test.said(zhao).join()).not.toContain(number);
    const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
    const [first, second] = tickets;
    const refused = await supervisor.ask('POST', `/tickets/${second?.id ?? ''}/actions`, {
      ...{ action: 'merge', version: second?.version, input: { relatedNumber: first?.number } },
    });
    expect(refused).toMatchObject({ status: 400, body: { code: 'ticket.private_matter' } });
    for (const { id } of tickets) expect(await test.app.stores.tickets.countFollowers(id)).toBe(0);
  });
});

describe('a ticket of violence', () => {
  const cries = '我家里人打我，我不知道怎么办';

  let worker: Person;

  async function begun(): Promise<Ticket> {
    test = await createTestApp();
    wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    await wang.tells(cries);
    const [ticket] = await test.tickets();
    if (ticket === undefined) throw new Error('no ticket');
    worker = test.staff.zhou;
    const event = ticket.state === 'accepted' ? 'dispatch' : 'transfer';
    if (ticket.assigneeId !== 'demo-zhou') await test.office({ event, assignee: worker.key });
    await worker.tells('接单');
    return ticket;
  }

  it('is not handled before what the police know is written down; the refusal says how', async () => {
    const { id } = await begun();
    await worker.tells('办结 已上门劝解');
    expect(lastTo(worker)).toMatch(/登记报警情况.*公安机关报案/s);
    expect(await test.app.stores.tickets.find(id)).toMatchObject({ state: 'in_progress' });
    const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
    const { body } = await supervisor.ask('GET', `/tickets/${id}`);
    const version = (body['ticket'] as Ticket | undefined)?.version ?? body['version'];
    const recorded = await supervisor.ask('POST', `/tickets/${id}/actions`, {
      ...{ action: 'tell_police', version },
      input: { reason: 'reported', note: '上午向派出所报案' },
    });
    expect(recorded.status).toBe(200);
    const before = test.said(wang).length;
    await worker.tells('办结 已上门劝解');
    expect(test.said(wang).join('\n')).not.toContain('派出所');
    expect(test.said(wang).length).toBeGreaterThanOrEqual(before);
    expect((await test.app.stores.tickets.find(id))?.state).not.toBe('in_progress');
  });

  it('is handled at once where the result says what the police did', async () => {
    const { id } = await begun();
    await worker.tells('办结 派出所已出警，人已送到姐姐家');
    expect((await test.app.stores.tickets.find(id))?.state).not.toBe('in_progress');
    expect(await test.app.stores.tickets.wasPoliceTold([id])).toBe(true);
  });
});
