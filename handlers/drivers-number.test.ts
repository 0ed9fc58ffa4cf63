import { expect, it } from 'vitest';

import { aTicket, exampleNow } from '../test/support/tickets.ts';
import { turnOf } from '../test/support/turn.ts';
import { talkAbout } from './dialogue/talk.ts';
import { createDriversNumberHandler } from './drivers-number.ts';

const car = aTicket({ category: 'blocked_exit.vehicle' });
const handler = createDriversNumberHandler({ tickets: { find: () => Promise.resolve(car) } });

it.each([
  ...['车主电话给我一下', '这车是谁的，把他号码给我', '帮我查一下司机的手机号', '查一下苏E55T21是哪家的'],
  ...['这个车牌是谁的', '那辆白车车主是谁', '帮我查车主', '车主住几栋', '鲁B88K9谁家的车'],
])('「%s」 is answered with the lawful ways and no number', async (text) => {
  const turn = turnOf(text, { addressed: true });
  expect(handler.accepts(turn)).toBe(true);
  const outcome = await handler.handle(turn);
  if (typeof outcome === 'string') throw new Error(outcome);
  expect(outcome.replies[0]?.text).toContain('不能给');
  expect(outcome.replies[0]?.text).not.toMatch(/1[3-9]\d{9}/);
});

it.each(['物业电话是多少', '网格员的电话', '怎么挪车', '谁的车挡路了', '车主来挪一下', '我的车牌是苏E55T21'])(
  '「%s」 asks for nobody’s private number',
  (text) => {
    expect(handler.accepts(turnOf(text, { addressed: true }))).toBe(false);
  },
);

it('「把他号码给我」 of somebody who is no driver is not answered with cars', async () => {
  const turn = turnOf('直接把他号码给我', { addressed: true });
  expect(await handler.handle(turn)).toBe('pass');
});

it('「发我一下」 right behind a report of a car asks for its driver’s number', async () => {
  const opened = { ticketId: car.id, sourceKey: 'm0', ask: undefined };
  const dialogue = talkAbout(undefined, opened, exampleNow);
  const outcome = await handler.handle(turnOf('系统里肯定有,发我一下', { addressed: true, dialogue }));
  expect(outcome).toMatchObject({ did: 'drivers_number.refused' });
});
