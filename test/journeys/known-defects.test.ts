/**
 * What other systems got wrong (research civic D1), each as something that holds here. Beside their rules stand D1.3 and
 * D1.4 (tickets/routing), D1.7 (anonymise.test.ts) and the sweep of D1.13 (tickets/sweep-timeouts.test.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { environmentSchema } from '../../app/config.ts';
import { ticketStateNames, ticketStates } from '../../tickets/ticket.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOpenState } from '../../tickets/workflow.ts';
import { signInAs } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';

const hourMs = 3_600_000;
const root = path.join(import.meta.dirname, '../..');

let test: TestApp;
afterEach(() => test.stop());

async function newest(): Promise<Ticket> {
  const ticket = (await test.tickets()).at(-1);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

const lastIn = (whom: { key: string }) => test.said(whom).at(-1) ?? '';
const resident = (name = '王敏') => test.resident(name, { alias: '3-2-501 王敏' });

describe('what concerns who reports and who reads', () => {
  it('D1.1: somebody is found by the number they gave, and by no other field that looks like it', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元门口被鄂E12K45堵了，我电话15412345678');
    await test.resident('赵姐').says('3栋1单元楼道灯坏了，电话15487654321');
    const [vehicle, lamp] = await test.tickets();
    expect(vehicle?.phone?.hash).not.toBe(vehicle?.plate?.hash);
    expect(lamp?.phone?.hash).not.toBe(vehicle?.phone?.hash);
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    const found = await clerk.ask('GET', `/tickets?q=${lamp?.number ?? ''}`);
    expect(found.body['items']).toMatchObject([{ number: lamp?.number }]);
  });

  it('D1.2: tickets are kept for as many days as the runbook, the example and the default say', () => {
    const said = (file: string) => readFileSync(path.join(root, file), 'utf8');
    const { ANONYMISE_AFTER_DAYS: days } = environmentSchema.parse({});
    expect(said('.env.example')).toContain(`ANONYMISE_AFTER_DAYS=${days}`);
    expect(said('CHANGELOG.md')).toContain(`anonymous ${days} days after their end`);
  });

  it('D1.5: what is near or alike is shown to nobody who may not open it', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元电梯坏了');
    const { id } = await newest();
    const stranger = await signInAs(test, 'clerk', ['demo-street-2']);
    expect((await stranger.ask('GET', `/tickets/${id}`)).status).toBe(404);
    expect((await stranger.ask('GET', '/tickets')).body['items']).toEqual([]);
    const { replies } = await test.resident('赵姐', { room: test.rooms.everybody }).says('3栋2单元电梯坏了');
    expect(replies.map(({ body }) => body).join()).not.toMatch(/501|王敏/);
  });

  it('D1.6: a picture and a step of the same moment are both kept', async () => {
    test = await createTestApp();
    const wang = resident();
    await wang.says('3栋2单元门口的路灯坏了');
    const image = await aPicture();
    await Promise.all([wang.says('', { image }), test.staff.zhou.tells('接单')]);
    await test.idle();
    const ticket = await newest();
    expect(ticket.state).toBe('in_progress');
    expect(await test.app.stores.tickets.listAttachments(ticket.id)).toHaveLength(1);
  });

  it('D1.8: what was to be said while the account was logged out is said when it is back', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元门口的路灯坏了');
    await test.simulator.loseLogin();
    await test.office({ event: 'claim' });
    expect(lastIn(test.rooms.building3)).not.toContain('已接单');
    await test.simulator.relogIn();
    await test.pass(60_000);
    expect(lastIn(test.rooms.building3)).toContain('已接单');
  });

  it('D1.12: a neighbour who says that it is done ends nothing', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元门口的路灯坏了');
    const { number, state } = await newest();
    const zhao = test.resident('赵姐');
    for (const text of ['路灯修好了', `${number} 已经好了`, `撤回 ${number}`, `${number} 1 满意`])
      await zhao.says(text, { mention: true });
    expect(await newest()).toMatchObject({ state, rating: undefined });
  });
});

describe('what others may ask of the program', () => {
  it('D1.9: a filter that is on, off and absent gives what each says', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元门口的路灯坏了');
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    const count = async (filter: string) => {
      const { body } = await clerk.ask('GET', `/tickets${filter}`);
      return (body['items'] as readonly unknown[]).length;
    };
    expect([await count('?overdue=true'), await count('?overdue=false'), await count('')]).toEqual([0, 1, 1]);
    expect((await clerk.ask('GET', '/tickets?overdue=perhaps')).status).toBe(400);
  });

  it('D1.10: what is not there and what cannot be read are errors in JSON with their own status', async () => {
    test = await createTestApp();
    const clerk = await signInAs(test, 'clerk', ['demo-community']);
    const unknown = await clerk.ask('GET', '/tickets/nothing');
    expect(unknown).toMatchObject({ status: 404, body: { code: expect.any(String) as string } });
    expect(await clerk.ask('GET', '/nowhere')).toMatchObject({
      status: 404,
      body: { code: expect.any(String) as string },
    });
    const unreadable = await clerk.ask('GET', '/tickets?state=fixed');
    expect(unreadable).toMatchObject({ status: 400, body: { code: expect.any(String) as string } });
  });

  it('D1.11: no place of any community stands in the program, only in what is called demo', () => {
    const folders = ['admin/api', 'app', 'bot', 'community', 'core', 'handlers', 'reminders', 'tickets'];
    const sources = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/demo|day-script|\.test\.ts$/u.test(file))
        .map((file) => path.join(folder, file)),
    );
    expect(sources.length).toBeGreaterThan(300);
    const named = sources.filter((file) =>
      /春和社区|望溪街道|东湾区|demo-(?:community|grid|street|district|city)/u.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
    expect(named).toEqual([]);
  });

  it('D1.13: who acts is who is signed in, whatever the request says', async () => {
    test = await createTestApp();
    await resident().says('3栋2单元门口的路灯坏了');
    const { id, version, assigneeId } = await newest();
    const other = await signInAs(test, 'worker', ['demo-grid-2']);
    const claim = { action: 'claim', version, input: {}, actorId: assigneeId, userId: assigneeId };
    expect((await other.ask('POST', `/tickets/${id}/actions`, claim)).status).toBeGreaterThanOrEqual(400);
    expect(await newest()).toMatchObject({ version });
  });

  it('D1.14: every state has one name and is open or ended, nothing between', () => {
    expect(Object.keys(ticketStateNames).toSorted()).toEqual([...ticketStates].toSorted());
    const ended = ticketStates.filter((state) => !isOpenState(state));
    expect(ended).toEqual(['closed', 'rejected', 'merged', 'withdrawn']);
  });
});

describe('D1.15: a person and the bot', () => {
  it('while a person sees to somebody the bot does not talk over them, and a handoff is no word that a text could hold', async () => {
    test = await createTestApp();
    const wang = resident();
    await wang.says('我想找人工客服', { mention: true });
    const { number } = await newest();
    await test.staff.zhou.says(`@王敏 您好，${number}我来跟您说`, {
      in: test.rooms.building3,
      mention: [wang],
    });
    expect((await wang.says('好的，那楼道灯什么时候修')).replies).toEqual([]);
    await test.resident('赵姐').says('转人工这三个字什么意思');
    expect(await test.tickets()).toHaveLength(1);
  });

  it('once that is done, the bot answers again and asks for no person by itself', async () => {
    test = await createTestApp();
    const wang = resident();
    await wang.says('转人工', { mention: true });
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('办结 已回电说明');
    await wang.says('1', { mention: true });
    expect(await newest()).toMatchObject({ state: 'closed' });
    await test.pass(hourMs);
    const { replies } = await wang.says('你是谁呀', { mention: true });
    expect(replies[0]?.body).toContain('不是真人');
    expect(await test.tickets()).toHaveLength(1);
  });
});

describe('D1.16: a ticket that was merged', () => {
  /** 赵姐's was merged into 王敏's; both are of one lift. */
  async function merged() {
    test = await createTestApp();
    await test.resident('王敏', { room: test.rooms.building5 }).says('5栋电梯停了,按了没反应');
    const zhao = test.resident('赵姐', { room: test.rooms.everybody });
    await zhao.says('电梯停了,按了没反应');
    await zhao.says('是的');
    const [master, duplicate] = await test.tickets();
    if (master === undefined || duplicate === undefined) throw new Error('no tickets');
    expect(duplicate.state).toBe('merged');
    return { zhao, master: master.number, duplicate: duplicate.number };
  }

  const byNumber = async (number: string) =>
    (await test.tickets()).find((ticket) => ticket.number === number);

  it('is pressed for where it went on, by its own number and by none', async () => {
    const { zhao, master, duplicate } = await merged();
    await zhao.tells(`催办 ${duplicate}`);
    expect(await byNumber(master)).toMatchObject({ urges: 1 });
    expect(await byNumber(duplicate)).toMatchObject({ urges: 0, state: 'merged' });
    await test.pass(5 * hourMs);
    await zhao.tells('催一下');
    expect(await byNumber(master)).toMatchObject({ urges: 2 });
  });

  it('is added to there: the words reach whoever works on it', async () => {
    const { zhao, master, duplicate } = await merged();
    const { replies } = await zhao.tells(`${duplicate} 补充一下，里面还有焦味`);
    expect(replies.find(({ place }) => place.key === zhao.key)?.body).toContain(`已补充到工单${master}`);
    const history = await test.app.stores.tickets.history((await byNumber(master))?.id ?? '');
    expect(history.at(-1)).toMatchObject({ name: 'amend', note: expect.stringContaining('焦味') as string });
    expect(await byNumber(duplicate)).toMatchObject({ state: 'merged' });
  });

  it('is not taken back for all who wait: the words are passed on', async () => {
    const { zhao, master, duplicate } = await merged();
    const { replies } = await zhao.tells(`撤回 ${duplicate}`);
    expect(replies.find(({ place }) => place.key === zhao.key)?.body).toContain(`工单${master}`);
    expect((await byNumber(master))?.state).not.toBe('withdrawn');
    expect(await byNumber(duplicate)).toMatchObject({ state: 'merged' });
  });

  it('stands among 我的工单 with the number where it goes on and how that stands', async () => {
    const { zhao, master, duplicate } = await merged();
    await zhao.tells('我的工单');
    expect(lastIn(zhao)).toMatch(new RegExp(`还在办的1张.*${duplicate}.*已并入${master}，已派单`, 's'));
  });

  it('is judged there, and no word of theirs brings it back', async () => {
    const { zhao, master, duplicate } = await merged();
    await finish(master);
    expect(await byNumber(master)).toMatchObject({ state: 'confirming' });
    await zhao.tells(`${duplicate} 3 还是停的`);
    expect(await byNumber(master)).toMatchObject({ round: 2 });
    expect(await byNumber(duplicate)).toMatchObject({ state: 'merged' });
  });

  it('runs out of no limit any more', async () => {
    const { duplicate } = await merged();
    test = await test.restart(10 * 24 * hourMs);
    await test.pass(3 * 60_000);
    expect(await byNumber(duplicate)).toMatchObject({ state: 'merged', escalation: 0, warnedAt: undefined });
  });
});

/** Somebody in charge does it, whoever has it. */
async function finish(number: string): Promise<void> {
  const ticket = (await test.tickets()).find((one) => one.number === number);
  if (ticket === undefined) throw new Error('no such ticket');
  const supervisor = await signInAs(test, 'supervisor', ['demo-community']);
  let { version } = ticket;
  for (const [action, input] of [
    ['claim', {}],
    ['handle', { reason: 'fixed', note: '控制板已换' }],
  ] as const) {
    const { status, body } = await supervisor.ask('POST', `/tickets/${ticket.id}/actions`, {
      ...{ action, version, input },
    });
    if (status === 200) version = Number(body['version']);
  }
}
