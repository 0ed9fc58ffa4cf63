import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers, passesIdentityChecksum, passesLuhn } from './personal-numbers.ts';
import { maskPhone, maskPlate, redact } from './redaction.ts';

describe('redact', () => {
  it.each([
    ['联系我15400001234谢谢', '联系我154****1234谢谢'],
    ['154 0000 1234', '154****1234'],
    ['+86 154-0000-1234', '154****1234'],
    ['１５４００００１２３４', '154****1234'],
    ['座机0717-6000000', '座机071******00'],
    ['座机(0717)600 0000', '座机071******00'],
    ['家里电话600 0000', '家里电话600****'],
    ['打我电话幺五四零零零零幺二三四', '打我电话154****1234'],
    ['鄂E00K12挡门', '鄂E·**K1*挡门'],
    ['鄂E 00 K12挡门', '鄂E·**K1*挡门'],
    ['鄂E零零K幺二', '鄂E·**K1*'],
    ['鄂E0012学在练车', '鄂E·**12*在练车'],
    ['粤b d00012', '粤B·**00**'],
    ['苏B·3K7Q9', '苏B·**7Q*'],
    ['身份证990000199001011234', '身份证******************'],
    ['990000 19900101 123x', '******************'],
    ['卡号6200 0000 0000 0000 05', '卡号******************'],
  ])('masks %s', (text, masked) => {
    expect(redact(text)).toBe(masked);
  });

  it.each([
    '3-2-501水管爆了',
    '拨打110、12345或96110',
    '工单261122-7办得怎样',
    '订单1234567890123457',
    '2026-11-22 10:30',
    '1到6栋',
    '一二三四五六七',
    '一万三千五百',
    '鄂E栋',
    '3栋6000000个',
    '新能源EV2024款',
    '云service',
    '400-000-0000',
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves nothing personal behind, and redacting again changes nothing', () => {
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((d) => d.join(''));
    const personal = fc.oneof(
      digits(8).map((tail) => `154${tail}`),
      digits(4).map((tail) => `鄂E${tail}K`),
      digits(4).map((tail) => `99000019900101${tail}`),
      digits(15).map((head) => withLuhnDigit(`6${head}`)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(personal, fc.string(), fc.constantFrom(' ', '-', '栋', '，'))),
        (parts) => {
          const masked = redact(parts.join(''));
          expect(findPersonalNumbers(masked)).toEqual([]);
          expect(redact(masked)).toBe(masked);
        },
      ),
    );
  });

  it('leaves every text without a long run of digits and without a plate untouched', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 9999 }).map(String), fc.constantFrom('栋', '，', '号'))),
        (parts) => {
          const text = parts.join('，');
          expect(redact(text)).toBe(text);
        },
      ),
    );
  });

  it('is linear on long texts of digits and separators', () => {
    const text = '1-3 '.repeat(25_000) + '9'.repeat(100_000);
    expect(redact(text)).toBe(text);
  });
});

describe('masks', () => {
  it('keeps three and four digits of a mobile phone', () => {
    expect(maskPhone('15400001234')).toBe('154****1234');
  });
  it('hides a partial plate whole', () => {
    expect(maskPlate('K00')).toBe('***');
  });
  it('never shows more than the middle of a plate', () => {
    expect(maskPlate('鄂ED00012')).toBe('鄂E·**00**');
  });
});

describe('check digits', () => {
  it('accepts a valid number and refuses a changed digit', () => {
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
    expect(passesIdentityChecksum('11010519491231002X')).toBe(true);
    expect(passesIdentityChecksum('110105194912310021')).toBe(false);
  });
});

function withLuhnDigit(head: string): string {
  for (const digit of '0123456789') if (passesLuhn(head + digit)) return head + digit;
  throw new Error('one of ten digits always fits');
}
