import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseCsv } from './csv.ts';

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

describe('comma-separated values', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFFtext,label\n一,二',
      [
        ['text', 'label'],
        ['一', '二'],
      ],
    ],
    ['"a,b","say ""hi"""', [['a,b', 'say "hi"']]],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a,b\n\n , \nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['5" screen,x', [['5" screen', 'x']]],
    ['', []],
  ] as const)('%j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('tells the line a row begins on', () => {
    expect(parseCsv('a\n"b\nc"\n\nd').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('reads back what was quoted', () => {
    const row = fc.array(
      fc.string({ unit: 'grapheme' }).map((text) => `x${text}`),
      { minLength: 1, maxLength: 4 },
    );
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(cellsOf(rows.map((cells) => cells.map(quote).join(',')).join('\r\n'))).toEqual(rows);
      }),
    );
  });
});
