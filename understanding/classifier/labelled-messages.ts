/** Labelled texts as others keep them: CSV with a header, or one JSON object a line. */
import { z } from 'zod';

import { AppError } from '../../core/errors.ts';
import { categories, type Category, intents } from '../../core/taxonomy.ts';
import type { MessageExample } from './train-messages.ts';

const categorySchema = z.enum(categories as readonly [Category, ...Category[]]);
const messageSchema = z.object({
  text: z.string().min(1),
  intent: z.enum(intents),
  /** Empty is none. */
  category: z.union([z.literal(''), categorySchema]).nullish(),
});
/** One label for both: a category says that it is a report. */
const labelSchema = z.object({
  text: z.string().min(1),
  label: z.union([categorySchema, z.enum(intents).exclude(['report'])]),
});

/**
 * `text`, `intent` and, with intent `report`, `category`; or `text` and one `label` for both. Other columns are left alone.
 * @throws AppError `examples.unreadable` with the line and what is wrong with it.
 */
export function readLabelledMessages(content: string): readonly MessageExample[] {
  return recordsOf(content).map(({ line, record }) => {
    const labelled = labelSchema.safeParse(record);
    if (labelled.success) return fromLabel(labelled.data);
    const message = messageSchema.safeParse(record);
    if (!message.success) throw unreadable(line, z.prettifyError(message.error));
    const { text, intent } = message.data;
    const category = emptyIsNone(message.data.category);
    if ((intent === 'report') !== (category !== undefined))
      throw unreadable(line, 'a category belongs to every report, and to nothing else');
    return { text, intent, category };
  });
}

function fromLabel({ text, label }: z.infer<typeof labelSchema>): MessageExample {
  const category = categories.find((one) => one === label);
  const intent = intents.find((one) => one === label) ?? 'report';
  return { text, intent, category };
}

function emptyIsNone(category: Category | '' | null | undefined): Category | undefined {
  return category === '' || category === null ? undefined : category;
}

interface Numbered {
  readonly line: number;
  readonly record: unknown;
}

function recordsOf(content: string): readonly Numbered[] {
  const clean = content.replace(/^\ufeff/, '');
  return /^\s*\{/.test(clean) ? jsonRecords(clean) : csvRecords(clean);
}

function jsonRecords(content: string): readonly Numbered[] {
  return content.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    try {
      return [{ line: index + 1, record: JSON.parse(text) as unknown }];
    } catch {
      throw unreadable(index + 1, 'this is no JSON');
    }
  });
}

function csvRecords(content: string): readonly Numbered[] {
  const [header, ...rows] = csvRows(content);
  return rows.map(({ line, cells }) => ({
    line,
    record: Object.fromEntries(header?.cells.map((name, index) => [name.trim(), cells[index] ?? '']) ?? []),
  }));
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const cell = /("(?:[^"]|"")*"|[^",\r\n][^,\r\n]*|)(,|\r?\n|\r|$)/y;

/** RFC 4180: cells in quotes may hold commas, line breaks and doubled quotes. */
function csvRows(content: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  cell.lastIndex = 0;
  while (cell.lastIndex < content.length) {
    const match = cell.exec(content);
    if (match === null) throw unreadable(line, 'a quote is not closed, or something follows a closed one');
    const [whole, value = '', end] = match;
    line += whole.split('\n').length - 1;
    cells.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === ',' && cell.lastIndex < content.length) continue;
    if (cells.some((text) => text.trim() !== '')) rows.push({ line: began, cells });
    cells = [];
    began = line;
  }
  return rows;
}

function unreadable(line: number, why: string): AppError {
  return new AppError('examples.unreadable', `line ${line} of the labelled messages: ${why}`, {
    details: { line },
  });
}
