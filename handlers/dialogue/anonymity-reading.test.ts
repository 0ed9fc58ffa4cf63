import { describe, expect, it } from 'vitest';

import { readNameWish, wantsAnonymity } from './anonymity-reading.ts';

describe('who reports does not want to be known', () => {
  it.each([
    '匿名反映一下,5栋楼道堆满了纸箱',
    '楼上飞线充电,别说是我报的',
    '3栋楼下违建,请不要透露我的身份',
    '麻烦处理一下,别让他知道是我举报的',
    '消防通道被堵了,替我保密',
    '3栋有人赌博,别写我名字',
    '千万别把我供出来',
    '我不想露面',
    '不想让楼上知道',
    '请保密',
  ])('%s', (text) => {
    expect(wantsAnonymity(text)).toBe(true);
  });

  it.each([
    '别说了我自己报',
    '楼道灯坏了是我报的',
    '收到匿名电话说我中奖了',
    '不要让孩子知道',
    '信息泄露了怎么办',
    '不想让孩子知道',
    '别提我那时候的糗事',
    '别写我家作业太多',
    '保密协议是什么',
  ])('%s is no such wish', (text) => {
    expect(wantsAnonymity(text)).toBe(false);
  });
});

describe('the name comes off a report that was made', () => {
  it.each([
    '匿名',
    '匿名吧,谢谢',
    '别说是我说的',
    '千万别让楼上知道是我反映的',
    '帮我保密哈',
    '我不想留名',
    '匿名 261122-7',
  ])('%s', (text) => {
    expect(readNameWish(text)).toBe('hide');
  });

  it.each(['可以匿名吗', '匿名会不会被查到', '匿名举报', '我想匿名反映一下', '别说是我说的,能做到吗?'])(
    '%s asks about it',
    (text) => {
      expect(readNameWish(text)).toBe('asks');
    },
  );

  it.each([
    '匿名举报5栋有人赌博',
    '匿名反映一下,1栋楼下有人收旧家电扰民',
    '我匿名反馈地库灯全黑了',
    '收到匿名电话',
    '是我报的',
    '我说的是3栋',
    '别说了',
    '别告诉我是谁',
    '不要公开招标信息',
    '谁报的警',
  ])('%s is none of it', (text) => {
    expect(readNameWish(text)).toBeUndefined();
  });
});
