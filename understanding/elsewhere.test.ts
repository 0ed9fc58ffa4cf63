import { expect, it } from 'vitest';

import { tellsOfElsewhere } from './elsewhere.ts';

it.each([
  '隔壁小区电梯又困人了',
  '我姐那边小区停水三天了',
  '以前住的小区楼道堆得跟仓库似的',
  '他们小区水管爆了',
  '我老家门口那条路年年挖',
  '朋友家楼上半夜敲墙',
])('「%s」 happens elsewhere', (text) => {
  expect(tellsOfElsewhere(text)).toBe(true);
});

it.each([
  '隔壁小区的车停在我们门口出不去',
  '我们小区电梯坏了',
  '隔壁小区停电,咱们这也停了',
  '小区北门路灯不亮',
  '我朋友家的车被堵在我们单元',
])('「%s」 is ours', (text) => {
  expect(tellsOfElsewhere(text)).toBe(false);
});
