/** A web puppet that renumbers rooms, people and the bot itself at each login. */
import { afterEach, describe, expect, it } from 'vitest';

import { defaultTimeRules } from '../../tickets/clock/time-rules.ts';
import type { Person } from '../../bot/channels/simulator/people.ts';
import type { GroupDetails } from '../../community/group.ts';
import { newId } from '../../core/ids.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { transition } from '../../tickets/transition.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const minuteMs = 60_000;

let test: TestApp;
let wang: Person;
afterEach(() => test.stop());

/** 王敏 has reported something, then the account logged in anew. */
async function reportedBeforeTheLogin(): Promise<void> {
  test = await createTestApp();
  wang = test.resident('王敏', { alias: '3-2-501 王敏' });
  await wang.says('3栋2单元门口被车堵死了');
  await test.simulator.relogIn({ renumber: true });
}

async function theTicket(): Promise<Ticket> {
  const [ticket] = await test.tickets();
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

/** The stranger that has the topic of 3栋. */
async function stranger(): Promise<GroupDetails> {
  const groups = await test.app.stores.groups.list('/');
  const found = groups.find(({ suggestedGroupId }) => suggestedGroupId !== undefined);
  if (found === undefined) throw new Error('nothing is suggested');
  return found;
}

async function adminConfirms(): Promise<GroupDetails> {
  const { id } = await stranger();
  const at = test.clock.now();
  const audit = {
    id: newId(at),
    actorId: 'admin',
    action: 'group.rebind',
    subjectId: id,
    details: {},
    at,
  } as const;
  const group = await test.app.stores.groups.confirmSuggestion(id, audit);
  await test.idle();
  return group;
}

/** 周敏 works on the page: their chat account is another one, too, until they post 认证 again. */
async function workerFinishes(): Promise<void> {
  for (const [event, note] of [
    ['claim', undefined],
    ['handle', '车已挪走'],
  ] as const) {
    const ticket = await theTicket();
    const assignee = await test.app.stores.tickets.findAssignee(ticket);
    if (assignee === undefined) throw new Error('nobody has the ticket');
    const actor = {
      kind: 'staff',
      role: 'worker',
      id: assignee.id,
      departmentId: assignee.departmentId,
    } as const;
    const reason = event === 'handle' ? 'fixed' : undefined;
    const context = { assignee, times: defaultTimeRules, now: test.clock.now() };
    const taken = transition(ticket, { event, actor, note, reason }, context);
    if (!taken.ok) throw new Error(taken.error.text);
    await test.app.commit({ tickets: [taken.value.change], outgoing: taken.value.outgoing });
    await test.idle();
  }
}

describe('after a login that renumbered everything', () => {
  it('the room is a stranger, and staff are told which group it probably is', async () => {
    await reportedBeforeTheLogin();
    const { replies } = await wang.says('今天天气不错');
    expect(replies).toEqual([]);
    const { suggestedGroupId = '', state } = await stranger();
    expect(state).toBe('unbound');
    expect(await test.app.stores.groups.find(suggestedGroupId)).toMatchObject({ state: 'bound' });
  });

  it('the resident hears in the group that it is done, once staff confirmed which group it is', async () => {
    await reportedBeforeTheLogin();
    await wang.says('今天天气不错');
    await adminConfirms();

    await workerFinishes();

    const last = test.simulator.sent(test.rooms.building3).at(-1);
    expect(last?.body).toContain('车已挪走');
    expect(last?.mentionKeys).toEqual([wang.key]);
    expect((await wang.says('你能做什么', { mention: true })).replies).toHaveLength(1);
  });

  it('what was to be said before staff confirmed waits, and goes out when they do', async () => {
    await reportedBeforeTheLogin();
    await wang.says('今天天气不错');
    const before = test.said(test.rooms.building3).length;
    await workerFinishes();
    await test.pass(30 * minuteMs);
    expect(test.said(test.rooms.building3)).toHaveLength(before);

    await adminConfirms();

    // The result takes the place of the step before it, which nobody read yet.
    expect(test.said(test.rooms.building3).slice(before)).toEqual([expect.stringContaining('车已挪走')]);
  });

  it('nobody is mentioned when two neighbours go by the name', async () => {
    await reportedBeforeTheLogin();
    test.resident('王敏的邻居', { alias: '3-2-501 王敏' });
    await wang.says('今天天气不错');
    await adminConfirms();
    await workerFinishes();
    const last = test.simulator.sent(test.rooms.building3).at(-1);
    expect(last?.body).toContain('车已挪走');
    expect(last?.mentionKeys).toEqual([]);
  });
});
