import { afterEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

describe('somebody in danger', () => {
  it('smells gas: hears the first safe step at once, then the ticket reaches the worker', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });

    await wang.says('楼道里好大一股煤气味');

    const [first, second] = test.said(test.rooms.building3);
    expect(first).toContain('别开关任何电器');
    expect(first).not.toMatch(/[?？]/);
    expect(second).toContain('紧急工单');
    expect(test.said(test.staff.zhou).join('')).toContain('煤气味');
    expect(await test.tickets()).toMatchObject([
      { category: 'repair.gas', urgency: 'emergency', place: { building: '3', unit: '2' } },
    ]);
  });

  it('is trapped in a lift and cries twice: one ticket, the advice not to force the door', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');

    await wang.says('我被困在电梯里了,2单元');
    await wang.says('快来人啊我还困在电梯里');

    expect(test.said(test.rooms.building3)[0]).toContain('别扒门');
    const tickets = await test.tickets();
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({ category: 'repair.elevator', urgency: 'emergency' });
  });

  it('does not say where in a group of many buildings: is asked once, and the answer reaches the ticket', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { room: test.rooms.everybody });

    await wang.says('着火了,快来人');
    const said = test.said(test.rooms.everybody);
    expect(said[0]).toContain('119');
    expect(said.slice(1).join('')).toContain('哪一栋');

    await wang.says('5栋');
    expect(await test.tickets()).toMatchObject([{ urgency: 'emergency', place: { building: '5' } }]);
  });
});

describe('somebody in danger who goes on', () => {
  it('says nothing of where: somebody on duty is told at once, and who works there as soon as it is known', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { room: test.rooms.everybody });

    await wang.tells('我不想活了');
    const [ticket] = await test.tickets();
    expect(ticket).toMatchObject({ urgency: 'emergency', state: 'dispatched' });
    const { zhou, lin } = test.staff;
    const first = ticket?.assigneeId === 'demo-zhou' ? zhou : lin;
    expect(test.said(first).join('')).toContain('具体地点还不清楚');
    expect(test.said(wang).join('')).toContain('12356');

    const [other, building] = first === zhou ? [lin, '5栋2单元'] : [zhou, '3栋2单元'];
    await wang.tells(building);
    expect(test.said(other).join('')).toContain(building);
    expect(test.said(first).at(-1)).toContain('不用再处理');
  });

  it('tells of the people in the same lift: one ticket, and the words for what they tell', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { room: test.rooms.everybody });

    await wang.says('5栋电梯困人了,卡在7楼8楼中间');
    await wang.says('里面的孩子晕过去了');

    expect(await test.tickets()).toMatchObject([{ category: 'repair.elevator', place: { building: '5' } }]);
    expect(test.said(test.rooms.everybody).join('')).toContain('120');
  });

  it('is heard above what a swindler pasted into the same message', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { room: test.rooms.everybody });

    await wang.says('5栋着火了快来人\n【招聘】在家点赞日结三百元,加微信领任务');

    expect(test.said(test.rooms.everybody)[0]).toContain('119');
    expect(await test.tickets()).toMatchObject([
      { category: 'anomaly.fire_hazard', urgency: 'emergency', place: { building: '5' } },
    ]);
  });
});

describe('what becomes of a danger', () => {
  it('told in passing, reaches whoever is on the way, and nothing more is asked', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');
    await wang.says('3栋2单元电梯困人了,里面有个老人');
    const where = await wang.says('在5楼');
    expect(where.replies.map(({ body }) => body).join()).not.toMatch(/[?？]/u);

    await test.pass(10 * 60_000);
    await wang.says('已经出来了');

    expect(test.said(test.staff.zhou).join()).toContain('已经出来了');
    expect(await test.tickets()).toMatchObject([{ state: 'dispatched', place: { floor: '5' } }]);
  });

  it('is no news where somebody else tells it, or it is asked', async () => {
    test = await createTestApp();
    await test.resident('王敏').says('3栋楼下有人打架,流血了');
    expect(test.said(test.rooms.building3)[0]).toMatch(/110.*120/u);
    const before = test.said().length;
    await test.resident('李强').says('警察来了');
    await test.resident('王敏').says('警察来了吗?');
    expect(test.said()).toHaveLength(before);
  });
});

it('somebody hurt by no person hears of the ambulance first', async () => {
  test = await createTestApp();
  await test.resident('王敏').says('孩子被篮球打到头,流了好多血');
  expect(test.said(test.rooms.building3)[0]).toMatch(/^马上打120/u);
});

describe('neighbours talking of danger', () => {
  it.each([
    '昨天看的电影里大楼着火那段真吓人',
    '去年隔壁楼着火,想起来还怕',
    '要是真着火了,我第一个抱走的肯定是吉他',
    '这火锅辣得我嗓子冒烟',
    '电梯修好了,大家放心坐',
    '专业疏通下水道,随叫随到,15400000000',
  ])('raise no alarm: %s', async (words) => {
    test = await createTestApp();
    await test.resident('王敏').says(words);
    expect(test.said()).toEqual([]);
    expect(await test.tickets()).toEqual([]);
  });
});
