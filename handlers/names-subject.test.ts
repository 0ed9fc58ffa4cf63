import { describe, expect, it } from 'vitest';

import { namesSubject } from './names-subject.ts';

describe('what a question is about', () => {
  it.each([
    '多少钱',
    '多少钱啊?',
    '怎么卖',
    '在哪里呀',
    '什么时候',
    '真的假的?',
    '几点了',
    '那要多少钱呢',
    '是这个吗',
  ])('「%s」 does not say', (text) => {
    expect(namesSubject(text)).toBe(false);
  });

  it.each(['居住证怎么办', '医保怎么交', '报警电话多少', '狗证在哪办', '12345是什么', '燃气漏了怎么办'])(
    '「%s」 says',
    (text) => {
      expect(namesSubject(text)).toBe(true);
    },
  );
});
