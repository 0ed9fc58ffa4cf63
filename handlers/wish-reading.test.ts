import { describe, expect, it } from 'vitest';

import { readWishWord } from './wish-reading.ts';

describe('what is said of a wish', () => {
  it.each([
    ['可以发群里', 'publish'],
    ['公开心愿 261122-7', 'publish'],
    ['我来帮', 'volunteer'],
    ['我来帮忙吧！', 'volunteer'],
    ['我来帮 261122-7', 'volunteer'],
    ['认领 261122-7', 'volunteer'],
    ['认领261122-7', 'volunteer'],
    ['不帮了 261122-7', 'give_up'],
    ['取消认领', 'give_up'],
    ['帮好了 261122-7', 'fulfil'],
    ['心愿完成了', 'fulfil'],
  ] as const)('「%s」 is %s', (text, word) => {
    expect(readWishWord(text)).toBe(word);
  });

  it.each([
    '我来帮你拿快递',
    '谁来帮帮我',
    '我帮你问问物业',
    '失物认领处在哪',
    '这个忙我帮不了你别找我',
    '别发群里',
    '照片可以发群里给大家看看吗',
  ])('「%s」 is neighbours talking', (text) => {
    expect(readWishWord(text)).toBeUndefined();
  });
});
