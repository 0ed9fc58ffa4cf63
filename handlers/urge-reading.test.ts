import { describe, expect, it } from 'vitest';

import { mayHaveWaited, readUrging } from './urge-reading.ts';

describe('who presses for what they reported', () => {
  it.each(['催一下', '261122-7 催办', '麻烦帮我催催师傅', '再催一下', '催单', '能不能加急一下', '催催吧'])(
    '「%s」 is plain',
    (text) => {
      expect(readUrging(text)).toBe('plain');
    },
  );

  it.each([
    '都催了几遍了,到底有没有人管',
    '我都催了三次了',
    '催过好几回了还是没人来',
    '前后催了四五遍,一点动静没有',
    '已经催了两次,能给个准信吗',
    '报修以后催了七八次都没人理',
  ])('「%s」, who pressed before, presses now', (text) => {
    expect(readUrging(text)).toBe('plain');
  });

  it.each([
    '都两天了怎么还没人来',
    '报了三天了没人管',
    '怎么到现在还没人来修',
    '等了一天了师傅还没来',
    '一周了都没动静',
  ])('「%s」 tells of waiting', (text) => {
    expect(readUrging(text)).toBe('waiting');
  });
});

describe('looks like it and is none', () => {
  it.each([
    '外卖怎么还没来',
    '物业又来催费了',
    '催债的又上门了',
    '别催了我马上下楼',
    '他老催我交房租',
    '我妈催了三遍我才起床',
    '催了他好几次才还钱',
    '老师催了几遍作业了',
    '银行催了几次还款',
    '孩子催了好几遍要去公园',
    '快递催了三次了还没发货',
    '物业催了几次费了',
    '领导催了几遍报表',
    '催了好几遍孩子写字',
    '我催了他两回',
    '不用催了取消吧',
    '快递都两天了没人来送',
    '三天没见孩子了',
    '又两天没水了',
    '师傅到哪了',
    '处理得怎么样了',
    '催办的流程是什么样的'.repeat(8),
  ])('「%s」', (text) => {
    expect(readUrging(text)).toBeUndefined();
  });
});

describe('how long they say that they waited', () => {
  const hours = (count: number) => count * 3_600_000;

  it.each([
    ['都两天了还没人来', 50, true],
    ['都两天了还没人来', 30, true],
    ['都两天了还没人来', 5, false],
    ['报了三天了没人管', 20 * 24, false],
    ['等了半天了没人来', 5, true],
    ['一个星期了都没动静', 6 * 24, true],
    ['一周了都没动静', 24 * 21, false],
    ['10个小时了没人来', 11, true],
    ['怎么到现在还没人来修', 300, true],
  ])('「%s」 after %i hours: %s', (text, ago, fits) => {
    expect(mayHaveWaited(text, hours(ago))).toBe(fits);
  });
});
