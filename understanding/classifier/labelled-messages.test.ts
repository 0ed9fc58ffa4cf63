import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readLabelledMessages } from './labelled-messages.ts';

const lift = { text: '电梯坏了,3栋', intent: 'report', category: 'repair.elevator' };
const thanks = { text: '谢谢', intent: 'chatter', category: undefined };

describe('labelled messages', () => {
  it('are read from CSV, with commas, quotes and line breaks in quotes', () => {
    const csv = 'id,text,intent,category\r\n1,"电梯坏了,3栋",report,repair.elevator\r\n2,谢谢,chatter,\r\n';
    expect(readLabelledMessages(csv)).toEqual([lift, thanks]);
    expect(readLabelledMessages('text,label\n"他说""停水""\n了",repair.water')[0]?.text).toBe(
      '他说"停水"\n了',
    );
  });

  it('are read from JSON, one a line', () => {
    const lines = [lift, { ...thanks, category: null }].map((one) => JSON.stringify(one)).join('\n');
    expect(readLabelledMessages(`\ufeff${lines}\n\n`)).toEqual([lift, thanks]);
  });

  it('may have one label for intent and category', () => {
    const csv = 'text,label\n"电梯坏了,3栋",repair.elevator\n谢谢,chatter';
    expect(readLabelledMessages(csv)).toEqual([lift, thanks]);
  });

  it.each([
    ['text,label\n谢谢,thanks', 'line 2'],
    ['text,intent,category\n停水,report,', 'a category belongs to every report'],
    ['text,intent,category\n停水,chatter,repair.water', 'a category belongs to every report'],
    ['{"text":"停水"', 'no JSON'],
    ['text,label\n"停水,repair.water', 'a quote is not closed'],
  ])('are refused with the line and the reason: %j', (content, reason) => {
    expect(() => readLabelledMessages(content)).toThrow(reason);
  });

  it('come back from CSV as they went in, whatever they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 5 }),
        (texts) => {
          const rows = texts.map((text) => `"${text.replaceAll('"', '""')}",chatter`);
          const read = readLabelledMessages(['text,label', ...rows].join('\n'));
          expect(read.map(({ text }) => text)).toEqual(texts);
        },
      ),
    );
  });
});
