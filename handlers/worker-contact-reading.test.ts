import { expect, test } from 'vitest';

import { readContactAsked } from './worker-contact-reading.ts';

test.each([
  ['居民电话多少', undefined],
  ['他家电话给我一下', undefined],
  ['给我业主的联系方式', undefined],
  ['怎么联系居民', undefined],
  ['报事人手机号发我', undefined],
  ['对方电话是多少', undefined],
  ['261122-1居民电话', '261122-1'],
  ['261122-1 电话', '261122-1'],
  ['7号单居民电话', '7'],
  ['居民电话 7', '7'],
] as const)('「%s」 asks for the phone of %s', (text, number) => {
  expect(readContactAsked(text)).toEqual({ number });
});

test.each([
  '电话',
  '电话多少',
  '物业电话多少',
  '网格员电话多少',
  '你电话多少',
  '我的电话多少',
  '居民群电话',
  '居民电话打不通',
  '业主电话没人接',
  '业主电话费怎么交',
  '他家电话线断了',
  '3号楼居民电话',
  '对方电话是诈骗吗',
  '居民打电话来问 7',
])('「%s」 does not', (text) => {
  expect(readContactAsked(text)).toBeUndefined();
});
