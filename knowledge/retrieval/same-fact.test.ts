import { expect, test } from 'vitest';

import { sayTheSame } from './same-fact.ts';

const hotline = (answer: string) => ({ category: 'hotline', answer }) as const;

test('two entries of one subject with the same figure say the same', () => {
  expect(sayTheSame(hotline('反诈专线是96110。'), hotline('96110打来要接。'))).toBe(true);
  expect(sayTheSame(hotline('反诈专线是96110。'), hotline('消费投诉打12315。'))).toBe(false);
});

test('numbers that end many answers, and those of points, are no fact in common', () => {
  expect(sayTheSame(hotline('①先问物业，②或打12345。'), hotline('①报警110，②或打12345。'))).toBe(false);
});

test('a figure of another subject is chance', () => {
  expect(sayTheSame(hotline('30天内。'), { category: 'work', answer: '提前30天说。' })).toBe(false);
});

test('shares and witnesses count written out, too', () => {
  expect(sayTheSame(hotline('要三分之二以上的业主参与。'), hotline('参与的要占三分之二。'))).toBe(true);
  expect(sayTheSame(hotline('打印的要两个见证人。'), hotline('代写的，两个见证人在场。'))).toBe(true);
  expect(sayTheSame(hotline('两个人都要去。'), hotline('两个小时内。'))).toBe(false);
});
