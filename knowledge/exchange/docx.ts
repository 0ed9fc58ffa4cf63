/** The text of a Word document as headings, paragraphs and tables. Pictures, notes and deleted text stay out. */
import mammoth from 'mammoth';
import { z } from 'zod';

import { type OfficeParts, packOffice } from './office-archive.ts';
import type { Block, TableRow } from './table.ts';

/** What mammoth makes of a document before it becomes HTML, as far as it is of interest. */
const node = z.object({
  type: z.string(),
  value: z.string().optional(),
  styleName: z.string().nullish(),
  get children() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

/** Throws when it is no Word document. */
export async function readDocx(parts: OfficeParts): Promise<readonly Block[]> {
  let document: unknown;
  const keep = (element: unknown) => (document = element);
  await mammoth.convertToHtml({ buffer: packOffice(parts) }, { transformDocument: keep });
  return blocksOf(node.parse(document));
}

function blocksOf(document: Node): readonly Block[] {
  let at = 0;
  return (document.children ?? []).flatMap((child): Block[] => {
    if (child.type === 'table') {
      at += paragraphsIn(child).length;
      return [{ kind: 'table', rows: rowsOf(child) }];
    }
    at += 1;
    const text = textOf(child).trim();
    return text === '' ? [] : [{ kind: isHeading(child) ? 'heading' : 'paragraph', at, text }];
  });
}

/** Word knows the style by this name, whatever the language of the program. */
function isHeading({ styleName }: Node): boolean {
  return /^heading \d$/iu.test(styleName ?? '');
}

function rowsOf(table: Node): readonly TableRow[] {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  return rows.map(({ children = [] }, at) => ({ cells: children.map(cellText), row: at + 1 }));
}

/** A table inside a cell is text of that cell. */
function cellText(cell: Node): string {
  const lines = paragraphsIn(cell).map((paragraph) => textOf(paragraph).trim());
  return lines.filter((line) => line !== '').join('\n');
}

function paragraphsIn(parent: Node): readonly Node[] {
  return parent.type === 'paragraph' ? [parent] : (parent.children ?? []).flatMap(paragraphsIn);
}

const signs: Readonly<Record<string, string>> = { break: '\n', tab: ' ' };

function textOf({ type, value, children = [] }: Node): string {
  return signs[type] ?? value ?? children.map(textOf).join('');
}
