import { deflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readXlsx, writeXlsx } from './xlsx.ts';
import { attributeOf, readXml } from './xml.ts';
import { openZip, writeZip } from './zip.ts';

/** With what XML cannot hold and what a workbook would read as such. */
const cellText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('\u0000', '\r\n', '\uffff', '_x000D_', '<&">'),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const text = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('an archive', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name, maxLength: 6 }),
        (files) => {
          const zip = openZip(writeZip(files));
          expect(files.map(([name]) => zip.read(name)?.toString('utf8'))).toEqual(
            files.map(([, content]) => content),
          );
          expect(zip.read('nothing of that name is in it, surely')).toBeUndefined();
        },
      ),
    );
  });

  it('that is none, or cut short, is refused', () => {
    const whole = writeZip([['a', 'x'.repeat(1000)]]);
    expect(() => openZip(Buffer.from('question,answer'))).toThrow();
    expect(() => openZip(whole.subarray(0, whole.length - 10))).toThrow();
  });

  it('that unpacks to more than any document is refused', () => {
    const bomb = writeZip([['a', 'x']]);
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const local = Buffer.concat([bomb.subarray(0, 31), packed]);
    const central = Buffer.from(bomb.subarray(bomb.length - 22 - 47, bomb.length - 22));
    central.writeUInt32LE(packed.length, 20);
    const end = Buffer.from(bomb.subarray(bomb.length - 22));
    end.writeUInt32LE(local.length, 16);
    const zip = openZip(Buffer.concat([local, central, end]));
    expect(() => zip.read('a')).toThrow();
  });
});

describe('the XML of documents', () => {
  const partsOf = (xml: string) =>
    [...readXml(xml)].map((part) => (part.kind === 'text' ? part.text : `${part.kind} ${part.name}`));

  it.each([
    ['<w:p><w:t>甲 &amp; 乙</w:t></w:p>', ['open p', 'open t', '甲 & 乙', 'close t', 'close p']],
    ['<?xml version="1.0"?><!-- <a> --><b c="1>2"/>', ['open b']],
    ['<a><![CDATA[1 < 2]]></a>', ['open a', '1 < 2', 'close a']],
    ['&#x4e2d;&#22269;&unknown;', ['中国&unknown;']],
  ])('%s', (xml, expected) => {
    expect(partsOf(xml)).toEqual(expected);
  });

  it('without an end is refused', () => {
    expect(() => partsOf('<a')).toThrow();
    expect(() => partsOf('<!-- a')).toThrow();
  });

  it('names attributes with either quotes', () => {
    expect(attributeOf('c r="B2" t=\'s\'', 'r')).toBe('B2');
    expect(attributeOf('c r="B2" t=\'s\'', 't')).toBe('s');
    expect(attributeOf('c r="B2"', 't')).toBeUndefined();
  });
});

describe('a workbook', () => {
  it('gives back every cell of every row that has anything in it', () => {
    const sheet = fc.array(fc.array(cellText, { minLength: 1, maxLength: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(sheet, (rows) => {
        const trimmed = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
        const expected = trimmed.map((cells, index) => ({ cells, row: index + 1 }));
        const read = readXlsx(writeXlsx(rows));
        expect(read).toEqual(expected.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
      }),
    );
  });

  it('of Excel is read: shared texts, sounds left out, numbers, formulas, gaps', () => {
    const strings =
      '<sst><si><t>问题</t><rPh sb="0" eb="1"><t>ウェン</t></rPh></si><si><r><t>电梯</t></r><r><t xml:space="preserve"> 坏了</t></r></si></sst>';
    const sheet =
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1"><x:v>1.5412345678E10</x:v></x:c></x:row>' +
      '<x:row r="4"><x:c r="B4" t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>一</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = writeZip([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="一" sheetId="4" r:id="rId7"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/one.xml"/></Relationships>',
      ],
      ['xl/sharedStrings.xml', strings],
      ['xl/worksheets/one.xml', sheet],
    ]);
    expect(readXlsx(bytes)).toEqual([
      { row: 1, cells: ['问题', '', '15412345678'] },
      { row: 4, cells: ['', '电梯 坏了', '一', 'TRUE'] },
    ]);
  });
});
