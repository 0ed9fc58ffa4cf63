/** Markdown as headings, paragraphs and tables, as far as people use it for questions and answers. */
import type { Block, TableRow } from './table.ts';

const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;
const tableLine = /^\s*\|(.*)\|\s*$/u;
const tableRule = /^[\s|:-]+$/u;
const fence = /^\s*(?:```|~~~)/u;

export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isCode = false;
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .forEach((line, index) => {
      if (fence.test(line)) isCode = !isCode;
      else if (line.trim() !== '') addLine(blocks, line, { at: index + 1, isCode });
    });
  return blocks;
}

function addLine(
  blocks: Block[],
  line: string,
  { at, isCode }: { readonly at: number; readonly isCode: boolean },
): void {
  const cells = isCode ? undefined : tableLine.exec(line)?.[1];
  if (cells !== undefined) {
    if (!tableRule.test(cells)) addRow(blocks, { cells: cellsOf(cells), row: at });
    return;
  }
  const title = isCode ? undefined : heading.exec(line)?.[1];
  blocks.push(
    title === undefined
      ? { kind: 'paragraph', at, text: withoutMarks(line.trim()) }
      : { kind: 'heading', at, text: withoutMarks(title) },
  );
}

function addRow(blocks: Block[], row: TableRow): void {
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] };
  else blocks.push({ kind: 'table', rows: [row] });
}

/** `\|` is no end of a cell, `<br>` a line of its own. */
function cellsOf(line: string): readonly string[] {
  return line.split(/(?<!\\)\|/u).map((cell) =>
    withoutMarks(
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/giu, '\n')
        .trim(),
    ),
  );
}

/** Bold, code and links are for the eye: the chat shows plain text. */
function withoutMarks(text: string): string {
  return text
    .replace(
      /\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`/gu,
      (_, bold?: string, strong?: string, code?: string) => bold ?? strong ?? code ?? '',
    )
    .replace(/!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/gu, (_, shown: string, url: string) =>
      shown === '' || shown === url ? url : `${shown} ${url}`,
    );
}
