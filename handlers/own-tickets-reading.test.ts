import { describe, expect, it } from 'vitest';

import { asksForOwnTickets } from './own-tickets-reading.ts';

describe('a resident wants to see all they reported', () => {
  it.each([
    '我的工单',
    '我报的事',
    '查一下我的工单',
    '我的报修记录',
    '我报过的事有哪些',
    '格格,看看我的单子',
    '我名下的工单有几个',
    '我反映的问题',
    '我报过哪些',
    '我报了几个',
  ])('%s', (text) => {
    expect(asksForOwnTickets(text)).toBe(true);
  });

  it.each([
    '我的工单怎么样了',
    '我报的灯修好没',
    '我的工单 链接',
    '工单是什么',
    '我报的事没人管',
    '取消我的工单',
    '我报了几个班',
    '我报了个旅行团',
  ])('%s asks something else', (text) => {
    expect(asksForOwnTickets(text)).toBe(false);
  });
});
