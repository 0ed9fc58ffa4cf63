import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';
import { aPicture } from '../support/picture.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.stop());

const lastSaidTo = (whom: { key: string }) => test.said(whom).at(-1) ?? '';
const ofCategory = async (category: string) =>
  (await test.tickets()).find((ticket) => ticket.category === category);
const picturesOf = (ticketId = '') => test.app.stores.tickets.listAttachments(ticketId);

describe('a find of a round, told in private', () => {
  it('is a ticket of its place, opened by who found it and given to who is on duty', async () => {
    await test.staff.lin.tells('巡查 3栋2单元 楼道堆物');
    const [ticket] = await test.tickets();
    expect(ticket).toMatchObject({
      category: 'blocked_exit.clutter',
      place: { building: '3', unit: '2' },
      areaId: 'demo-building-3',
      assigneeId: 'demo-zhou',
      reporterId: undefined,
    });
    expect(lastSaidTo(test.staff.lin)).toContain(`已登记巡查工单${ticket?.number ?? ''}`);
    expect(lastSaidTo(test.staff.lin)).toContain('派给周敏');
    const [opening] = await test.app.stores.tickets.history(ticket?.id ?? '');
    expect(opening?.actor).toEqual({ kind: 'staff', id: 'demo-lin' });
    expect(test.said(test.staff.zhou).join('\n')).toContain(`【派单${ticket?.number ?? ''}】`);
  });

  it('takes the picture sent before it, though a ticket was in hand, and the one sent after', async () => {
    await test.resident('王敏').says('3栋2单元楼道灯不亮了');
    await test.staff.zhou.tells('接单');
    await test.staff.zhou.tells('', { image: await aPicture() });
    await test.staff.zhou.tells('巡查 3栋1单元 楼道堆物');
    const [light, clutter] = [await ofCategory('repair.lighting'), await ofCategory('blocked_exit.clutter')];
    expect(await picturesOf(light?.id)).toHaveLength(0);
    expect(await picturesOf(clutter?.id)).toHaveLength(1);
    await test.staff.zhou.tells('', { image: await aPicture() });
    expect(await picturesOf(clutter?.id)).toHaveLength(2);
    expect(await picturesOf(light?.id)).toHaveLength(0);
  });

  it('with nothing in hand the picture waits for its words', async () => {
    await test.staff.zhou.tells('', { image: await aPicture() });
    expect(lastSaidTo(test.staff.zhou)).toContain('巡查 地点 情况');
    await test.staff.zhou.tells('巡查 3栋1单元 楼道堆物');
    expect(lastSaidTo(test.staff.zhou)).toContain('照片已附上');
    expect(await picturesOf((await test.tickets())[0]?.id)).toHaveLength(1);
  });

  it('several in one message are a ticket each, and pictures go to them in turn', async () => {
    await test.staff.zhou.tells('巡查 1、3栋2单元楼道堆物 2、5栋门口路灯不亮');
    const tickets = await test.tickets();
    expect(tickets.map(({ category, place }) => [category, place.building]).toSorted()).toEqual([
      ['blocked_exit.clutter', '3'],
      ['repair.lighting', '5'],
    ]);
    for (const image of [await aPicture(), await aPicture()]) await test.staff.zhou.tells('', { image });
    for (const { id } of tickets) expect(await picturesOf(id)).toHaveLength(1);
  });

  it('of an open matter it joins that, with its picture', async () => {
    await test.resident('王敏').says('3栋2单元楼道里堆了好多纸箱');
    const [open] = await test.tickets();
    await test.staff.lin.tells('', { image: await aPicture() });
    await test.staff.lin.tells('巡查 3栋2单元 楼道里堆了好多纸箱');
    expect(await test.tickets()).toHaveLength(1);
    expect(lastSaidTo(test.staff.lin)).toContain(`工单${open?.number ?? ''}已在办理同一件事`);
    expect(await picturesOf(open?.id)).toHaveLength(1);
    const told = test.said(test.staff.zhou).join('\n');
    expect(told).toContain('巡查（林涛）');
    expect(told).toContain('巡查的同事补充了照片');
  });

  it('without a place, or with a house that is not there, it is asked for again', async () => {
    await test.staff.zhou.tells('巡查 楼道堆物');
    expect(lastSaidTo(test.staff.zhou)).toContain('没有写明在哪里');
    await test.staff.zhou.tells('巡查 88栋 楼道堆物');
    expect(lastSaidTo(test.staff.zhou)).toContain('不在您所在的社区');
    expect(await test.tickets()).toEqual([]);
  });

  it('finds count in the workload of the one who is given them, as reports do', async () => {
    await test.staff.lin.tells('巡查 3栋2单元 楼道堆物');
    const loads = await test.app.stores.tickets.listOpenOfAssignee('demo-zhou');
    expect(loads).toHaveLength(1);
  });
});

describe('among colleagues, without a word to the bot', () => {
  it('a find is taken, with the picture after it', async () => {
    const here = { in: test.rooms.workers };
    await test.staff.zhou.says('巡查 3栋2单元 楼道堆物', here);
    const [ticket] = await test.tickets();
    expect(lastSaidTo(test.rooms.workers)).toContain(`已登记巡查工单${ticket?.number ?? ''}`);
    await test.staff.zhou.says('', { ...here, image: await aPicture() });
    expect(await picturesOf(ticket?.id)).toHaveLength(1);
  });

  it('巡查正常 is thanked for and kept nowhere; talk of rounds is left alone', async () => {
    const here = { in: test.rooms.workers };
    await test.staff.zhou.says('今日巡查一切正常', here);
    expect(test.said(test.rooms.workers)).toEqual(['收到，辛苦了。']);
    await test.staff.zhou.says('巡查时间改到几点', here);
    await test.staff.zhou.says('巡查不要太晚', here);
    expect(test.said(test.rooms.workers)).toHaveLength(1);
    expect(await test.tickets()).toEqual([]);
  });

  it('of a resident the word is no command', async () => {
    const li = test.resident('李强', { room: test.rooms.workers });
    await li.says('巡查正常', { in: test.rooms.workers });
    expect(test.said(test.rooms.workers)).toEqual([]);
  });
});
