import { describe, expect, it } from 'vitest';

import { readSameOrNot } from './objection-reading.ts';

describe('whether it is the one that was named', () => {
  it.each(['不是', '不是的', '不是一回事', '哦不是', '不是同一件', '不一样', '另外一件', '我说的不是这个'])(
    '「%s」 says no',
    (words) => expect(readSameOrNot(words)).toBe('another'),
  );

  it.each(['是', '是的', '对', '就是这个', '嗯', '是同一件', '一回事', '对的!'])('「%s」 says yes', (words) =>
    expect(readSameOrNot(words)).toBe('same'),
  );

  it.each([
    '是吗?',
    '不是吧?',
    '不是3栋,是5栋',
    '是我家楼下',
    '好的',
    '不是说今天来修的嘛',
    '是这样的我家还漏水',
  ])('「%s」 says neither', (words) => expect(readSameOrNot(words)).toBeUndefined());
});
