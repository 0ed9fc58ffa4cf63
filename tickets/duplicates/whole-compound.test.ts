import { expect, test } from 'vitest';

import { saysOnlyOwn, saysSameEverywhere, saysWholeCompound } from './whole-compound.ts';

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

test.each([
  '不止3栋,整个小区都没水',
  '全小区都停水了',
  '每栋楼都没水了,不光我们',
  '不只是我家,小区里都停水了',
  '问了一圈,整个小区都断水了',
])('「%s」 says that what was reported is everywhere', (words) => {
  expect(saysSameEverywhere({ category: 'repair.water', words })).toBe(true);
});

test.each([
  '整个小区都停电了',
  '不止3栋,整个小区都没信号',
  '听说整个小区都没水',
  '上次整个小区都停水',
  '会不会整个小区都没水',
  '明天整个小区停水',
  '昨晚整个小区都没水',
  '通知说整个小区停水',
  '别是整个小区都停水了',
  '整个小区就我们栋没水',
])('「%s」 does not say so of the water', (words) => {
  expect(saysSameEverywhere({ category: 'repair.water', words })).toBe(false);
});
