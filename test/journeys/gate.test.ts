import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Person } from '../../bot/channels/simulator/people.ts';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { GroupSwitches } from '../../community/group.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let wang: Person;
let li: Person;
const minute = 60_000;

async function startAt(time: string): Promise<void> {
  test = await createTestApp({ now: new Date(`2026-11-22T${time}:00+08:00`) });
  wang = test.resident('王敏');
  li = test.resident('李强');
}
afterEach(() => test.stop());

const saidInGroup = () => test.said(test.rooms.building3);

async function setGroup(switches: GroupSwitches): Promise<void> {
  const { groups } = test.app.stores;
  const room = { channel: demoChannel, account: demoAccount, roomKey: test.rooms.building3.key };
  const { id = '' } = (await groups.findByRoom(room)) ?? {};
  const audit = { id: 'a1', actorId: undefined, action: 'group.switch', subjectId: id, details: {} } as const;
  await groups.update(id, switches, { ...audit, at: test.clock.now() });
}

describe('while a worker talks to a resident in the group', () => {
  beforeEach(async () => {
    await startAt('10:00');
    test.simulator.worker('周敏', { key: test.staff.zhou.key, room: test.rooms.building3 });
    await wang.says('大家早上好，周末愉快');
    await test.staff.zhou.says('王姐，我一会儿就过来看看', { in: test.rooms.building3 });
  });

  it('their report is taken without a word, and the neighbour’s aloud', async () => {
    await wang.says('3栋2单元楼道灯坏了');
    expect(await test.tickets()).toHaveLength(1);
    expect(saidInGroup()).toEqual([]);
    await li.says('3栋1单元门禁坏了，刷卡没反应');
    expect(saidInGroup().join()).toContain('门禁');
  });

  it('an emergency is answered at once', async () => {
    await wang.says('不好了，3栋2单元着火了，楼道全是烟');
    expect(saidInGroup().join()).toContain('119');
  });

  it('the bot is back after a few minutes, and at once when spoken to', async () => {
    await wang.says('你好', { mention: true });
    expect(saidInGroup()).toHaveLength(1);
    await test.pass(6 * minute);
    await wang.says('3栋2单元楼道灯坏了');
    expect(saidInGroup()).toHaveLength(2);
  });
});

describe('at night, in a group with quiet hours', () => {
  beforeEach(async () => {
    await startAt('23:30');
    await setGroup({ quietHours: '22:00-07:00' });
  });

  it('a report is taken and told in a line or two', async () => {
    await wang.says('3栋2单元门口被一辆车挡住了一半，不好走');
    const [said = ''] = saidInGroup();
    expect(said).toContain('已登记');
    expect(said.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('an emergency is answered as by day', async () => {
    await wang.says('不好了，3栋2单元着火了，楼道全是烟');
    expect(saidInGroup().join()).toContain('119');
  });

  it('a question to nobody waits for the neighbours; to the bot it is answered', async () => {
    const question = '居住证怎么办理，需要什么材料';
    await wang.says(question);
    expect(saidInGroup()).toEqual([]);
    await wang.says(question, { mention: true });
    expect(saidInGroup()).toHaveLength(1);
  });
});

it('where answers are off, questions to nobody are left to the neighbours', async () => {
  await startAt('10:00');
  await setGroup({ answersEnabled: false });
  await wang.says('身份证丢了怎么补办');
  expect(saidInGroup()).toEqual([]);
});

it('one neighbour’s flood silences nobody else', async () => {
  await startAt('10:00');
  for (let turn = 0; turn < 15; turn += 1) await li.says(`你好${turn}`, { mention: true });
  const heard = saidInGroup().length;
  expect(heard).toBeLessThan(15);
  await wang.says('3栋2单元楼道灯坏了');
  expect(saidInGroup().length).toBe(heard + 1);
});
