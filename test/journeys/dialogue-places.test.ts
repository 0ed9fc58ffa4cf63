/** Where it is: what is told in private, what 3-501 means, what is remembered, and who cries of one danger from where. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Ticket } from '../../tickets/ticket.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Somebody in the group of all buildings: nothing tells where they live. */
function somebody(name = '李强') {
  return test.resident(name, { room: test.rooms.everybody });
}

async function theTicket(): Promise<Ticket> {
  const [ticket, another] = await test.tickets();
  if (ticket === undefined || another !== undefined) throw new Error('not exactly one ticket');
  return ticket;
}

function lastSaid(): string {
  return test.said(test.rooms.everybody).at(-1) ?? '';
}

/** Buildings of a second compound, so that a building alone says too little. */
async function addCompound(compound: string, numbers: readonly string[]) {
  const { database, stores } = test.app;
  const grid = await stores.areas.find('demo-grid-2');
  await database.area.createMany({
    data: numbers.map((buildingNumber) => ({
      ...{ id: `${compound}-${buildingNumber}`, kind: 'building', name: `${compound}${buildingNumber}栋` },
      ...{ parentId: 'demo-grid-2', path: `${grid?.path ?? ''}${compound}-${buildingNumber}/` },
      ...{ buildingNumber, compound },
    })),
  });
}

/** A second community: then nothing tells whose a stranger is. */
async function addCommunity() {
  const { database, stores } = test.app;
  const community = await stores.areas.find('demo-community');
  const street = await stores.areas.find(community?.parentId ?? '');
  const place = { parentId: street?.id ?? '', path: `${street?.path ?? ''}other-community/` };
  await database.area.create({
    data: { id: 'other-community', kind: 'community', name: '清水社区', ...place },
  });
}

describe('in private', () => {
  it('asks for the compound and the building, takes them one by one, and remembers both for the next report', async () => {
    test = await createTestApp();
    await addCompound('江畔里', ['3', '6']);
    const li = somebody();
    const first = await li.tells('我家暖气一点都不热');
    expect(first.replies.map(({ body }) => body).join()).toContain('哪个小区');
    const second = await li.tells('江畔里的');
    expect(second.replies.map(({ body }) => body).join()).toMatch(/哪一栋/);
    await li.tells('6栋2单元303');
    expect(await theTicket()).toMatchObject({
      compound: '江畔里',
      areaId: '江畔里-6',
      place: { building: '6', unit: '2', room: '303' },
    });

    test = await test.restart(3 * dayMs);
    const later = somebody();
    await later.tells('楼道的灯不亮了');
    expect((await test.tickets()).at(-1)).toMatchObject({
      category: 'repair.lighting',
      compound: '江畔里',
      place: { building: '6', unit: '2' },
    });
    expect(test.said(later).at(-1)).toContain('按您上次报的地方填的');
  });

  it('keeps what a stranger told first until they name the compound, though several communities are served', async () => {
    test = await createTestApp();
    await addCompound('江畔里', ['3', '6']);
    await addCommunity();
    const li = somebody();
    const first = await li.tells('家里暖气一点都不热,电话15412340000');
    expect(first.replies.map(({ body }) => body).join()).toContain('哪个小区');
    expect(await test.tickets()).toHaveLength(0);
    test = await test.restart(minuteMs);
    await somebody().tells('江畔里6栋2单元303');
    const ticket = await theTicket();
    expect(ticket).toMatchObject({
      category: 'repair.heating',
      compound: '江畔里',
      place: { building: '6', unit: '2', room: '303' },
      phone: { masked: '154****0000' },
    });
    expect(ticket.description).toContain('暖气一点都不热');
    expect(ticket.description).not.toContain('15412340000');
  });

  it('takes the compound from the first words, and never the building of another', async () => {
    test = await createTestApp();
    await addCompound('江畔里', ['3', '6']);
    await somebody().tells('江畔里9栋的电梯坏了');
    const ticket = await theTicket();
    expect(ticket).toMatchObject({ compound: '江畔里', place: { building: '9' } });
    expect(ticket.areaId).toBe('demo-community');
  });

  it('keeps what no parser knows for whoever goes there, and takes thanks for thanks', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.tells('路灯坏了好几天了');
    await li.tells('好的谢谢');
    await li.tells('菜场后头那一排');
    const ticket = await theTicket();
    expect(JSON.stringify(await test.app.stores.tickets.history(ticket.id))).toContain('菜场后头那一排');
  });
});

describe('3-501 where nothing tells whether 3 is the building', () => {
  it.each<[string, Ticket['place']]>([
    ['3栋', { building: '3', room: '501' }],
    ['单元', { unit: '3', room: '501' }],
    ['5栋3单元', { building: '5', unit: '3', room: '501' }],
  ])('is asked about, and 「%s」 settles it', async (answer, place) => {
    test = await createTestApp();
    const li = somebody();
    await li.says('3-501厨房漏水');
    expect(lastSaid()).toContain('3栋，还是3单元');
    expect(lastSaid()).not.toContain('501');
    await li.says(answer);
    expect((await theTicket()).place).toEqual(place);
  });

  it('is not asked about again, whatever the flat', async () => {
    test = await createTestApp();
    await somebody().says('3-501厨房漏水');
    await somebody().says('5栋3单元');
    test = await test.restart(3 * dayMs);
    await somebody().says('3-402的门锁打不开了');
    expect((await test.tickets()).at(-1)?.place).toEqual({ building: '5', unit: '3', room: '402' });
    expect(lastSaid()).not.toContain('还是3单元');
  });

  it('is no question in the group of a building', async () => {
    test = await createTestApp();
    await test.resident('王敏').says('2-501厨房漏水');
    expect((await theTicket()).place).toEqual({ building: '3', unit: '2', room: '501' });
  });
});

describe('a place that was said before', () => {
  it('in a moment, with nothing else, is where the trouble is', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋');
    await li.says('地下车库');
    expect(await test.tickets()).toHaveLength(0);
    await li.says('在漏水,顶上哗哗的');
    expect((await theTicket()).place).toMatchObject({ building: '5', spot: '地下车库' });
    expect(lastSaid()).toContain('接着您刚才说的地方填的');
  });

  it('for the report before holds for the next one that names none, and is said aloud', async () => {
    test = await createTestApp();
    await somebody().says('5栋2单元电梯坏了');
    await somebody().says('楼道的灯也不亮了');
    const last = (await test.tickets()).at(-1);
    expect(last).toMatchObject({ category: 'repair.lighting', place: { building: '5', unit: '2' } });
    expect(lastSaid()).toContain('按您上次报的地方填的');
  });
});

describe('one danger that many cry of', () => {
  it('a neighbour who says that somebody is in the lift makes an emergency of it', async () => {
    test = await createTestApp();
    await somebody('李强').says('5栋电梯停在3楼不动了');
    expect((await theTicket()).urgency).toBe('normal');
    await somebody('赵姐').says('我爸在里面!他打电话说出不来');
    expect((await theTicket()).urgency).toBe('emergency');
    expect(test.said(test.rooms.everybody).join()).toContain('报警按钮');
    expect(await test.app.stores.tickets.countFollowers((await theTicket()).id)).toBe(1);
  });

  it('is seconded by who hears it too and says no place', async () => {
    test = await createTestApp();
    await somebody('李强').says('5栋有人在打人,一直惨叫');
    await somebody('赵姐').says('我也听到了,在喊救命');
    expect((await theTicket()).urgency).toBe('emergency');
  });

  it('tells each what to do, and is one ticket that they follow', async () => {
    test = await createTestApp();
    await somebody('李强').says('5栋着火了!');
    await somebody('赵姐').says('5栋二楼着火了,快下楼');
    await somebody('小周').says('5栋好大的烟,起火了');
    const ticket = await theTicket();
    expect(await test.app.stores.tickets.countFollowers(ticket.id)).toBe(2);
    const said = test.said(test.rooms.everybody);
    expect(said.filter((text) => text.startsWith('马上打119'))).toHaveLength(3);
    expect(test.said(test.staff.lin).concat(test.said(test.staff.zhou)).join()).toContain('快下楼');
  });

  it('at two places is two', async () => {
    test = await createTestApp();
    await somebody('李强').says('5栋着火了!');
    await somebody('赵姐').says('6栋着火了!');
    await somebody('小周').says('5栋有人被困在电梯里了');
    expect(await test.tickets()).toHaveLength(3);
  });

  it('takes what is said next as told of it: where, who does not come, what else fails', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋楼道里好大的煤气味');
    await li.says('5栋2单元三楼最重');
    await li.says('物业电话打不通');
    expect(await theTicket()).toMatchObject({ place: { building: '5', unit: '2' }, urgency: 'emergency' });
  });

  it('is what a lift that stands still becomes, once somebody is in it', async () => {
    test = await createTestApp();
    const li = somebody();
    await li.says('5栋电梯卡在3楼不动了');
    const { replies } = await li.says('里面有人,在拍门');
    expect(replies[0]?.body).toContain('别扒门');
    expect(await theTicket()).toMatchObject({ urgency: 'emergency' });
  });
});

describe('more of a report, hours later', () => {
  it.each([[['这个怎么样了', '补充一下,是2单元的']], [['补充一下,是2单元的']]])(
    'is told to the bot: %s',
    async (words) => {
      test = await createTestApp();
      await test.resident('王敏').says('3栋楼道的灯不亮了');
      await test.pass(150 * minuteMs);
      for (const text of words) await test.resident('王敏').says(text, { mention: true });
      expect(await theTicket()).toMatchObject({ place: { building: '3', unit: '2' } });
    },
  );
});

describe('a message that quotes what the bot said of a ticket', () => {
  async function twoTickets() {
    test = await createTestApp();
    const li = somebody();
    const lamp = await li.says('6栋楼道的灯不亮了');
    await test.pass(15 * minuteMs);
    await li.says('5栋门口被车堵死了');
    const [quote] = lamp.replies;
    if (quote === undefined) throw new Error('the lamp was not answered');
    return { li, quote };
  }

  it('adds to that one, whatever was spoken of since', async () => {
    const { li, quote } = await twoTickets();
    await li.says('是2单元三楼的', { quote });
    const [lamp, car] = await test.tickets();
    expect(lamp?.place).toMatchObject({ building: '6', unit: '2', floor: '3' });
    expect(car?.place).toEqual({ building: '5' });
  });

  it('takes that one back, and asks how that one goes', async () => {
    const { li, quote } = await twoTickets();
    const [lamp] = await test.tickets();
    const asked = await li.says('这个怎么样了', { quote });
    expect(asked.replies[0]?.body).toContain(lamp?.number);
    await li.says('不用了', { quote });
    expect((await test.tickets()).map(({ state }) => state === 'withdrawn')).toEqual([true, false]);
  });

  it('of a neighbour joins that one', async () => {
    const { quote } = await twoTickets();
    await somebody('赵姐').says('我家也是', { quote });
    const [lamp] = await test.tickets();
    expect(await test.app.stores.tickets.countFollowers(lamp?.id ?? '')).toBe(1);
  });
});
