/** A report as PDF on A4. The font is in the file, so that it reads the same wherever it is opened or printed. */
import PdfKit from 'pdfkit';

import type { ReportDocument, Section } from '../../../tickets/statistics/document.ts';
import { fontFile } from './font-file.ts';

const margin = 42;
const sizes = { title: 17, heading: 12, text: 9 } as const;
const colours = { text: '#1b1f23', quiet: '#55606b', line: '#c8ced3', head: '#eef2f4' } as const;
const gap = 4;

type Pdf = PDFKit.PDFDocument;

export function printPdf({ title, subtitle, sections }: ReportDocument): Promise<Buffer> {
  const pdf = new PdfKit({ size: 'A4', margin, info: { Title: title }, lang: 'zh-CN', tagged: true });
  const bytes = collect(pdf);
  pdf.font(fontFile).fillColor(colours.text).fontSize(sizes.title).text(title, { align: 'center' });
  pdf.fontSize(sizes.text).fillColor(colours.quiet).text(subtitle, { align: 'center' });
  for (const section of sections) printSection(pdf, section);
  pdf.end();
  return bytes;
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/** A heading stands with the first row below it, on the next page where this one has no room for both. */
function printSection(pdf: Pdf, { title, notes, table }: Section) {
  const laidOut = table === undefined ? undefined : layOut(pdf, [table.header, ...table.rows]);
  if (pdf.y + headingHeight + firstRows(pdf, laidOut) > bottomOf(pdf)) pdf.addPage();
  pdf.moveDown(1).fillColor(colours.text).fontSize(sizes.heading).text(title, margin).moveDown(0.3);
  pdf.fontSize(sizes.text).fillColor(colours.quiet);
  for (const note of notes) pdf.text(note, margin);
  pdf.fillColor(colours.text);
  if (laidOut !== undefined) printTable(pdf, laidOut);
}

/** With the space around it. */
const headingHeight = 44;

function bottomOf(pdf: Pdf): number {
  return pdf.page.height - margin;
}

interface LaidOut {
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly size: number;
}

function firstRows(pdf: Pdf, laidOut: LaidOut | undefined): number {
  if (laidOut === undefined) return 0;
  const { rows, widths, size } = laidOut;
  pdf.fontSize(size);
  return sumOf(rows.slice(0, 2).map((row) => heightOf(pdf, row, widths)));
}

/** The first that the table is readable in without breaking its figures. */
const tableSizes = [sizes.text, 8, 7] as const;

/**
 * Columns as wide as what is in them asks for, together as wide as the page. Where that is too wide, the fraction of a
 * share stands below it, and then letters are smaller.
 */
function layOut(pdf: Pdf, rows: readonly (readonly string[])[]): LaidOut {
  const total = pdf.page.width - 2 * margin;
  const broken = rows.map((row) => row.map((cell) => cell.replace(/(?<=%|—)（(.+)）$/u, '\n$1')));
  const whole = columnsOf(pdf, rows, sizes.text);
  if (sumOf(whole.map(({ asked }) => asked)) <= total)
    return { rows, widths: spread(whole, total), size: sizes.text };
  const tried = tableSizes.map((size) => ({ size, columns: columnsOf(pdf, broken, size) }));
  const fits = tried.find(({ columns }) => sumOf(columns.map(({ least }) => least)) <= total);
  const { size, columns } = fits ?? tried.at(-1) ?? { size: sizes.text, columns: whole };
  return { rows: broken, widths: spread(columns, total), size };
}

/** So many letters of a column are not broken for the sake of the others. */
const kept = 6;
/** A very long cell is broken rather than take the whole page. */
const longestCell = 24;

interface ColumnWidth {
  readonly asked: number;
  readonly least: number;
}

function columnsOf(pdf: Pdf, rows: readonly (readonly string[])[], size: number): readonly ColumnWidth[] {
  pdf.fontSize(size);
  const around = 2 * gap + 1;
  const widthOf = (cell: string) => Math.max(...cell.split('\n').map((line) => pdf.widthOfString(line)));
  return (rows[0] ?? []).map((_, at) => {
    const widest = Math.max(...rows.map((row) => widthOf(row[at] ?? '')));
    return {
      asked: Math.min(widest, longestCell * size) + around,
      least: Math.min(widest, kept * size) + around,
    };
  });
}

/** Narrow columns keep their width; the wide ones share what is left. */
function spread(columns: readonly ColumnWidth[], total: number): readonly number[] {
  const asked = columns.map((one) => one.asked);
  const [wanted, needed] = [sumOf(asked), sumOf(columns.map(({ least }) => least))];
  if (wanted <= total || needed >= total) return asked.map((one) => (one / wanted) * total);
  const share = (total - needed) / (wanted - needed);
  return columns.map(({ asked: one, least }) => least + (one - least) * share);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((all, one) => all + one, 0);
}

/** The head stands on each page, and never alone. */
function printTable(pdf: Pdf, { rows: [head = [], ...rows], widths, size }: LaidOut) {
  pdf.fontSize(size);
  const print = (row: readonly string[], isHead: boolean) =>
    printRow(pdf, row, { widths, height: heightOf(pdf, row, widths), isHead });
  print(head, true);
  for (const row of rows) {
    if (pdf.y + heightOf(pdf, row, widths) > bottomOf(pdf)) {
      pdf.addPage();
      print(head, true);
    }
    print(row, false);
  }
  pdf.fontSize(sizes.text);
  pdf.x = margin;
}

function heightOf(pdf: Pdf, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((cell, at) => cellHeight(pdf, cell, innerOf(widths[at])));
  return Math.max(0, ...heights) + 2 * gap;
}

/** Line by line: the printer would measure the break itself as a letter, and leave a line empty for it. */
function cellHeight(pdf: Pdf, cell: string, width: number): number {
  return sumOf(cell.split('\n').map((line) => pdf.heightOfString(line, { width })));
}

function innerOf(width = 0): number {
  return Math.max(1, width - 2 * gap);
}

interface RowPlace {
  readonly widths: readonly number[];
  readonly height: number;
  readonly isHead: boolean;
}

function printRow(pdf: Pdf, row: readonly string[], { widths, height, isHead }: RowPlace) {
  const top = pdf.y;
  let left = margin;
  for (const [at, cell] of row.entries()) {
    const width = widths[at] ?? 0;
    pdf.rect(left, top, width, height).lineWidth(0.5);
    if (isHead) pdf.fillAndStroke(colours.head, colours.line);
    else pdf.stroke(colours.line);
    pdf.fillColor(colours.text);
    pdf.y = top + gap;
    for (const line of cell.split('\n')) pdf.text(line, left + gap, pdf.y, { width: innerOf(width) });
    left += width;
  }
  pdf.y = top + height;
}
