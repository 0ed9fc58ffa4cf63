import { describe, expect, it } from 'vitest';

import { objectsElsewhere, readSameOrNot, saysNotTheSame } from './objection-reading.ts';

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

describe('that theirs is another, with what says so', () => {
  it.each([
    ['不是同一件,我说的是一单元', '我说的是一单元'],
    ['不是同一个,我是1单元的', '我是1单元的'],
    ['不对，我报的是5栋', '我报的是5栋'],
    ['搞错了 我说的是地下车库', '我说的是地下车库'],
    ['不是，1单元也不亮', '1单元也不亮'],
  ])('「%s」', (words, rest) => expect(objectsElsewhere(words)).toBe(rest));

  it.each([
    '不是',
    '不是我家,是3栋的',
    '不是3栋,是5栋',
    '不是说今天来修的嘛,1单元等着呢',
    '不是吧,整栋都停了',
    '不是同一件吗,1单元的',
    '不对吧,1单元也是?',
    '我说的是一单元',
    '对,我是1单元的',
    '不是,都停了',
  ])('「%s」 says none of it', (words) => expect(objectsElsewhere(words)).toBeUndefined());
});

describe('that a ticket was merged by mistake', () => {
  it.each([
    '不是同一件 261122-7',
    '261122-7 跟他家的不是同一件事',
    '工单261122-7不是一回事,我这是楼上',
    '261122-7请单独处理',
    '别把261122-7和别人的合并',
    '261122-7合并错了',
    '不是 261122-7',
  ])('「%s」', (words) => expect(saysNotTheSame(words)).toBe(true));

  it.each([
    '261122-7 是不是同一件',
    '261122-7和楼上的不是同一件吗',
    '261122-7是同一件',
    '261122-7不是3楼,是5楼',
    '261122-7 还没修好',
    '催办261122-7',
    '261122-7不是说今天来吗',
    '261122-7到哪一步了',
    '撤回261122-7',
    '261122-7并没有修好',
  ])('「%s」 does not say so', (words) => expect(saysNotTheSame(words)).toBe(false));
});
