import { expect, test } from 'vitest';

import { speakOfDifferentPeople } from './person-spoken-of.ts';

test.each([
  ['六楼有个小孩爬栏杆', '隔壁大爷三天没见人了', true],
  ['有个姑娘坐在楼顶', '二单元的老太太晕倒了', true],
  ['六楼有个小孩爬栏杆', '那娃还在窗台上', false],
  ['楼下大爷摔倒了', '有人倒在楼下', false],
  ['有人喊救命', '我也听到了', false],
])('「%s」 and 「%s」 are of two people: %s', (one, other, are) => {
  expect(speakOfDifferentPeople(one, other)).toBe(are);
  expect(speakOfDifferentPeople(other, one)).toBe(are);
});
