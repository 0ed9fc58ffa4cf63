/** Figures as an Excel workbook: counts are numbers that can be summed, all else is text, so none is a formula. */
import writeXlsxFile from 'write-excel-file/node';

/** Wide enough for the longest name of a figure, and for the words beside it. */
const columns = [{ width: 26 }, ...Array.from({ length: 11 }, () => ({ width: 14 }))];

export async function writeFigures(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeXlsxFile(
    rows.map((row) => row.map(cellOf)),
    { columns },
  ).toBuffer();
}

const count = /^(?:0|[1-9]\d{0,14})$/;

function cellOf(text: string) {
  return count.test(text)
    ? ({ value: Number(text), type: Number } as const)
    : ({ value: text, type: String } as const);
}
