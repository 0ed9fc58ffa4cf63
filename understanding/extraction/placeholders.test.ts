import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { namesInAlias } from './person-names.ts';
import { createPlaceholders } from './placeholders.ts';

it.each([
  ['我电话15412345678，打不通打 154 8765 4321', '我电话〔电话1〕，打不通打 〔电话2〕'],
  ['鄂E12K45堵门，鄂E12K45又来了', '〔车牌1〕堵门，〔车牌1〕又来了'],
  ['业主王敏，水表号20391177', '业主〔姓名1〕，水表号〔号码1〕'],
  ['我叫张伟，3栋2单元501', '我叫〔姓名1〕，3栋2单元501'],
  ['李阿姨家漏水，陈师傅来看过', '〔姓名1〕阿姨家漏水，〔姓名2〕师傅来看过'],
  ['@王姐 你看看楼道灯', '@〔姓名1〕 你看看楼道灯'],
  ['加微信：gege_2024 详谈', '加微信：〔账号1〕 详谈'],
  ['看这个 https://example.org/a?b=1 怎么填', '看这个 〔链接1〕 怎么填'],
  ['发到 a.b@example.org', '发到 〔账号1〕'],
  ['〔电话1〕是我写的', '［电话1］是我写的'],
])('%s goes out as %s', (text, shown) => {
  expect(createPlaceholders().hide(text)).toBe(shown);
});

it.each([
  '3栋2单元电梯坏了',
  '向工作人员反映过了',
  '高层水压不够',
  '五楼的水管漏了两天了',
  '金色年华小区门口的路灯',
  '物业马上来修',
])('what is nobody’s stays as it is: %s', (text) => {
  expect(createPlaceholders().hide(text)).toBe(text);
});

it('the name in the alias is hidden in the words, too', () => {
  expect(namesInAlias('3-2-501 王敏')).toEqual(['王敏']);
  expect(namesInAlias('3栋2单元501室')).toEqual([]);
  expect(createPlaceholders(['王敏']).hide('王敏家的灯')).toBe('〔姓名1〕家的灯');
});

it('one numbering holds for all texts of a call', () => {
  const { hide } = createPlaceholders();
  expect(hide('15412345678')).toBe('〔电话1〕');
  expect(hide('找15487654321，别打15412345678')).toBe('找〔电话2〕，别打〔电话1〕');
});

describe('whatever was said', () => {
  const word = fc.constantFrom(
    '我',
    '家',
    '漏水',
    '15412345678',
    '鄂E12K45',
    '王女士',
    '，',
    ' ',
    '3栋',
    '〔',
    '@李姐',
  );
  const said = fc.array(word, { maxLength: 12 }).map((words) => words.join('、'));

  it('comes back as it was', () => {
    fc.assert(
      fc.property(said, (text) => {
        const { hide, restore } = createPlaceholders();
        expect(restore(hide(text))).toBe(text.replaceAll('〔', '［'));
      }),
    );
  });

  it('shows no number of anybody', () => {
    fc.assert(
      fc.property(said, (text) => {
        expect(createPlaceholders().hide(text)).not.toMatch(/[0-9]{6}|鄂E/);
      }),
    );
  });
});
