/** What a spreadsheet holds: rows that have anything in them, each with the number people see beside it. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/** What a text document holds, in its order; `at` counts its paragraphs from 1. */
export type Block =
  | { readonly kind: 'heading'; readonly at: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly at: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };
