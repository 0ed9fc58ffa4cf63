import { describe, expect, it } from 'vitest';
import { settledByForm } from './settled.ts';
import type { MessageInContext } from './understanding.ts';
import { writtenForm } from './written-form.ts';

const said = (text: string, over: Partial<MessageInContext> = {}): MessageInContext => ({
  text,
  ...{ addressed: false, mentionsOthers: false, hasImage: false, alias: undefined, roomPlace: {} },
  now: new Date('2026-03-02T09:00:00+08:00'),
  ...over,
});
const settled = (text: string, over: Partial<MessageInContext> = {}) =>
  settledByForm(said(text, over), writtenForm(text), false)?.intent;

describe('what is settled by its form', () => {
  it('takes a greeting said to the bot for a wish to be greeted, and among neighbours for talk', () => {
    for (const text of ['早', '在吗', '你好呀', '']) {
      expect(settled(text, { addressed: true })).toBe('help');
      expect(settled(text)).toBeUndefined();
    }
    expect(settled('早饭在哪吃', { addressed: true })).toBeUndefined();
  });

  it('takes 满意 for a mark only where one is awaited', () => {
    for (const text of ['满意', '2吧,慢了些', '不满意。']) {
      expect(settled(text)).toBeUndefined();
      expect(settled(text, { lately: ['verdict_awaited'] })).toBe('feedback');
    }
  });

  it('takes what people ask one another for talk, and what they ask about the house for what it is', () => {
    for (const text of ['开心么', '说我吗?', '你累不', '是不是在找我呢', '好吃吗'])
      expect(settled(text)).toBe('chatter');
    for (const text of [
      '热不热',
      '水来了吗',
      '谁能帮我',
      '找谁修',
      '叫我吗,门口有人晕倒了',
      '骂我家的那人还在',
    ])
      expect(settled(text)).toBeUndefined();
    expect(settled('开心么', { addressed: true })).toBeUndefined();
  });

  it('takes thanks that name no work for talk, unless a word on the work is awaited', () => {
    for (const text of ['谢谢格格,真快', '太棒了,辛苦', '多谢啦']) {
      expect(settled(text, { addressed: true })).toBe('chatter');
      expect(settled(text, { lately: ['verdict_awaited'] })).toBeUndefined();
    }
    expect(settled('谢谢刘师傅把门修好', { addressed: true })).toBeUndefined();
  });

  it('takes whether neighbours have it, too, for talk, and what one has oneself for what it is', () => {
    for (const text of ['你们5栋也没水吗', '你们家有电没', '你们那边停电了吗?'])
      expect(settled(text)).toBe('chatter');
    for (const text of ['你们把水停了吗', '你们5栋漏水了', '我们5栋也没水', '你们家没水了往下流'])
      expect(settled(text)).toBeUndefined();
    for (const text of ['怎么停电了', '停水了物业知道吗']) expect(settled(text)).toBe('report');
  });
});
