/** A report as plain text in sections and tables: the page shows it, a file holds it, a printer prints it. */
export interface Section {
  readonly title: string;
  readonly notes: readonly string[];
  readonly table:
    { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } | undefined;
}

export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** One below the other, as a sheet has them. */
export function* rowsOf({ title, subtitle, sections }: ReportDocument): Generator<readonly string[]> {
  yield [title];
  yield [subtitle];
  for (const { title: heading, notes, table } of sections) {
    yield [];
    yield [heading];
    for (const note of notes) yield [note];
    if (table === undefined) continue;
    yield table.header;
    yield* table.rows;
  }
}
