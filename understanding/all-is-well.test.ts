import { expect, it } from 'vitest';

import { saysAllIsWell } from './all-is-well.ts';

it.each([
  '12号楼有水',
  '我们这边有电啊',
  '2单元没停',
  '我家正常',
  '咦,我家有水呀,是不是你们欠费了',
  '5栋有热水',
  '7栋有电,空调开得好好的',
])('「%s」 tells of no fault', (text) => {
  expect(saysAllIsWell(text)).toBe(true);
});

it.each([
  '12号楼有水漏下来',
  '地下室有水',
  '我家没有水',
  '5栋有电瓶车在楼道',
  '我家水好好的突然停了',
  '3栋有水有电就是没网',
  '7栋有电就是不正常',
])('「%s」 may', (text) => {
  expect(saysAllIsWell(text)).toBe(false);
});
