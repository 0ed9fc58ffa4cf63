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

function printSection(pdf: Pdf, { title, notes, table }: Section) {
  pdf.moveDown(1).fillColor(colours.text).fontSize(sizes.heading).text(title, margin).moveDown(0.3);
  pdf.fontSize(sizes.text).fillColor(colours.quiet);
  for (const note of notes) pdf.text(note, margin);
  pdf.fillColor(colours.text);
  if (table !== undefined) printTable(pdf, [table.header, ...table.rows]);
}

/** Columns as wide as what is in them asks for, together as wide as the page. */
function printTable(pdf: Pdf, rows: readonly (readonly string[])[]) {
  const widths = widthsOf(rows, pdf.page.width - 2 * margin);
  for (const [index, row] of rows.entries()) {
    const height = heightOf(pdf, row, widths);
    if (pdf.y + height > pdf.page.height - margin) pdf.addPage();
    printRow(pdf, row, { widths, height, isHead: index === 0 });
  }
  pdf.x = margin;
}

/** A very long cell is broken rather than take the whole page. */
const longestCell = 24;

function widthsOf(rows: readonly (readonly string[])[], total: number): readonly number[] {
  const columns = rows[0] ?? [];
  const asked = columns.map((_, at) =>
    Math.max(3, ...rows.map((row) => Math.min(longestCell, (row[at] ?? '').length))),
  );
  const sum = asked.reduce((all, one) => all + one, 0);
  return asked.map((one) => (one / sum) * total);
}

function heightOf(pdf: Pdf, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((cell, at) => pdf.heightOfString(cell, { width: innerOf(widths[at]) }));
  return Math.max(0, ...heights) + 2 * gap;
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
    pdf.fillColor(colours.text).text(cell, left + gap, top + gap, { width: innerOf(width) });
    left += width;
  }
  pdf.y = top + height;
}
