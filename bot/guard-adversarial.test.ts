/** False facts in every dress, and the guard's own content, which has to pass whole. */
import { describe, expect, it } from 'vitest';

import { provenBy } from '../core/facts/hard-facts.ts';
import { composeAnswer } from '../knowledge/answer.ts';
import { shippedContent } from '../knowledge/content/shipped-content.ts';
import { demoDirectory } from '../knowledge/demo-directory.ts';
import { shippedTexts } from '../reminders/content/shipped-texts.ts';
import { reminderMessage } from '../reminders/messages.zh.ts';
import { falseFacts, trueEntry } from '../test/support/false-facts.ts';
import { noTicket, outgoing } from '../test/support/outgoing.ts';
import { guardMessage } from './guard.ts';

const evidence = [trueEntry.answer, trueEntry.source];

describe('a false fact beside a true entry', () => {
  it.each(falseFacts)('%s is not said', (_how, lie) => {
    const { message, status } = guardMessage(outgoing(`${trueEntry.answer}${lie}`, evidence), noTicket);
    if (status === 'pending') expect(message.text).toBe(trueEntry.answer);
  });

  it.each(falseFacts)('%s gives way to the entry, word for word', (_how, lie) => {
    const verbatim = { text: trueEntry.answer, evidence };
    const reworded = { ...outgoing(`带身份证来。${lie}`, evidence), verbatim };
    const { message, status, violations } = guardMessage(reworded, noTicket);
    expect({ text: message.text, status }).toEqual({ text: trueEntry.answer, status: 'pending' });
    expect(violations).not.toEqual([]);
  });

  it('is not proven by a resident who asks about it, where it is about money or another’s number', () => {
    const asked = { facts: provenBy(['请扫描二维码办理吗，电话是15400000009吗']), hasTicket: false };
    for (const lie of ['请扫描二维码办理。', '咨询电话15400000009。'])
      expect(guardMessage(outgoing(lie, evidence), asked).status).toBe('held');
  });
});

describe('never said, not even by an entry', () => {
  it.each([
    ['请转账到安全账户。', 'payment_request'],
    ['请先交保证金500元。', 'payment_request'],
    ['不用担心，请扫码支付手续费。', 'payment_request'],
    ['不用担心请把钱转到这个账号。', 'payment_request'],
    ['账号：154000000000。', 'payment_request'],
    ['请扫下方二维码。', 'code_to_scan'],
    ['长按识别二维码进群。', 'code_to_scan'],
    ['请扫\u200b码二维码。', 'code_to_scan'],
    ['加我微信领取补贴。', 'contact_request'],
    ['请把短信验证码发给我。', 'secret_request'],
    ['请打开屏幕共享。', 'secret_request'],
    ['详见 https://www.example.com 。', 'foreign_link'],
    ['详见 www.gov.cn@example.com 。', 'foreign_link'],
    ['详见 example。com 。', 'foreign_link'],
    ['详见 gov.cn.example.com 。', 'foreign_link'],
    ['详见 weixin://dl/business 。', 'foreign_link'],
  ])('「%s」', (text, violation) => {
    const { violations, status } = guardMessage(outgoing(text, [text]), noTicket);
    expect(violations).toContain(violation);
    expect(status).toBe('held');
  });

  it.each([
    '请不要扫码、加好友、转账。',
    '让您扫码付款的，都是骗子。',
    '办事部门不会要您的验证码。',
    '请停止转账，打96110。',
    '已经转了钱，马上打110。',
    '物业费怎么交，看合同。',
    '详见 www.example.gov.cn 。',
  ])('but 「%s」 is', (text) => {
    expect(guardMessage(outgoing(text, [text]), noTicket).violations).toEqual([]);
  });

  it('a link of the operator’s own list is', () => {
    const text = '详见 www.example.com/a 。';
    const act = { ...noTicket, hosts: ['example.com'] };
    expect(guardMessage(outgoing(text, [text]), act).violations).toEqual([]);
  });
});

describe('the links of an entry', () => {
  const entry = {
    ...{ id: 'e', question: '哪里下载表格', answer: '在网上下载。', pictureId: undefined },
    source: { title: '社区公告', url: undefined, date: undefined },
  };
  const said = (url: string, hosts: readonly string[] = ['gov.cn']) => {
    const { text, evidence } = composeAnswer({ ...entry, links: [{ title: '表格', url }] }, [], undefined);
    return guardMessage(outgoing(text, evidence), { ...noTicket, hosts });
  };

  it.each([
    'https://www.example.gov.cn/',
    'https://www.example.gov.cn/a/b.html?area=3&day=1;x#top',
    'http://example.gov.cn/%E8%A1%A8.pdf',
  ])('%s is said whole', (url) => {
    const { message, violations } = said(url);
    expect(violations).toEqual([]);
    expect(message.text).toContain(`\n表格：${url}\n`);
  });

  it.each([
    'https://www.example.com/',
    'https://gov.cn.example.com/a?b=1',
    'https://www.example.gov.cn@example.com/',
    'https://example.com/?to=www.example.gov.cn',
    'https://example.com/a?b=1;c=2#gov.cn',
  ])('%s is not, nor any part of it', (url) => {
    const { message, violations } = said(url);
    expect(violations).toContain('foreign_link');
    expect(message.text).not.toContain('example');
    expect(message.text).toContain('在网上下载。');
  });

  it('a cited link is no proof for another', () => {
    const text = '表格：https://www.example.gov.cn/pay?to=2';
    const evidence = ['表格：https://www.example.gov.cn/pay?to=1'];
    expect(guardMessage(outgoing(text, evidence), noTicket).violations).toEqual(['invented_link']);
  });
});

describe('what is published passes whole', () => {
  const area = '/city/demo/';
  const lines = demoDirectory(area).map((line) => ({ ...line, id: line.key }));

  it.each(shippedContent.map((entry) => [entry.key, entry] as const))('the entry %s', (_key, entry) => {
    const { text, evidence: cited } = composeAnswer({ id: entry.key, ...entry }, lines, area);
    const { message, violations } = guardMessage(outgoing(text, cited), noTicket);
    expect({ violations, text: message.text }).toEqual({ violations: [], text });
  });

  it.each(shippedTexts.map((text) => [text.title, text] as const))('the reminder 「%s」', (_title, text) => {
    const notice = outgoing(reminderMessage(text), [text.title, text.body], 'notice');
    expect(guardMessage(notice, noTicket).violations).toEqual([]);
  });
});
