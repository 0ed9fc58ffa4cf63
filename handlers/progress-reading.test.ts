import { expect, test } from 'vitest';

import { asksHowItGoes, asksOfSomebodyElses } from './progress-reading.ts';

test.each([
  '几点来水',
  '那大概什么时候能修好',
  '啥时候来啊，我下午不在家',
  '怎么回事',
  '到底什么情况啊',
  '修好要多久',
  '你们能管吗',
])('「%s」 asks how it goes', (text) => expect(asksHowItGoes(text)).toBe(true));

test.each([
  '社保卡多久能好',
  '几点能来电影院',
  '几点开门',
  '什么时候报名',
  '我明天来拿',
  '物业几点下班',
  '多久交一次',
  '管不管饭',
])('「%s」 asks something else', (text) => expect(asksHowItGoes(text)).toBe(false));

test.each([
  '王姐报的那个门修了没',
  '楼上反映的噪音怎么样了',
  '老陈上次报的路灯好了没',
  '秦雨报的那个灯好了没',
  '周敏报的怎么样了',
])('「%s」 is of a neighbour’s report', (text) => expect(asksOfSomebodyElses(text)).toBe(true));
test.each([
  '我报的那个门修了没',
  '我们报的怎么样了',
  '我昨天报的灯咋样了',
  '昨天报的灯修好了没',
  '问下之前反映的电梯',
  '周三报的修了没',
  '刚才报的呢',
  '进度怎么样',
])('「%s」 is of their own', (text) => expect(asksOfSomebodyElses(text)).toBe(false));
