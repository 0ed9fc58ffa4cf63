import { expect, it } from 'vitest';

import { agreementInWords, reasonInWords } from './understanding.zh.ts';

it.each([
  ['report.repair.water(水管+漏)', '报事·供水（水管、漏）'],
  ['report.repair.water(停水) but:past:昨天', '报事·供水（停水），但说的是过去（昨天）'],
  ['danger.fire(着火) but:negated but:imagined:要是', '危险·火情（着火），但被否定、假设的事（要是）'],
  ['classifier:report(0.93)', '分类器猜：报事（0.93）'],
  ['intent.progress(处理得怎么样)', '问进度（处理得怎么样）'],
  ['something.new', 'something.new'],
])('says %s in words', (reason, words) => {
  expect(reasonInWords(reason)).toBe(words);
});

it('says who was believed when rules and classifier disagree', () => {
  expect(agreementInWords('chatter', 'report', 'report')).toContain('分类器猜「报事」');
  expect(agreementInWords('report', 'report', 'report')).toContain('一致');
  expect(agreementInWords('report', undefined, 'report')).toContain('规则独自');
});
