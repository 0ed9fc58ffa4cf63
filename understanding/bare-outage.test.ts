import { describe, expect, it } from 'vitest';

import { bareOutage } from './bare-outage.ts';

describe('a supply that fails, and nothing else', () => {
  it.each([
    ['没电了', 'repair.power'],
    ['怎么没电了啊', 'repair.power'],
    ['停电了?', 'repair.power'],
    ['怎么停电了', 'repair.power'],
    ['停电了物业知道吗', 'repair.power'],
    ['我家怎么没电了', 'repair.power'],
    ['怎么断网了', 'repair.network'],
    ['又停水了,什么情况', 'repair.water'],
    ['怎么没暖气了', 'repair.heating'],
    ['咋没燃气了', 'repair.gas'],
    ['电梯怎么不动了', 'repair.elevator'],
    ['怎么电梯又坏了', 'repair.elevator'],
    ['电梯咋不开门了', 'repair.elevator'],
  ] as const)('「%s」: %s', (form, category) => {
    expect(bareOutage(form)).toBe(category);
  });

  it.each([
    '电梯坏了没',
    '电梯什么时候停',
    '电梯卡住了',
    '电梯怎么不动了我们在里面',
    '我手机怎么没电了',
    '手机没电了',
    '车没电了',
    '停电了怎么办',
    '停水了吗',
    '明天停水',
    '停水了再洗澡',
    '没水了喝啤酒',
    '断网了正好早睡',
    '没气了',
    '断气了',
    '你家没电了吗',
    '楼上没水了',
    '没水果了',
    '怎么没停电',
  ])('not 「%s」', (form) => {
    expect(bareOutage(form)).toBeUndefined();
  });
});
