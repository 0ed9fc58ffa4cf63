/** One matter that several people report: joined, asked about, objected to, and a whole compound at once. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Person, Room } from '../../bot/channels/simulator/people.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOpenState } from '../../tickets/workflow.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { bindBuildingGroups, bindSupervisor, buildingRooms } from '../support/building-groups.ts';

let test: TestApp;
afterEach(() => test.stop());

const minuteMs = 60_000;

function of(room: Room, name: string): Person {
  return test.resident(name, { room });
}

async function openTickets(): Promise<readonly Ticket[]> {
  return (await test.tickets()).filter(({ state }) => isOpenState(state));
}

async function followersOf(ticket: Ticket | undefined) {
  return test.app.stores.tickets.countFollowersByBuilding(ticket?.id ?? '');
}

describe('the same lift, reported in another group', () => {
  it('is joined, with its number and state, and nobody waits', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋电梯坏了,按了没反应');
    const [ticket] = await test.tickets();
    await test.pass(10 * minuteMs);
    const said = await of(test.rooms.everybody, '赵姐').says('3栋电梯坏了,等了半天没反应');
    expect(said.replies[0]?.body).toContain(`工单${ticket?.number}`);
    expect(said.replies[0]?.body).toContain('已派单');
    expect(said.replies[0]?.body).toContain('回「不是」');
    expect(await test.tickets()).toHaveLength(1);
    expect(await followersOf(ticket)).toEqual([{ building: '3', followers: 1 }]);
  });

  it('is not theirs after all: one word makes a ticket in their own words', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋电梯坏了,按了没反应');
    const zhao = of(test.rooms.everybody, '赵姐');
    await zhao.says('3栋电梯坏了,门一直关不上');
    const objection = await zhao.says('不是');
    expect(objection.replies[0]?.body).toContain('收到，已登记');
    const [first, second] = await test.tickets();
    expect(second).toMatchObject({ description: '3栋电梯坏了,门一直关不上', place: { building: '3' } });
    expect(await followersOf(first)).toEqual([]);
  });

  it('and half an hour later 不是 is only a word', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋电梯坏了,按了没反应');
    const zhao = of(test.rooms.everybody, '赵姐');
    await zhao.says('3栋电梯坏了,门一直关不上');
    await test.pass(15 * minuteMs);
    expect((await zhao.says('不是')).replies).toEqual([]);
    expect(await test.tickets()).toHaveLength(1);
  });

  it('and who says where theirs is has it there, in all their words', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋电梯坏了,按了没反应');
    const zhao = of(test.rooms.everybody, '赵姐');
    await zhao.says('3栋电梯坏了,门一直关不上');
    const objection = await zhao.says('不是同一件,我说的是1单元');
    expect(objection.replies[0]?.body).toContain('收到，已登记');
    const [first, second] = await test.tickets();
    expect(second).toMatchObject({ place: { building: '3', unit: '1' } });
    expect(second?.description).toContain('门一直关不上');
    expect(await followersOf(first)).toEqual([]);
  });

  it('of which nothing tells the flat, phone or words of the first', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋2单元501门口电梯坏了,我电话15412345678');
    const said = await of(test.rooms.everybody, '赵姐').says('3栋2单元电梯坏了');
    expect(said.replies.map(({ body }) => body).join()).not.toMatch(/501|154123/);
  });
});

describe('a report in full, in the group where a neighbour reported the like', () => {
  it.each([
    ['5栋1单元15楼的楼道灯不亮了', '5栋门口的路灯坏了'],
    ['5栋1单元16楼公共水管漏水', '5栋2单元15楼公共水管漏水,地上湿了'],
    ['5栋1单元3楼楼道堆满旧家具', '5栋1单元8楼楼道堆满旧家具'],
  ])(
    'is joined to 「%s」 no sooner than anywhere else: 「%s」 is a ticket of its own',
    async (first, second) => {
      test = await createTestApp();
      await of(test.rooms.building5, '王敏').says(first);
      const said = await of(test.rooms.building5, '赵姐').says(second);
      expect(said.replies.map(({ body }) => body).join()).not.toContain('已把您加上');
      expect(await openTickets()).toHaveLength(2);
    },
  );

  it('of the same thing is joined', async () => {
    test = await createTestApp();
    await of(test.rooms.building5, '王敏').says('5栋1单元15楼的楼道灯不亮了');
    const said = await of(test.rooms.building5, '赵姐').says('5栋1单元15楼楼道灯坏了,黑得很');
    expect(said.replies[0]?.body).toContain('已把您加上');
    expect(await openTickets()).toHaveLength(1);
  });
});

describe('what may be the same', () => {
  async function likely() {
    test = await createTestApp();
    await of(test.rooms.building5, '王敏').says('5栋电梯停了,按了没反应');
    const zhao = of(test.rooms.everybody, '赵姐');
    const said = await zhao.says('电梯停了,按了没反应');
    return { zhao, said };
  }

  it('gets its own ticket at once, and one question', async () => {
    const { said } = await likely();
    const [first, second] = await test.tickets();
    const text = said.replies[0]?.body ?? '';
    expect(text).toContain(second?.number);
    expect(text).toContain(`工单${first?.number}（电梯，春和苑5栋，已派单），是不是这一件`);
    expect(text.match(/[？?]/g)).toHaveLength(1);
  });

  it('is one after 是: merged, and who reported it follows', async () => {
    const { zhao } = await likely();
    const answer = await zhao.says('是的');
    const [first] = await openTickets();
    expect(await openTickets()).toHaveLength(1);
    expect(answer.replies[0]?.body).toContain(first?.number);
    expect(await test.app.stores.tickets.countFollowers(first?.id ?? '')).toBe(1);
    const { replies } = await zhao.tells('我报的电梯修得怎么样了');
    expect(replies[0]?.body).toMatch(new RegExp(`已并入工单${first?.number ?? ''}`));
  });

  it('stays two after 不是, and what is missing is asked then', async () => {
    const { zhao } = await likely();
    const answer = await zhao.says('不是');
    expect(answer.replies[0]?.body).toContain('单独处理');
    expect(answer.replies[0]?.body).toContain('哪一栋');
    expect(await openTickets()).toHaveLength(2);
  });

  it('stays two when nobody answers', async () => {
    await likely();
    await test.pass(120 * minuteMs);
    expect(await openTickets()).toHaveLength(2);
  });
});

it('who joined in private hears the result in private, and nothing is said of it where nobody asked', async () => {
  test = await createTestApp();
  await of(test.rooms.building3, '王敏').says('3栋电梯坏了,按了没反应');
  const zhao = of(test.rooms.everybody, '赵姐');
  await zhao.tells('春和苑3栋电梯坏了,等了半天没反应');
  expect(await test.tickets()).toHaveLength(1);
  await test.office({ event: 'claim' });
  const elsewhere = test.said(test.rooms.everybody).length;
  await test.office({ event: 'handle', reason: 'fixed', note: '按钮板已换' });
  expect(test.said(zhao).at(-1)).toMatch(/^您关注的工单.*按钮板已换/s);
  expect(test.said(test.rooms.everybody)).toHaveLength(elsewhere);
});

describe('what is told of one building and of the whole compound', () => {
  it('is one incident: who has it keeps it and hears how far it reaches', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋停水了');
    await test.staff.zhou.tells('接单');
    const said = await of(test.rooms.everybody, '赵姐').says('整个小区都没水了');
    expect(said.replies.map(({ body }) => body).join()).toContain('已把您加上');
    const tickets = await test.tickets();
    expect(tickets).toMatchObject([
      { place: { spot: '整个小区' }, state: 'in_progress', urgency: 'urgent', assigneeId: 'demo-zhou' },
    ]);
    expect(tickets[0]?.place.building).toBeUndefined();
    expect(test.said(test.staff.zhou).at(-1)).toContain('整个小区都没水了');
    expect(await test.app.stores.tickets.countFollowers(tickets[0]?.id ?? '')).toBe(1);
  });

  it('the other way round, too: the building follows, and nobody is asked which building it is', async () => {
    test = await createTestApp();
    const first = await of(test.rooms.everybody, '赵姐').says('整个小区都没水了', { mention: true });
    expect(first.replies[0]?.body).toContain('春和苑整个小区');
    expect(first.replies[0]?.body).not.toContain('哪一栋');
    await test.pass(30 * minuteMs);
    const said = await of(test.rooms.building3, '王敏').says('3栋停水了');
    expect(said.replies[0]?.body).toContain('已把您加上');
    const tickets = await test.tickets();
    expect(tickets).toHaveLength(1);
    expect(await followersOf(tickets[0])).toEqual([{ building: '3', followers: 1 }]);
  });

  it('whose flat alone has none has a trouble of its own', async () => {
    test = await createTestApp();
    await of(test.rooms.everybody, '赵姐').says('整个小区都没水了', { mention: true });
    await of(test.rooms.building3, '王敏').says('3栋2单元只有我家停水了');
    expect(await openTickets()).toHaveLength(2);
  });

  it('the reporter says so of their own report, and puts it right again', async () => {
    test = await createTestApp();
    const wang = of(test.rooms.building3, '王敏');
    await wang.says('3栋停水了');
    await wang.says('整个小区都没水了', { mention: true });
    expect(await test.tickets()).toMatchObject([{ place: { spot: '整个小区' } }]);
    await wang.says('说错了,只有3栋', { mention: true });
    expect((await test.tickets()).map(({ place }) => place)).toEqual([{ building: '3' }]);
  });
});

describe('how far it reaches, said on', () => {
  it('by who reported it: theirs is of the whole compound, and whoever works on it hears so', async () => {
    test = await createTestApp();
    const wang = of(test.rooms.building3, '王敏');
    await wang.says('3栋停水了');
    await wang.says('不止3栋,整个小区都没水');
    expect((await test.tickets()).map(({ place }) => place)).toEqual([{ spot: '整个小区' }]);
    expect(test.said(test.staff.zhou).at(-1)).toContain('整个小区');
  });

  it('by a neighbour: they join, and it is', async () => {
    test = await createTestApp();
    await of(test.rooms.everybody, '王敏').says('3栋停水了');
    await of(test.rooms.everybody, '赵姐').says('不止3栋,整个小区都没水');
    const tickets = await test.tickets();
    expect(tickets).toMatchObject([{ place: { spot: '整个小区' } }]);
    expect(await test.app.stores.tickets.countFollowers(tickets[0]?.id ?? '')).toBe(1);
  });

  it.each(['听说整个小区都没水', '整个小区的人都知道了'])(
    '「%s」 of something else, or heard of, leaves it as it is',
    async (text) => {
      test = await createTestApp();
      const wang = of(test.rooms.building3, '王敏');
      await wang.says('3栋停水了');
      await wang.says(text);
      expect((await test.tickets()).map(({ place }) => place)).toEqual([{ building: '3' }]);
    },
  );

  it('and whose objection makes it another gives it back its place', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋停水了');
    const zhao = of(test.rooms.everybody, '赵姐');
    await zhao.says('整个小区都没水了');
    await zhao.says('不是');
    expect((await openTickets()).map(({ place }) => place)).toEqual([
      { building: '3' },
      { spot: '整个小区' },
    ]);
  });

  it('and whose message is recalled gives it back its place, too', async () => {
    test = await createTestApp();
    await of(test.rooms.building3, '王敏').says('3栋停水了');
    const zhao = of(test.rooms.everybody, '赵姐');
    await zhao.recalls(await zhao.says('整个小区都没水了'));
    expect((await openTickets()).map(({ place }) => place)).toEqual([{ building: '3' }]);
  });
});

describe('我们5栋也没水', () => {
  it('is a report where nobody reported any here', async () => {
    test = await createTestApp();
    const said = await of(test.rooms.everybody, '赵姐').says('我们5栋也没水');
    expect(said.replies[0]?.body).toContain('收到，已登记');
    expect(await test.tickets()).toMatchObject([{ category: 'repair.water', place: { building: '5' } }]);
  });

  it('in the group of a building it need not be named', async () => {
    test = await createTestApp();
    const said = await of(test.rooms.building3, '赵姐').says('我家也没电了');
    expect(said.replies[0]?.body).toContain('收到，已登记');
    expect(await test.tickets()).toMatchObject([{ category: 'repair.power', place: { building: '3' } }]);
  });

  it('of a phone is talk', async () => {
    test = await createTestApp();
    expect((await of(test.rooms.building3, '赵姐').says('我也没电了')).replies).toEqual([]);
    expect(await test.tickets()).toEqual([]);
  });

  it('of hearsay is talk', async () => {
    test = await createTestApp();
    expect((await of(test.rooms.everybody, '赵姐').says('听说5栋也没水')).replies).toEqual([]);
    expect(await test.tickets()).toEqual([]);
  });
});

it('two flats’ own troubles are never one', async () => {
  test = await createTestApp();
  await of(test.rooms.building3, '王敏').says('3栋2单元501厨房下水堵了');
  const said = await of(test.rooms.building3, '赵姐').says('3栋2单元702卫生间天花板漏水');
  expect(said.replies.map(({ body }) => body).join()).not.toContain('这一件');
  await of(test.rooms.building3, '孙阳').says('3栋1单元302卧室天花板漏水');
  expect(await openTickets()).toHaveLength(3);
});

/** So many people talk in the same moment. */
const atOnce = 10;
const cries = [
  '停电了',
  '怎么停电了',
  '整个单元都没电了',
  '我家也是',
  '整栋楼都停电了',
  '我们家也没电',
  '停电了物业知道吗',
  '+1',
] as const;

describe('a power cut in five buildings', () => {
  const buildings = ['1', '2', '3', '4', '5'];

  async function burst(messages: number) {
    test = await createTestApp();
    await bindBuildingGroups(test.app);
    const rooms = buildingRooms(test);
    const supervisor = await bindSupervisor(test);
    const people = Array.from({ length: 40 }, (_, nth) => {
      const building = buildings[nth % buildings.length] ?? '';
      const room = rooms[building];
      if (room === undefined) throw new Error('no such group');
      return { room, person: test.resident(`住户${nth}`, { room, alias: `${building}-1-${101 + nth}` }) };
    });
    for (let first = 0; first < messages; first += atOnce) {
      const speakers = Array.from({ length: atOnce }, (_, index) => first + index);
      await Promise.all(
        speakers.flatMap(
          (nth) => people[nth % people.length]?.person.says(cries[nth % cries.length] ?? '') ?? [],
        ),
      );
      await test.pass(8000);
    }
    return { rooms, supervisor };
  }

  function saidIn(rooms: Readonly<Record<string, Room>>, building: string): readonly string[] {
    const room = rooms[building];
    if (room === undefined) throw new Error('no such group');
    return test.said(room);
  }

  it('is one ticket with followers by building, one answer to each group, and one alert', async () => {
    const { rooms, supervisor } = await burst(200);
    const tickets = await test.tickets();
    expect(tickets).toHaveLength(1);
    const counts = await followersOf(tickets[0]);
    expect(counts.map(({ building }) => building).toSorted()).toEqual(buildings);
    expect(counts.reduce((sum, { followers }) => sum + followers, 0)).toBe(39);
    const answers = buildings.map((building) => {
      const room = rooms[building];
      return room === undefined ? -1 : test.said(room).length;
    });
    // All in less than the time between two lines; who reported it first is answered besides.
    const first = buildings.indexOf(tickets[0]?.place.building ?? '');
    expect(answers.toSpliced(first, 1)).toEqual([1, 1, 1, 1]);
    expect(answers[first]).toBeLessThanOrEqual(2);
    const alerts = test.said(supervisor);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatch(/\d栋、\d栋、\d栋都反映供电问题/);
  }, 90_000);

  it('has its result told once to each group, by name of the matter and with nobody’s flat', async () => {
    const { rooms } = await burst(30);
    await test.office({ event: 'claim' });
    const before = buildings.map((building) => saidIn(rooms, building).length);
    await test.office({ event: 'handle', reason: 'fixed', note: '变压器已修好，101住户家已通电' });
    const [ticket] = await test.tickets();
    expect(ticket?.state).toBe('confirming');
    for (const [nth, building] of buildings.entries()) {
      const told = saidIn(rooms, building).slice(before[nth]);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(ticket?.number);
      expect(told[0]).toContain('变压器已修好');
      expect(told[0]).not.toContain('101');
      const isReporters = building === ticket?.place.building;
      expect(told[0]).toMatch(isReporters ? /您满意吗/ : /^您关注的工单/);
    }
  }, 90_000);

  it('is told to a group again, for all together, minutes later', async () => {
    const { rooms } = await burst(40);
    await test.pass(6 * minuteMs);
    const room = rooms['4'];
    if (room === undefined) throw new Error('no such group');
    const before = test.said(room).length;
    await test.resident('新来的', { room }).says('停电了');
    expect(test.said(room).slice(before).join()).toMatch(/又有\d+位邻居反映/);
  });
});
