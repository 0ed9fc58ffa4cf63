import { describe, expect, it } from 'vitest';

import { onlyLabelled, parseLabelledTexts } from './labelled-texts.ts';

const both = [
  { text: '路灯坏了', label: '城建' },
  { text: '学费, 涨了', label: '教育' },
];

describe('labelled texts', () => {
  it.each([
    ['JSONL', '{"text":"路灯坏了","label":"城建"}\n\n{"text":"学费, 涨了","label":"教育"}\n'],
    ['CSV with a heading in any order', '\uFEFFlabel,text\r\n城建,路灯坏了\r\n教育,"学费, 涨了"\r\n'],
    ['CSV without one', '路灯坏了,城建\n"学费, 涨了",教育'],
  ])('are read from %s', (_, content) => {
    expect(parseLabelledTexts('f', content)).toEqual(both);
  });

  it('may lack the label where nothing is learnt', () => {
    const texts = parseLabelledTexts('f', '{"text":"路灯坏了"}');
    expect(texts).toEqual([{ text: '路灯坏了', label: undefined }]);
    expect(() => onlyLabelled('f', texts)).toThrow(/text 1 has no label/);
  });

  it('without a text are refused with the line', () => {
    expect(() => parseLabelledTexts('f', 'text,label\n,城建')).toThrow(/line 2: no text/);
  });
});
