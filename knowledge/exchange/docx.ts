/** The text of a Word document (ECMA-376) as headings, paragraphs and tables. Pictures, notes and deleted text stay out. */
import type { Block, TableRow } from './table.ts';
import { attributeOf, walkXml } from './xml.ts';
import { openZip } from './zip.ts';

/** Throws when it is no Word document. */
export function readDocx(bytes: Buffer): readonly Block[] {
  const zip = openZip(bytes);
  const document = zip.read('word/document.xml');
  if (document === undefined) throw new Error('no Word document');
  const styles = zip.read('word/styles.xml')?.toString('utf8') ?? '';
  return blocksOf(document.toString('utf8'), headingStyles(styles));
}

/** Ids of the styles that make a heading: Word knows them by name, whatever the language of the program. */
function headingStyles(xml: string): ReadonlySet<string> {
  const ids = new Set<string>();
  let id = '';
  walkXml(xml, {
    open: {
      style: (tag) => (id = attributeOf(tag, 'w:styleId') ?? ''),
      name: (tag) => /^heading \d$/iu.test(attributeOf(tag, 'w:val') ?? '') && ids.add(id),
      outlineLvl: (tag) => isOutline(tag) && ids.add(id),
    },
  });
  return ids;
}

/** Level 9 is body text. */
function isOutline(tag: string): boolean {
  return Number(attributeOf(tag, 'w:val') ?? 9) < 9;
}

interface OpenParagraph {
  text: string;
  isHeading: boolean;
}

function blocksOf(xml: string, headings: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = [];
  const table = createTable((rows) => blocks.push({ kind: 'table', rows }));
  let at = 0;
  let paragraph: OpenParagraph = { text: '', isHeading: false };
  let isText = false;
  const add = (text: string) => (paragraph.text += text);
  const mark = (isHeading: boolean) => (paragraph.isHeading ||= isHeading);
  const close = () => {
    at += 1;
    const text = paragraph.text.trim();
    if (text === '') return;
    if (table.isOpen()) table.addText(text);
    else blocks.push({ kind: paragraph.isHeading ? 'heading' : 'paragraph', at, text });
  };
  walkXml(xml, {
    open: {
      ...table.open,
      p: () => (paragraph = { text: '', isHeading: false }),
      pStyle: (tag) => mark(headings.has(attributeOf(tag, 'w:val') ?? '')),
      outlineLvl: (tag) => mark(isOutline(tag)),
      t: () => (isText = true),
      br: () => add('\n'),
      cr: () => add('\n'),
      tab: () => add(' '),
    },
    close: { ...table.close, p: close, t: () => (isText = false) },
    text: (text) => isText && add(text),
  });
  return blocks;
}

/** Rows of the outermost table; one inside it is text of the cell where it stands. */
function createTable(done: (rows: readonly TableRow[]) => void) {
  let depth = 0;
  let rows: TableRow[] = [];
  let cells: string[] = [];
  const outermost = (act: () => void) => () => {
    if (depth === 1) act();
  };
  return {
    isOpen: () => depth > 0,
    addText(text: string): void {
      const before = cells.pop() ?? '';
      cells.push(before === '' ? text : `${before}\n${text}`);
    },
    open: {
      tbl: () => {
        if (depth === 0) rows = [];
        depth += 1;
      },
      tr: outermost(() => (cells = [])),
      tc: outermost(() => cells.push('')),
    },
    close: {
      tr: outermost(() => rows.push({ cells, row: rows.length + 1 })),
      tbl: () => {
        depth -= 1;
        if (depth === 0) done(rows);
      },
    },
  };
}
