import { describe, expect, it } from 'vitest';

import { wantsAnonymity } from './anonymity-reading.ts';

describe('who reports does not want to be known', () => {
  it.each([
    '匿名反映一下,5栋楼道堆满了纸箱',
    '楼上飞线充电,别说是我报的',
    '3栋楼下违建,请不要透露我的身份',
    '麻烦处理一下,别让他知道是我举报的',
    '消防通道被堵了,替我保密',
  ])('%s', (text) => {
    expect(wantsAnonymity(text)).toBe(true);
  });

  it.each([
    '别说了我自己报',
    '楼道灯坏了是我报的',
    '收到匿名电话说我中奖了',
    '不要让孩子知道',
    '信息泄露了怎么办',
  ])('%s is no such wish', (text) => {
    expect(wantsAnonymity(text)).toBe(false);
  });
});
