/** A change of what residents are answered is held against the regression set before it is made. */
import type { Alongside, Editor, EntryStore } from '../../knowledge/entry-store.prisma.ts';
import { draftOf } from '../../knowledge/entry-draft.ts';
import type { EntryDraft, EntryStatus, KnowledgeEntry } from '../../knowledge/entry.ts';
import type { EntryChange } from '../../knowledge/regression/as-if.ts';
import { countVerdict } from '../../knowledge/regression/question.ts';
import { insertRun } from '../../knowledge/regression/regression-store.prisma.ts';
import type { Regression } from '../../knowledge/regression/regression.ts';
import { type RegressionRun, type RunCause, runOfResult } from '../../knowledge/regression/run.ts';
import { ApiError } from './failures.ts';
import { goneEntry, wouldBreak } from './regression.zh.ts';

export interface HeedDeps {
  readonly regression: Pick<Regression, 'check'>;
}

/** An entry as it would be; absent when residents would notice nothing. */
export function changeOf(
  entry: KnowledgeEntry,
  change: { readonly draft?: EntryDraft | undefined; readonly status?: EntryStatus | undefined },
): EntryChange | undefined {
  const after = {
    ...entry,
    ...(change.draft && draftOf(change.draft)),
    status: change.status ?? entry.status,
  };
  const isServed = entry.status === 'published' || after.status === 'published';
  return isServed ? { id: entry.id, entry: after } : undefined;
}

export interface Heeded extends Alongside {
  /** What `write` stores. */
  readonly run?: RegressionRun;
}

/**
 * What is written with the change: the run, and the reason in the audit log. Throws `knowledge.would_break` when
 * something that comes out right would come out wrong and nobody says why.
 */
export async function heed(
  { regression }: HeedDeps,
  made: {
    readonly changes: readonly (EntryChange | undefined)[];
    readonly cause: RunCause;
    readonly reason: string | undefined;
  },
  by: Editor,
): Promise<Heeded> {
  const changes = made.changes.filter((change) => change !== undefined);
  const [first] = changes;
  if (first === undefined) return {};
  const result = await regression.check(changes, by.now);
  if (result.total === 0) return {};
  const worse = countVerdict(result, 'worse');
  if (worse > 0 && made.reason === undefined)
    throw new ApiError(409, 'knowledge.would_break', wouldBreak(worse));
  const reason = worse > 0 ? made.reason : undefined;
  const run = runOfResult(result, { cause: made.cause, entryId: first.id, reason }, by);
  return {
    ...(reason === undefined ? {} : { details: { reason, worse } }),
    run,
    write: (tx) => insertRun(tx, run),
  };
}

/** The standard questions of entries, each looked up once. */
export async function nameEntries(
  { entries }: { readonly entries: Pick<EntryStore, 'find'> },
  ids: readonly string[],
): Promise<(entryId: string) => string> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(
    distinct.map(async (id) => [id, (await entries.find(id))?.question] as const),
  );
  const names = new Map(found);
  return (id) => names.get(id) ?? goneEntry;
}
