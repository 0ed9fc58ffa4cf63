import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BaitKind } from './bait-kind.ts';
import { createFraudDetector } from './detector.ts';
import { readLinkLists } from './links/shipped-lists.ts';
import { fraudSignNames } from './messages.zh.ts';

/** By rules alone: what holds before anything was learned. */
const assess = createFraudDetector({ lists: readLinkLists() });

describe('a scam', () => {
  it.each<readonly [string, BaitKind]>([
    ['宝妈在家做任务日赚两百，垫付秒返，加微信 renwu88', 'brushing_rebate'],
    ['老师带单，稳赚不赔，内幕消息进群就发，加微信领取', 'fake_investment'],
    ['黑户也能下款，无抵押秒放款，联系微信 dai777', 'loan_and_credit'],
    ['您的医保卡今晚停用，请点击 http://yb-rz.top 重新认证', 'fake_authority'],
    ['我是快递客服，包裹丢失给您理赔，请下载会议软件共享屏幕', 'fake_customer_service'],
    ['爸，手机坏了，学校培训名额今天截止，把钱打到老师卡号上', 'fake_acquaintance'],
    ['您的航班因故障取消，请加客服微信 hk8899 办理退改签，补偿300元', 'flight_change'],
    ['高价收银行卡四件套，当面给钱，加我微信', 'account_trade'],
    ['真人荷官在线，首存送彩金，网址 dd77.cc', 'gambling'],
  ])('is told with its kind: %s', (text, type) => {
    expect(assess(text)).toMatchObject({ isFraud: true, type });
  });

  it.each([
    '加 薇❤ 做涮丹，日杰三百',
    '无 需 抵 押 貸 款，秒 到 賬，聯繫我 ＋Ｖ',
    '➕扣扣 群 领 内幕消息，稳赚，老师带单',
  ])('is seen through its disguise: %s', (text) => {
    expect(assess(text).isFraud).toBe(true);
  });

  it.each([
    ['an account and its holder', '农行 6200 0000 0000 0000 000 李某', 'into_account'],
    ['pictures of the reader behind a link', '同事聚会的录像有你 http://a.example.net/x', 'look_here'],
  ])('is told by what it cannot do without: %s', (_, text, sign) => {
    const { isFraud, reasons } = assess(text);
    expect(isFraud).toBe(true);
    expect(reasons.map((reason) => reason.sign)).toContain(sign);
  });

  it('is explained by its own words, the strongest first, each sign with a name', () => {
    const text = '在家做任务日赚两百，加薇❤信详聊，链接 http://lcbc.com.cn';
    const { reasons } = assess(text);
    expect(reasons[0]?.sign).toBe('look_alike');
    for (const { quote, sign } of reasons) {
      expect(text).toContain(quote);
      expect(fraudSignNames).toHaveProperty(sign);
    }
  });
});

describe('what only sounds like a scam', () => {
  it.each([
    ['a warning', '警方提醒：凡是要求转账到安全账户的都是诈骗，请勿轻信'],
    ['a victim’s story', '我妈昨天被骗了，对方自称客服让她共享屏幕，已经报警了'],
    ['a question', '有人让我加微信做任务返利，这是不是骗人的？'],
    ['a notice of a bank', '【工商银行】您尾号0021卡支出38.50元，余额1902.77元'],
    ['a code', '【京东】您的验证码：400912，请勿泄露给他人'],
    ['a small advert', '专业家电清洗，油烟机80空调60，需要的私我'],
    ['something for sale', '出儿童自行车，九成新，80元自提'],
    ['talk', '今天股票又跌了，我都不敢看'],
    ['a number that changed', '我换新号了，以前的不用了，存一下'],
  ])('is none: %s', (_, text) => {
    expect(assess(text).isFraud).toBe(false);
  });

  it('is none where a look-alike link is held up as a warning', () => {
    expect(assess('谨防诈骗：www.lcbc.com.cn 是假网站，不要点').isFraud).toBe(false);
  });
});

describe('every text', () => {
  it('has a score between 0 and 1, and never makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { score, isFraud, reasons } = assess(text);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(isFraud || reasons.length >= 0).toBe(true);
      }),
    );
  });

  it('is read in time that grows with its length alone', () => {
    const started = performance.now();
    for (const piece of ['加微信', 'a.', '1 ', '提现冻结', '您好请']) assess(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
