import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPersonalNumbers } from '../core/personal-numbers.ts';
import { findPhone } from './phone.ts';
import { findPlate } from './plate.ts';
import { writtenForm } from './written-form.ts';

const plateOf = (text: string) => findPlate(writtenForm(text), findPersonalNumbers(text));
const phoneOf = (text: string) => findPhone(findPersonalNumbers(text));

describe('findPlate', () => {
  it.each([
    ['鄂E00K12挡门', '鄂E00K12'],
    ['鄂e 00k12挡门', '鄂E00K12'],
    ['鄂E·00K12', '鄂E00K12'],
    ['鄂 E 0 0 K 1 2', '鄂E00K12'],
    ['鄂E00-K12停在门口', '鄂E00K12'],
    ['绿牌鄂ED00012', '鄂ED00012'],
    ['粤B·0001学', '粤B0001学'],
    ['鄂E零零K幺二堵门', '鄂E00K12'],
    ['尾号K00的车', 'K00'],
    ['尾号是 0k8 那台', '0K8'],
    ['车牌后三位0K7', '0K7'],
    ['车牌00K12', '00K12'],
    ['鄂EK 0012挡住消防栓', '鄂EK0012'],
    ['鄂E3·D012在门口', '鄂E3D012'],
    ['鄂E开头后面是0K12的车', '0K12'],
    ['车牌号好像是E·00K12', '00K12'],
    ['00K12结尾的白车', '00K12'],
  ])('reads %s', (text, plate) => {
    expect(plateOf(text)).toBe(plate);
  });

  it.each([
    '尾号8812的储蓄卡',
    '手机尾号6600',
    '您尾号0012的账户扣款',
    '快递取件码尾号1203',
    '尾号7K3的门禁卡刷不开',
    '门牌号1802没网',
    '车牌没看清',
    '宜E购物',
    '鄂E栋',
    '后面3台车',
    '牌子301',
  ])('finds none in %s', (text) => {
    expect(plateOf(text)).toBeUndefined();
  });

  it('reads back any plate with any separator and in any case', () => {
    const tail = fc.stringMatching(/^[0-9]{2}[A-HJ-NP-Z][0-9]{2}$|^[0-9]{4}[A-HJ-NP-Z]$|^[DF][0-9]{5}$/);
    fc.assert(
      fc.property(
        fc.constantFrom('鄂E', '京A', '粤B'),
        fc.constantFrom('', '·', ' ', '-', '• '),
        tail,
        fc.boolean(),
        (head, separator, rest, lower) => {
          const said = `${head}${separator}${rest}`;
          expect(plateOf(`${lower ? said.toLowerCase() : said}堵门`)).toBe(head + rest);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void plateOf(`车牌${text}尾号`)));
  });
});

describe('findPhone', () => {
  it.each([
    ['我电话15400001234', '15400001234'],
    ['154 0000 1234', '15400001234'],
    ['154-0000-1234', '15400001234'],
    ['+86 15400001234', '15400001234'],
    ['１５４００００１２３４', '15400001234'],
    ['幺五四零零零零幺二三四', '15400001234'],
    ['座机0717-6000000', '07176000000'],
    ['(0717)600 0000', '07176000000'],
    ['家里电话6000000', '6000000'],
    ['154.0000.1234', '15400001234'],
    ['座机0717-6000000,手机15400001234', '15400001234'],
  ])('reads %s', (text, phone) => {
    expect(phoneOf(text)).toBe(phone);
  });

  it.each(['打110', '12345', '95598', '3-2-501', '订单6000000123', '一二三四五六七八九十一'])(
    'finds none in %s',
    (text) => {
      expect(phoneOf(text)).toBeUndefined();
    },
  );
});
