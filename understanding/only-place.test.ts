import { expect, it } from 'vitest';

import { isOnlyPlace } from './only-place.ts';
import { locate } from './place.ts';
import { writtenForm } from './written-form.ts';

function isOnly(text: string): boolean {
  return isOnlyPlace(text, writtenForm(text), Object.keys(locate(text, undefined, {}).sources).length > 0);
}

it.each([
  '14栋2单元',
  '9号楼1单元804',
  '我家在十二号楼',
  '3幢的',
  '青禾苑8栋2单元1102',
  '地下车库',
  '北门口那边',
  '哦对了,在快递柜旁边',
  '6-2-303,麻烦快点',
])('「%s」 says where and nothing else', (text) => {
  expect(isOnly(text)).toBe(true);
});

it.each([
  '14栋停水',
  '3栋2单元灯坏了',
  '北门口有人打架',
  '谢谢',
  '1',
  '车堵在里面8栋',
  '地下车库进水了',
  '5栋的在吗',
])('「%s」 says more, or no place', (text) => {
  expect(isOnly(text)).toBe(false);
});
