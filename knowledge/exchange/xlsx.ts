/** The first sheet of an Excel workbook (ECMA-376), as text, and back. Formulas come as the value last worked out. */
import path from 'node:path';

import type { TableRow } from './table.ts';
import { attributeOf, escapeXml, walkXml } from './xml.ts';
import { openZip, writeZip, type Zip } from './zip.ts';

/** Throws when it is no workbook. */
export function readXlsx(bytes: Buffer): readonly TableRow[] {
  const zip = openZip(bytes);
  return rowsOf(textOf(zip, firstSheetOf(zip)), sharedTexts(zip));
}

function textOf(zip: Zip, name: string): string {
  const content = zip.read(name);
  if (content === undefined) throw new Error(`the workbook lacks ${name}`);
  return content.toString('utf8');
}

function firstSheetOf(zip: Zip): string {
  const [sheet = ''] = tagsOf(textOf(zip, 'xl/workbook.xml'), 'sheet');
  const id = attributeOf(sheet, '(?:\\w+:)?id');
  const relations = tagsOf(textOf(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const target = relations.find((tag) => attributeOf(tag, 'Id') === id);
  if (target === undefined) throw new Error('the workbook has no sheet');
  // Relative to the workbook, or from the root of the archive.
  return path.posix.resolve('/xl', attributeOf(target, 'Target') ?? '').slice(1);
}

function tagsOf(xml: string, name: string): readonly string[] {
  const tags: string[] = [];
  walkXml(xml, { open: { [name]: (tag) => tags.push(tag) } });
  return tags;
}

/** Texts that cells refer to by number. How a word sounds (`rPh`) is no part of it. */
function sharedTexts(zip: Zip): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isSound = false;
  walkXml(zip.read('xl/sharedStrings.xml')?.toString('utf8') ?? '', {
    open: { si: () => (text = ''), t: () => (isText = !isSound), rPh: () => (isSound = true) },
    close: {
      si: () => texts.push(decodeEscapes(text)),
      t: () => (isText = false),
      rPh: () => (isSound = false),
    },
    text: (more) => (text += isText ? more : ''),
  });
  return texts;
}

function rowsOf(xml: string, shared: readonly string[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell = { column: 0, type: '' };
  let value = '';
  let isValue = false;
  const startValue = () => (isValue = true);
  const endValue = () => (isValue = false);
  walkXml(xml, {
    open: {
      row: (tag) => {
        row = Number(attributeOf(tag, 'r') ?? row + 1);
        cells = [];
      },
      c: (tag) => {
        cell = {
          column: columnOf(attributeOf(tag, 'r')) ?? cells.length,
          type: attributeOf(tag, 't') ?? 'n',
        };
        value = '';
      },
      v: startValue,
      t: startValue,
    },
    close: {
      v: endValue,
      t: endValue,
      c: () => {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = shownValue(value, cell.type, shared);
      },
      row: () => {
        if (cells.some((one) => one.trim() !== '')) rows.push({ cells, row });
      },
    },
    text: (more) => (value += isValue ? more : ''),
  });
  return rows;
}

/** No sheet is wider; a cell that claims to be further right is not believed. */
const mostColumns = 16_384;

/** `C` of `C12` is column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < mostColumns ? column : undefined;
}

function shownValue(value: string, type: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return decodeEscapes(value);
  // Long numbers, such as phones, are stored as 1.5E10.
  return /e/iu.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
}

const escaped = /_x([0-9a-f]{4})_/giu;
/** What XML cannot hold, or a reader would turn into something else. */
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

/** Workbooks write a character that XML cannot hold as `_x000D_`, and so escape what looks like it. */
function decodeEscapes(text: string): string {
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function encodeEscapes(text: string): string {
  return text.replace(unfit, (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const packages = `${office}/package/2006`;
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const frame: readonly (readonly [name: string, content: string])[] = [
  [
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

/** A workbook of one sheet of texts; its first row stays in sight. */
export function writeXlsx(rows: readonly (readonly string[])[]): Buffer {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widths = '<cols><col min="1" max="64" width="24" customWidth="1"/></cols>';
  const data = rows.map((cells, index) => rowXml(cells, index + 1)).join('');
  const sheet = `${declaration}<worksheet xmlns="${main}">${view}${widths}<sheetData>${data}</sheetData></worksheet>`;
  return writeZip([...frame, ['xl/worksheets/sheet1.xml', sheet]]);
}

function rowXml(cells: readonly string[], row: number): string {
  const written = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${lettersOf(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
