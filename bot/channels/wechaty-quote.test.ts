import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuote, parseRecalledId } from './wechaty-quote.ts';

const dashes = `${'- '.repeat(14)}-`;
const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
const name = fc.stringMatching(/^[\p{L}\p{N} ._-]{1,20}$/u);

describe('parseQuote', () => {
  it('takes the flattened form apart, whoever said whatever', () => {
    fc.assert(
      fc.property(name, words, words, (fromName, text, reply) => {
        const parsed = parseQuote(`「${fromName}：${text}」\n${dashes}\n${reply}`);
        expect(parsed).toMatchObject({ fromName, text, reply });
      }),
    );
  });

  it('reads the XML of a quote of several lines, with entities and CDATA', () => {
    const parsed = parseQuote(
      '<?xml version="1.0"?><msg><appmsg><title>修好了吗 &amp; 谢谢</title><type>57</type><refermsg>' +
        '<svrid>771</svrid><fromusr>r@chatroom</fromusr><chatusr>wxid_a</chatusr>' +
        '<displayname><![CDATA[3-2-501 <王>]]></displayname><content>水管\n漏水</content>' +
        '</refermsg></appmsg></msg>',
    );
    expect(parsed).toEqual({
      reply: '修好了吗 & 谢谢',
      text: '水管\n漏水',
      fromName: '3-2-501 <王>',
      fromKey: 'wxid_a',
      messageId: '771',
    });
  });

  it('gives no markup when a picture is quoted', () => {
    const parsed = parseQuote(
      '<msg><title>看这个</title><refermsg><content>&lt;msg&gt;&lt;img aeskey=""/&gt;&lt;/msg&gt;</content></refermsg></msg>',
    );
    expect(parsed).toMatchObject({ reply: '看这个', text: '' });
  });

  it('leaves alone what only looks a little like a quote', () => {
    expect(parseQuote('「通知：明天停水」')).toBeUndefined();
    expect(parseQuote('- - - - - - - - - -\n你好')).toBeUndefined();
    fc.assert(fc.property(words, (text) => parseQuote(text.replaceAll('「', '')) === undefined));
  });

  it('is quick on long text made to be slow', () => {
    expect(parseQuote(`「甲：${'」\n- - - - -'.repeat(5_000)}`)).toBeDefined();
    expect(parseQuote('<refermsg>'.repeat(5_000))).toBeUndefined();
  });
});

describe('parseRecalledId', () => {
  it('reads an id as it stands, and the newer id of the XML form', () => {
    expect(parseRecalledId('7712345')).toBe('7712345');
    expect(
      parseRecalledId(
        '<sysmsg type="revokemsg"><revokemsg><msgid>1</msgid><newmsgid>22</newmsgid></revokemsg></sysmsg>',
      ),
    ).toBe('22');
  });

  it('knows no id where a web puppet only says it in words', () => {
    expect(parseRecalledId('"王阿姨" 撤回了一条消息')).toBeUndefined();
    expect(parseRecalledId('')).toBeUndefined();
  });
});
