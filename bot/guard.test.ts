import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hardFacts, provenBy } from '../core/facts/hard-facts.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { noTicket, outgoing } from '../test/support/outgoing.ts';
import { guardAct, guardMessage, type Judgements } from './guard.ts';

describe('facts', () => {
  it.each([
    ['请打 0717-123 4567。', '电话07171234567'],
    ['每天 8:00 开门。', '上午8点开门'],
    ['下午3点半有人。', '15:30'],
    ['收费二十元。', '收费20块'],
    ['2026年11月22日截止。', '2026-11-22'],
    ['11月22日截止。', '2026-11-22'],
    ['三十分钟内。', '30 分钟'],
    ['见 https://example.gov.cn/a 。', '网址 example.gov.cn/a'],
    ['工单 261122-7 。', '号 261122-7'],
  ])('「%s」 is proven by 「%s」', (text, evidence) => {
    expect(guardMessage(outgoing(text, [evidence]), noTicket)).toMatchObject({
      status: 'pending',
      violations: [],
    });
  });

  it.each([
    ['请打 8123456。', '8123457', 'invented_number'],
    ['2026年11月22日截止。', '11月22日', 'invented_date'],
    ['请打 110110。', '', 'invented_number'],
    ['请打 12345。', '电话 154123456789', 'invented_number'],
    ['收费30元。', '收费20元', 'invented_amount'],
    ['9点开门。', '8点开门', 'invented_time'],
    ['12月1日截止。', '11月1日截止', 'invented_date'],
    ['见 evil.example.gov.cn 。', 'example.gov.cn', 'invented_link'],
    ['两小时内到。', '24小时', 'invented_amount'],
  ])('「%s」 is not proven by 「%s」', (text, evidence, violation) => {
    expect(guardMessage(outgoing(text, [evidence]), noTicket)).toMatchObject({
      status: 'held',
      violations: [violation],
    });
  });

  it('lets the numbers of the law through without an entry', () => {
    expect(
      guardMessage(outgoing('请立刻拨打119,有人受伤拨打120。', [], 'emergency'), noTicket).violations,
    ).toEqual([]);
  });

  it('leaves out the sentence that is not proven and sends the rest', () => {
    const guarded = guardMessage(outgoing('请联系物业。电话 8123456。'), noTicket);
    expect(guarded).toMatchObject({ status: 'pending', message: { text: '请联系物业。' } });
  });

  it('holds a notice whole', () => {
    expect(guardMessage(outgoing('谨防诈骗。请打 96999。', [], 'notice'), noTicket).status).toBe('held');
  });

  it('takes a list of 1, 2, 3 for no facts', () => {
    expect(hardFacts('1. 先报警 2. 再拍照')).toEqual([]);
  });

  it('proves every text by itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('8:30', '12345', ' ', '三天', '11月2日', '-', '元', '0717', '点', 'a.cn')),
        (parts) => {
          const text = parts.join('');
          const guarded = guardMessage(outgoing(text, [text]), noTicket);
          expect(guarded.violations.filter((violation) => violation.startsWith('invented'))).toEqual([]);
        },
      ),
    );
  });
});

describe('privacy in a room', () => {
  it.each([
    ['王女士电话15400001234,已记下。', 'private_number'],
    ['鄂E12K45的车主请挪车。', 'private_number'],
    ['3栋2单元501室漏水已登记。', 'private_flat'],
    ['3-2-501 已登记。', 'private_flat'],
  ])('「%s」 is not said', (text, violation) => {
    const guarded = guardMessage(outgoing(text, [], 'acknowledge'), {
      facts: provenBy([text]),
      hasTicket: true,
    });
    expect(guarded).toMatchObject({ status: 'held', violations: [violation] });
  });

  it('says the mobile number that an entry or the directory gives', () => {
    const text = '水电维修 15400001234。';
    expect(guardMessage(outgoing(text, ['维修 15400001234']), noTicket).violations).toEqual([]);
  });

  it('does not repeat a phone that only the resident said', () => {
    const guarded = guardMessage(outgoing('您的电话 15400001234 已记下。', []), {
      facts: provenBy(['我的电话15400001234']),
      hasTicket: false,
    });
    expect(guarded.violations).toEqual(['private_number']);
  });

  it('tells the person alone what they said', () => {
    const message: OutgoingMessage = {
      ...outgoing('3栋2单元501室已登记。', [], 'acknowledge'),
      to: { kind: 'person', channel: 'c', account: 'a', key: 'p' },
    };
    expect(guardMessage(message, { facts: provenBy(['3栋2单元501室']), hasTicket: true }).violations).toEqual(
      [],
    );
  });
});

describe('promises', () => {
  it('are not made without a ticket', () => {
    expect(guardMessage(outgoing('我们会尽快派人处理。'), noTicket).violations).toEqual([
      'promise_without_ticket',
    ]);
  });

  it('are made with one', () => {
    const guarded = guardMessage(outgoing('我们会尽快派人处理。'), { facts: provenBy([]), hasTicket: true });
    expect(guarded.violations).toEqual([]);
  });

  it('are not made by telling staff how tickets stand, each with its number', () => {
    const list = '您手上的工单：\n261122-7 公共照明 已派单\n261122-9 门禁道闸 处置中';
    const told = (text: string, purpose: 'staff' | 'answer') =>
      guardMessage(outgoing(text, ['261122-7', '261122-9'], purpose), noTicket).violations;
    expect(told(list, 'staff')).toEqual([]);
    expect(told('都会马上派人处理。', 'staff')).toEqual(['promise_without_ticket']);
    expect(told('工单261122-7会马上派人处理。', 'answer')).toEqual(['promise_without_ticket']);
  });

  it('may be quoted from an entry, where the law makes them', () => {
    const law = '物业接到报告后会立即安排维修。';
    expect(guardMessage(outgoing(law, [law]), noTicket).violations).toEqual([]);
  });
});

describe('what earlier acts said', () => {
  const notice = (text: string) => ({ ...outgoing(text, [text]), purpose: 'notice' as const });
  const found = (judgements: Judgements, text: string, { hosts = ['gov.cn'], heard = '' } = {}) =>
    guardAct({ outgoing: [notice(text)], ...(heard === '' ? {} : { heard }) }, hosts, judgements).map(
      ({ status, message }) => `${status} ${message.text}`,
    );

  it('is judged as before, and as it is by now when a host is no longer trusted', () => {
    const judgements: Judgements = new Map();
    const text = '详见 example.com/a 。';
    expect(found(judgements, text, { hosts: ['example.com'] })).toEqual([`pending ${text}`]);
    expect(found(judgements, text, { hosts: ['example.com'] })).toEqual([`pending ${text}`]);
    expect(found(judgements, text)).toEqual([`held ${text}`]);
  });

  it('proves nothing when it rested on what was heard', () => {
    const judgements: Judgements = new Map();
    const asked = { ...notice('请打 8123456。'), evidence: [] };
    const act = { outgoing: [asked], heard: '电话是 8123456' };
    expect(guardAct(act, undefined, judgements)[0]?.status).toBe('pending');
    expect(guardAct({ outgoing: [asked] }, undefined, judgements)[0]?.status).toBe('held');
  });
});
