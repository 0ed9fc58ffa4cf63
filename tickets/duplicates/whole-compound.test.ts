import { expect, test } from 'vitest';

import { saysOnlyOwn, saysWholeCompound } from './whole-compound.ts';

const says = (words: string) => saysWholeCompound({ category: 'repair.water', words });

test.each([
  '整个小区都没水了',
  '全小区停水',
  '小区里都停水了',
  '所有楼栋都没水',
  '每栋楼都没水了',
  '不止3栋,整个小区都没水',
])('「%s」 is of the whole compound', (words) => {
  expect(says(words)).toBe(true);
});

test.each([
  '3栋停水了',
  '整栋都没水',
  '整个单元停水了',
  '是整个小区都停水了吗',
  '是不是整个小区停水',
  '不是整个小区停水,是我们这栋',
  '整个小区就我们栋停水',
  '整个小区只有3栋没水',
  '小区门口水管漏水',
  '小区保安说停水了',
  '整个小区的人都在说这事',
  '小区都是落叶',
])('「%s」 is not', (words) => {
  expect(says(words)).toBe(false);
});

test.each(['只有我家停水了', '就我们2单元没水', '单独我家没水'])('「%s」 is theirs alone', (words) => {
  expect(saysOnlyOwn({ words })).toBe(true);
});

test.each(['3栋停水了', '我家也没水', '我们单元没水了'])('「%s」 may be everybody’s', (words) => {
  expect(saysOnlyOwn({ words })).toBe(false);
});
