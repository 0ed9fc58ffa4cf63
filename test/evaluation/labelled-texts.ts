/** Reads texts with labels: JSONL or CSV, told apart by the first character. */
import { z } from 'zod';

import { parseCsv } from '../../core/csv.ts';
import { linesOf, parseJsonLine, readText } from './input.ts';
import { InputError } from './task.ts';

export interface LabelledText {
  readonly text: string;
  /** Absent where only the text is known. */
  readonly label: string | undefined;
}

const lineSchema = z.looseObject({
  text: z.string(),
  label: z.union([z.string(), z.number()]).nullish(),
});

export function readLabelledTexts(file: string): readonly LabelledText[] {
  return parseLabelledTexts(file, readText(file));
}

export function parseLabelledTexts(file: string, content: string): readonly LabelledText[] {
  return /^\uFEFF?\s*\{/u.test(content) ? fromJsonLines(file, content) : fromCsv(file, content);
}

function fromJsonLines(file: string, content: string): readonly LabelledText[] {
  return linesOf(content).map((line) => {
    const { text, label } = parseJsonLine(file, line, lineSchema);
    return { text, label: label === undefined || label === null ? undefined : String(label) };
  });
}

/** The first row names the columns `text` and `label`; without one the first two columns are meant. */
function fromCsv(file: string, content: string): readonly LabelledText[] {
  const rows = parseCsv(content);
  const heading = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const named = heading.includes('text');
  const [textAt, labelAt] = named ? [heading.indexOf('text'), heading.indexOf('label')] : [0, 1];
  return rows.slice(named ? 1 : 0).map(({ cells, line }) => {
    const text = cells[textAt];
    if (text === undefined || text.trim() === '') throw new InputError(`${file} line ${line}: no text`);
    const label = cells[labelAt]?.trim();
    return { text, label: label === '' ? undefined : label };
  });
}

/** The number of the text counts from 1 among those that are there. */
export function onlyLabelled(
  file: string,
  texts: readonly LabelledText[],
): readonly { readonly text: string; readonly label: string }[] {
  return texts.map(({ text, label }, index) => {
    if (label === undefined) throw new InputError(`${file}: text ${index + 1} has no label to learn`);
    return { text, label };
  });
}
