import { describe, expect, it } from 'vitest';

import { findLinks } from './find-links.ts';
import { judgeLink } from './judge-link.ts';
import { parseDomains } from './link-lists.ts';
import { readLinkLists } from './shipped-lists.ts';

const lists = readLinkLists();

function judged(text: string) {
  return findLinks(text).map((link) => judgeLink(link, lists));
}

describe('finding links', () => {
  it.each([
    ['看 https://www.icbc.com.cn/a?b=1 吧', ['www.icbc.com.cn']],
    ['登录wap.jfhg.cc领取', ['wap.jfhg.cc']],
    ['打开http://47.99.1.2:8080/a.apk安装', ['47.99.1.2']],
    ['价格12.5元，10.30开门', []],
    ['发我邮箱 someone@example.com', []],
  ])('%s', (text, hosts) => {
    expect(findLinks(text).map(({ host }) => host)).toEqual(hosts);
  });
});

describe('judging a link', () => {
  it.each([
    ['http://lcbc.com.cn', 'look_alike'],
    ['www.icbc-vip.top/login', 'look_alike'],
    ['wap.10086jf.cc', 'look_alike'],
    ['http://ccb95533.com', 'look_alike'],
    ['www.shebao-gov.cn', 'look_alike'],
    ['https://xn--80ak6aa92e.com', 'foreign_letters'],
    ['http://1.2.3.4/x', 'ip_host'],
    ['http://down.example.com/x.apk', 'app_package'],
    ['http://www.icbc.com.cn@evil.example.com/', 'hidden_host'],
    ['http://example.com:8443/a', 'odd_port'],
    ['https://dwz.cn/abc', 'short_link'],
    ['abc123.top', 'cheap_ending'],
    ['http://example.com/a', 'unlisted_link'],
    ['https://www.gov.cn/a', undefined],
    ['https://mybank.icbc.com.cn/x', undefined],
    ['https://www.wjx.cn/vm/x.aspx', undefined],
  ])('%s: %s', (link, sign) => {
    expect(judged(link).map((one) => one.sign)).toEqual([sign]);
  });

  it('says whom a link imitates', () => {
    expect(judged('http://lcbc.com.cn')[0]?.imitates).toBe('工商银行');
  });

  it('goes by the lists it is given', () => {
    const [link] = findLinks('http://example.com/a');
    const own = { ...lists, allowed: new Set(parseDomains('# ours\nexample.com 我们\n').keys()) };
    expect(link && judgeLink(link, own).sign).toBeUndefined();
  });
});
