import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findSecrets, hideSecrets } from './secrets.ts';

// The area code 99 does not exist; the check digits are right.
const identity = '990101195603120049';
const card = '6212345678901232';

describe('secrets', () => {
  it.each([
    ['我身份证号990101195603120049,帮我查下', ['identity_number']],
    ['身份证 990101 19560312 004X 麻烦登记', ['identity_number']],
    ['老身份证990101560312004还能用吗', ['identity_number']],
    ['证件号码：９９０１０１１９５６０３１２００４９', ['identity_number']],
    ['卡号 6212 3456 7890 1232 转这里', ['bank_card']],
    ['6212345678901232', ['bank_card']],
    ['银行卡1234567890123456，麻烦打款', ['bank_card']],
    ['菜钱打我卡 6212345678901233', ['bank_card']],
    ['退款存到这张卡里6212345678901233000', ['bank_card']],
    ['建行 6212345678901233', ['bank_card']],
    ['验证码是482913', ['verification_code']],
    ['收到验证码：4829 ，帮我看下', ['verification_code']],
    ['482913，这是我的验证码', ['verification_code']],
    ['身份证990101195603120049，验证码 482913', ['identity_number', 'verification_code']],
  ] as const)('%s', (text, kinds) => {
    expect(hideSecrets(text).kinds).toEqual(kinds);
    expect(hideSecrets(text).text).not.toMatch(/[0-9０-９]{4}/u);
  });

  it.each([
    '快递单号773212345678901',
    '订单号 202611221234567890 还没到',
    '中通 78912345678901234',
    '工单261122-7进展如何',
    '物业13800000000，保安13900000000，王姐15400000000',
    '座机 0717-6221234 转 8001',
    '燃气户号 1234567890123456',
    '收不到验证码打12345吗',
    '今天打卡 7732123456789012',
    '验证码发到10086了',
    '95588发来的验证码别信',
    '1203室收不到验证码',
    '3栋1203收不到验证码',
    '2026年的验证码骗局',
    '验证码错了3次',
    '坏了，验证码我已经报给他了',
    '身份证办理要多久',
    '卡里还有5000元',
    '9901011956****0049的失主来领身份证',
    '990101202611220049',
  ])('not in 「%s」', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});

describe('hiding', () => {
  it('leaves the rest word for word', () => {
    expect(hideSecrets(`3栋灯坏了，我身份证${identity}，电话15400006677`).text).toBe(
      '3栋灯坏了，我身份证（号码已隐去），电话15400006677',
    );
  });

  it('leaves no secret behind, wherever it stands and how often', () => {
    const piece = fc.oneof(
      fc.constantFrom(`身份证${identity}`, `卡号${card}`, '验证码482913', '，', '楼道灯坏了', '\n', ' 3栋 '),
      fc.string({ unit: 'grapheme', maxLength: 5 }).filter((text) => !/[0-9０-９]/u.test(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = hideSecrets(pieces.join('、'));
        expect(text).not.toContain(identity);
        expect(text).not.toContain(card);
        expect(findSecrets(text)).toEqual([]);
      }),
    );
  });
});
