/** Imports and their rows, as the pages read them. */
import type { Import } from '../../../knowledge/exchange/imports.ts';
import type { PlannedRow } from '../../../knowledge/exchange/plan-import.ts';
import * as say from '../knowledge-import.zh.ts';
import type { ImportRow, ImportView } from '../schemas/knowledge-exchange.ts';

export function showImport(
  { id, fileName, state, progress, rows, plan, missed }: Import,
  mayChangePublished: boolean,
): ImportView {
  const count = (is: (row: PlannedRow) => boolean) => plan.filter(is).length;
  const counts = {
    add: count(({ outcome }) => outcome === 'add'),
    change: count(({ outcome }) => outcome === 'change'),
    published: count((row) => row.outcome === 'change' && row.entry.status === 'published'),
    same: count(({ outcome }) => outcome === 'same'),
    skip: count(({ outcome }) => outcome === 'skip'),
    alike: count(({ outcome, like }) => outcome === 'add' && like !== undefined),
    missed: missed.size,
  };
  return { id, fileName, state, progress, rows, counts, mayChangePublished };
}

export function showImportRow(planned: PlannedRow, missed: ReadonlySet<number>): ImportRow {
  const { row, question, outcome, like } = planned;
  return {
    row,
    question,
    outcome,
    outcomeName: say.outcomeNames[outcome],
    notes: [
      ...notesOf(planned),
      ...(like === undefined ? [] : [say.likenessText(like)]),
      ...(missed.has(row) ? [say.missedText] : []),
    ],
    entryId: 'entry' in planned ? planned.entry.id : like?.entryId,
  };
}

function notesOf(planned: PlannedRow): readonly string[] {
  if (planned.outcome === 'skip')
    return planned.why === 'problems' ? planned.problems.map(say.problemText) : [say.skipText(planned.why)];
  if (planned.outcome !== 'change') return [];
  const isPublished = planned.entry.status === 'published';
  return [say.changeText(planned.columns), ...(isPublished ? [say.publishedStays] : [])];
}
