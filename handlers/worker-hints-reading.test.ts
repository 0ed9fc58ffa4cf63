import { describe, expect, test } from 'vitest';

import { isNod, readHowTo } from './worker-hints-reading.ts';

describe('how something is said', () => {
  test.each([
    ['怎么退单', 'return'],
    ['这单能退吗', 'return'],
    ['退单怎么弄', 'return'],
    ['怎么转给别人', 'transfer'],
    ['可以延期吗', 'extend'],
    ['如何办结', 'handle'],
    ['怎么请假', 'leave'],
    ['巡查怎么报', 'patrol'],
    ['怎么转外部单位', 'forward'],
  ] as const)('「%s」 asks for %s', (text, hint) => {
    expect(readHowTo(text)).toBe(hint);
  });

  test.each([
    '怎么退押金',
    '能退钱吗',
    '退了吗',
    '怎么办',
    '怎么暂停宽带',
    '请假条怎么写',
    '怎么进展这么慢',
    '接单',
    '退单 不归我管',
    '办结时限是多久',
    '能不能快点',
  ])('「%s」 asks for none', (text) => {
    expect(readHowTo(text)).toBeUndefined();
  });
});

test.each(['收到', '好的', '好的,收到', 'OK', '嗯嗯', '👌', '知道了'])('「%s」 is a nod', (text) => {
  expect(isNod(text)).toBe(true);
});

test.each(['好的我去', '行不行', '收到快递了', '好热', '知道是谁干的', '好了', ''])(
  '「%s」 is none',
  (text) => {
    expect(isNod(text)).toBe(false);
  },
);
