/** What importing would do with each row: added, changed, the same, or left out and why. Pure but for its own index. */
import type { EntryDraft, KnowledgeEntry } from '../entry.ts';
import { createSearchIndex } from '../retrieval/search-index.ts';
import type { Tokenise } from '../retrieval/tokenise.ts';
import { type Alike, createWordings } from '../wordings.ts';
import type { Column } from './columns.zh.ts';
import {
  areaOfRow,
  changedColumns,
  type ImportDefaults,
  type NamedAreas,
  readDraft,
  type RowProblem,
} from './entry-cells.ts';
import type { WrittenRow } from './written-rows.ts';

/** An entry, or a row of the same file, that says much the same. */
export interface Likeness {
  readonly entryId: string | undefined;
  readonly row: number | undefined;
  readonly question: string;
  /** 1: the same wording. */
  readonly similarity: number;
}

interface Planned {
  readonly row: number;
  readonly question: string;
  readonly like?: Likeness | undefined;
}

export type PlannedRow =
  | (Planned & { readonly outcome: 'add'; readonly draft: EntryDraft })
  | (Planned & {
      readonly outcome: 'change';
      readonly entry: KnowledgeEntry;
      readonly draft: EntryDraft;
      readonly columns: readonly Column[];
    })
  | (Planned & { readonly outcome: 'same'; readonly entry: KnowledgeEntry })
  | (Planned & {
      readonly outcome: 'skip';
      readonly why: 'problems' | 'repeated' | 'duplicate' | 'other_area';
      readonly problems: readonly RowProblem[];
    });

export interface PlanContext {
  readonly areas: NamedAreas;
  readonly defaults: ImportDefaults;
  readonly tokenise: Tokenise;
  readonly linkHosts: readonly string[];
  /** Whether this person may write what holds there. */
  readonly mayWrite: (areaPath: string | undefined) => boolean;
}

export interface ImportPlanner {
  /** What is there already; before the rows. */
  know(entry: KnowledgeEntry): void;
  plan(row: WrittenRow): PlannedRow;
}

export function createImportPlanner(context: PlanContext): ImportPlanner {
  const known = createKnown(context.tokenise);
  return {
    know: (entry) => known.add(entry),
    plan(row) {
      const entry = matchOf(row, context, known);
      const made = readDraft(row, { ...context, entry });
      if ('draft' in made) return planDraft(made.draft, { row: row.row, entry }, context, known);
      const { problems } = made;
      return { row: row.row, question: row.cells.question ?? '', outcome: 'skip', why: 'problems', problems };
    },
  };
}

interface Match {
  readonly row: number;
  readonly entry: KnowledgeEntry | undefined;
}

function planDraft(draft: EntryDraft, { row, entry }: Match, context: PlanContext, known: Known): PlannedRow {
  const named = { row, question: draft.question };
  const skip = (why: 'repeated' | 'duplicate' | 'other_area', like?: Likeness): PlannedRow => ({
    ...{ ...named, outcome: 'skip', why, problems: [], like },
  });
  if (![draft, entry ?? draft].every(({ areaPath }) => context.mayWrite(areaPath))) return skip('other_area');
  const repeated = known.earlierRow(draft, entry?.id);
  if (repeated !== undefined) return skip('repeated', repeated);
  const like = known.likest(draft, entry?.id);
  if (entry === undefined && like?.isDuplicate === true) return skip('duplicate', like);
  known.take(draft, row, entry?.id);
  if (entry === undefined) return { ...named, like, outcome: 'add', draft };
  const columns = changedColumns(entry, draft);
  if (columns.length === 0) return { ...named, like, outcome: 'same', entry };
  return { ...named, like, outcome: 'change', entry, draft, columns };
}

/** The entry a row is about: by its number, else by the standard question where it holds. */
function matchOf(
  row: WrittenRow,
  { areas, defaults }: PlanContext,
  known: Known,
): KnowledgeEntry | undefined {
  const byId = row.cells.id === undefined ? undefined : known.find(row.cells.id);
  const area = areaOfRow(row, areas, defaults);
  if (byId !== undefined || !area.ok || row.cells.question === undefined) return byId;
  return known.withQuestion(row.cells.question, area.areaPath);
}

type Known = ReturnType<typeof createKnown>;

/** Entries and rows so far, by wording and by nearness. */
function createKnown(tokenise: Tokenise) {
  const wordings = createWordings(tokenise, createSearchIndex(tokenise));
  const entries = new Map<string, KnowledgeEntry>();
  /** Rows by the id they go under until they are entries, and by the entry they are about. */
  const rows = new Map<string, number>();
  const likenessOf = ({ entry: { id, question }, similarity }: Alike): Likeness => {
    const row = rows.get(id);
    return { entryId: row === undefined ? id : undefined, row, question, similarity };
  };
  return {
    add(entry: KnowledgeEntry): void {
      entries.set(entry.id, entry);
      if (entry.status !== 'archived') wordings.add(entry);
    },
    find: (id: string) => entries.get(id),
    withQuestion: (question: string, areaPath: string | undefined) =>
      wordings.asking(question).find((entry) => entries.has(entry.id) && entry.areaPath === areaPath),
    /** An earlier row of the file that is the same entry, or asks the same at the same place. */
    earlierRow(draft: EntryDraft, entryId: string | undefined): Likeness | undefined {
      const isEarlier = ({ id, areaPath }: KnowledgeEntry) =>
        rows.has(id) && (id === entryId || (!entries.has(id) && areaPath === draft.areaPath));
      const same = entryId === undefined ? undefined : entries.get(entryId);
      const earlier = [...(same === undefined ? [] : [same]), ...wordings.asked(draft.question)].find(
        isEarlier,
      );
      return earlier && likenessOf({ entry: earlier, similarity: 1 });
    },
    /** A duplicate holds at the very same place; what holds wider or narrower may be meant so. */
    likest(
      draft: EntryDraft,
      exceptId: string | undefined,
    ): (Likeness & { readonly isDuplicate: boolean }) | undefined {
      const alike = wordings.alike(draft, exceptId);
      const isDuplicate = alike?.similarity === 1 && alike.entry.areaPath === draft.areaPath;
      return alike && { ...likenessOf(alike), isDuplicate };
    },
    take(draft: EntryDraft, row: number, entryId = `row ${row}`): void {
      rows.set(entryId, row);
      if (!entries.has(entryId)) wordings.add(standIn(draft, entryId));
    },
  };
}

/** A row as the entry it will be, for the index. */
function standIn(draft: EntryDraft, id: string): KnowledgeEntry {
  const standing = { key: undefined, status: 'draft', version: 0, updatedBy: undefined } as const;
  return { ...draft, ...standing, id, updatedAt: draft.reviewAt };
}
