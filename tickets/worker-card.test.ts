import { expect, it } from 'vitest';

import { withoutSlots } from '../core/late-slots.ts';
import { aDraft, anOpening, exampleNow } from '../test/support/tickets.ts';
import { openTicket } from './open-ticket.ts';
import { lastTimeHere, picturesText, plainMoment } from './worker-card.messages.zh.ts';

const timeZone = 'Asia/Shanghai';
const hours = (count: number) => new Date(exampleNow.getTime() + count * 3_600_000);

it.each([
  [1, '今天11月22日11:00'],
  [24, '明天11月23日10:00'],
  [48, '后天11月24日10:00'],
  [5 * 24, '周五11月27日10:00'],
  [9 * 24, '12月1日10:00'],
  [-24, '11月21日10:00'],
])('%i hours from a Sunday morning is %s', (count, words) => {
  expect(plainMoment(hours(count), exampleNow, timeZone)).toBe(words);
});

it('what happened there last is told by day, with its year where that is another', () => {
  const last = { openedAt: hours(-24), category: 'repair.elevator', state: 'closed' } as const;
  expect(lastTimeHere(last, { now: exampleNow, timeZone })).toBe('这里上次：11月21日 电梯，已办结');
  const longAgo = { ...last, openedAt: hours(-400 * 24) };
  expect(lastTimeHere(longAgo, { now: exampleNow, timeZone })).toContain('2025年10月18日');
});

it('of several pictures it says that one is sent', () => {
  expect(picturesText(0)).toBe('');
  expect(picturesText(1)).toContain('附照片');
  expect(picturesText(3)).toContain('3张');
});

it('words over many lines are one line of the card', () => {
  const words = '门口堵了\n有人吗\n\n快来';
  const plate = { masked: '鄂E***45', hash: 'h', cipher: 'c' };
  const opened = openTicket(aDraft({ words, plate }), anOpening());
  const card = opened.outgoing[0]?.text ?? '';
  expect(card.split('\n').length).toBeLessThanOrEqual(8);
  expect(withoutSlots(card)).toContain('内容：门口堵了 有人吗 快来（车牌鄂E***45，完整信息在工单页面）');
});
