import { expect, test } from 'vitest';

import { compoundIn } from './compound.ts';

const known = [
  { name: '橘园小区', path: '/c1/' },
  { name: '江畔里', path: '/c1/' },
  { name: '江畔里二期', path: '/c1/' },
  { name: '同名苑', path: '/c1/' },
  { name: '同名苑', path: '/c2/' },
];

test.each([
  ['江畔里的', '江畔里'],
  ['我家在江畔里二期6栋', '江畔里二期'],
  ['橘园3栋', '橘园小区'],
  ['同名苑2栋', undefined],
  ['3栋2单元', undefined],
])('「%s」', (words, name) => {
  expect(compoundIn(words, known)?.name).toBe(name);
});
