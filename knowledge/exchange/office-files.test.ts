import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { archive, namespaces, officeFile, relationships } from '../../test/support/office-file.ts';
import { readDocx } from './docx.ts';
import { unpackOffice } from './office-archive.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

/** With what XML cannot hold and what a workbook would read as such. */
const cellText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('\u0000', '\r\n', '\uffff', '_x000D_', '<&">', '=1+1', '007', ' '),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));

describe('an archive', () => {
  it('gives its text parts, and no others', async () => {
    const bytes = archive([
      ['word/document.xml', '<甲/>'],
      ['word/media/picture.png', 'x'],
    ]);
    const parts = await unpackOffice(bytes);
    expect([...parts.keys()]).toEqual(['word/document.xml']);
    expect(parts.get('word/document.xml')?.toString('utf8')).toBe('<甲/>');
  });

  it('that is none, or cut short, is refused', async () => {
    const whole = archive([['a.xml', 'x'.repeat(1000)]]);
    await expect(unpackOffice(Buffer.from('question,answer'))).rejects.toThrow();
    await expect(unpackOffice(whole.subarray(0, whole.length - 10))).rejects.toThrow();
  });

  it('that says it unpacks to more than any document is refused', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(129 * 1024 * 1024) }, { level: 1 });
    await expect(unpackOffice(Buffer.from(bomb))).rejects.toThrow('too large');
  });

  it('that unpacks to more than it says is refused', async () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': new Uint8Array(4 * 1024 * 1024) }, { level: 1 }));
    const central = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(10, central + 24);
    await expect(unpackOffice(bomb)).rejects.toThrow();
  });
});

describe('a workbook', () => {
  it('gives back every cell of every row that has anything in it', async () => {
    const sheet = fc.array(fc.array(cellText, { minLength: 1, maxLength: 10 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const trimmed = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
        const expected = trimmed.map((cells, index) => ({ cells, row: index + 1 }));
        const read = await readXlsx(await unpackOffice(await writeXlsx(rows)));
        expect(read).toEqual(expected.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
      }),
    );
  });

  it('of Excel is read: shared texts, sounds left out, numbers, days, formulas, gaps', async () => {
    const strings = `<sst ${namespaces.sheet}><si><t>问题</t><rPh sb="0" eb="1"><t>ウェン</t></rPh></si><si><r><t>电梯</t></r><r><t xml:space="preserve"> 坏了</t></r></si></sst>`;
    const styles = `<styleSheet ${namespaces.sheet}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const sheet =
      `<x:worksheet ${namespaces.sheet}><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1"><x:v>1.5412345678E10</x:v></x:c><x:c r="D1" s="1"><x:v>46508</x:v></x:c></x:row>` +
      '<x:row r="4"><x:c r="B4" t="s"><x:v>1</x:v></x:c><x:c r="C4" t="str"><x:f>A1&amp;"x"</x:f><x:v>一</x:v></x:c><x:c r="D4" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = officeFile('excel', [
      [
        'xl/workbook.xml',
        `<workbook ${namespaces.sheet}><sheets><sheet name="一" sheetId="4" r:id="rId7"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relationships([
          ['rId7', 'worksheet', '/xl/worksheets/one.xml'],
          ['rId8', 'sharedStrings', '/xl/sharedStrings.xml'],
          ['rId9', 'styles', '/xl/styles.xml'],
        ]),
      ],
      ['xl/sharedStrings.xml', strings],
      ['xl/styles.xml', styles],
      ['xl/worksheets/one.xml', sheet],
    ]);
    expect(await readXlsx(await unpackOffice(bytes))).toEqual([
      { row: 1, cells: ['问题', '', '15412345678', '2027-05-01'] },
      { row: 4, cells: ['', '电梯 坏了', '一', 'TRUE'] },
    ]);
  });
});

describe('a Word document', () => {
  it('gives headings, paragraphs and tables in their order; what was deleted stays out', async () => {
    const p = (inner: string, style = '') =>
      `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
    const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const gone = '<w:del><w:r><w:delText>删了</w:delText></w:r></w:del>';
    const inner = `<w:tbl><w:tr><w:tc>${p(r('里面'))}</w:tc></w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr><w:tc>${p(r('甲'))}${p(r('乙'))}</w:tc><w:tc>${inner}${p('')}</w:tc></w:tr></w:tbl>`;
    const bytes = officeFile('word', [
      ['word/_rels/document.xml.rels', relationships([['rId1', 'styles', 'styles.xml']])],
      [
        'word/styles.xml',
        `<w:styles ${namespaces.word}><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>`,
      ],
      [
        'word/document.xml',
        `<w:document ${namespaces.word}><w:body>${p(r('章'), '2')}${p('')}${p(`${r('一行')}<w:r><w:br/></w:r>${r('二行')}${gone}`)}${table}${p(r('尾'))}</w:body></w:document>`,
      ],
    ]);
    expect(await readDocx(await unpackOffice(bytes))).toEqual([
      { kind: 'heading', at: 1, text: '章' },
      { kind: 'paragraph', at: 3, text: '一行\n二行' },
      { kind: 'table', rows: [{ row: 1, cells: ['甲\n乙', '里面'] }] },
      { kind: 'paragraph', at: 8, text: '尾' },
    ]);
  });
});
