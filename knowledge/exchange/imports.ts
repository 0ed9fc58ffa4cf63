/**
 * Imports of this process: read, planned row by row without keeping the bot waiting, looked at by a person, carried out.
 * They live in memory: a restart loses a plan that nobody confirmed, never an entry.
 */
import { setImmediate } from 'node:timers/promises';

import type { AuditEntry } from '../../core/audit.ts';
import type { Clock } from '../../core/clock.ts';
import { errorCode } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { Log } from '../../core/log.ts';
import type { Editor, EntryStore } from '../entry-store.prisma.ts';
import { createImportPlanner, type PlanContext, type PlannedRow } from './plan-import.ts';
import type { WrittenRow } from './written-rows.ts';

export type ImportState = 'planning' | 'planned' | 'importing' | 'done' | 'failed';

export interface Import {
  readonly id: string;
  readonly staffId: string;
  readonly fileName: string;
  readonly startedAt: Date;
  readonly state: ImportState;
  /** Rows that the present step is through with, of `rows`. */
  readonly progress: number;
  readonly rows: number;
  readonly plan: readonly PlannedRow[];
  /** Rows that were to change an entry which somebody else changed meanwhile. */
  readonly missed: ReadonlySet<number>;
}

export interface Imports {
  /** Begins to plan; of one person the latest import alone is kept. */
  plan(
    file: { readonly name: string; readonly rows: readonly WrittenRow[] },
    context: ImportContext,
    by: Editor,
  ): Import;
  /** Of this person; absent when there is none of that id any more. */
  find(id: string, staffId: string): Import | undefined;
  /** Carries a plan out; false when it is not planned, or already under way. */
  carryOut(id: string, options: CarryOut, by: Editor): boolean;
}

export interface CarryOut {
  readonly changePublished: boolean;
  /** What else the audit log says of it. */
  readonly details?: AuditEntry['details'] | undefined;
}

export type ImportContext = PlanContext & { readonly concerns: readonly string[] };

export interface ImportsDeps {
  readonly entries: Pick<EntryStore, 'listAll' | 'importBatch'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** Rows after which others have their turn. */
const slice = 10;
const batchSize = 100;
/** People at work with a file at the same time. */
const mostKept = 20;

export function createImports(deps: ImportsDeps): Imports {
  const imports = new Map<string, Import>();
  const update = (id: string, change: Partial<Import>): void => {
    const before = imports.get(id);
    if (before !== undefined) imports.set(id, { ...before, ...change });
  };
  const follow = (id: string, work: (tell: Tell) => Promise<void>): void => {
    work((change) => update(id, change)).catch((error: unknown) => {
      deps.log.error('knowledge.import_failed', { code: errorCode(error) });
      update(id, { state: 'failed' });
    });
  };
  return {
    plan(file, context, by) {
      const made = begun(file, by);
      makeRoom(imports, by.staffId);
      imports.set(made.id, made);
      follow(made.id, (tell) => planAll(deps, file.rows, context, tell));
      return made;
    },
    find(id, staffId) {
      const found = imports.get(id);
      return found?.staffId === staffId ? found : undefined;
    },
    carryOut(id, { changePublished, details }, by) {
      const found = imports.get(id);
      if (found?.state !== 'planned') return false;
      update(id, { state: 'importing', progress: 0 });
      const plan = found.plan.filter((row) => isCarriedOut(row, changePublished));
      follow(id, (tell) => carryOutAll(deps, { ...found, plan, details }, by, tell));
      return true;
    },
  };
}

function begun({ name, rows }: Parameters<Imports['plan']>[0], { staffId, now }: Editor): Import {
  const nothingYet = { progress: 0, rows: rows.length, plan: [], missed: new Set<number>() };
  return { id: newId(now), staffId, fileName: name, startedAt: now, state: 'planning', ...nothingYet };
}

function makeRoom(imports: Map<string, Import>, staffId: string): void {
  const replaceable = ({ state }: Import) => state !== 'importing';
  const own = [...imports.values()].filter((one) => one.staffId === staffId && replaceable(one));
  const [oldest] = [...imports.values()].filter(replaceable);
  const gone = imports.size >= mostKept && oldest !== undefined ? [...own, oldest] : own;
  for (const { id } of gone) imports.delete(id);
}

/** What is published is changed only when asked for: residents read it at once. */
export function isCarriedOut(row: PlannedRow, changePublished: boolean): boolean {
  return (
    row.outcome === 'add' ||
    (row.outcome === 'change' && (changePublished || row.entry.status !== 'published'))
  );
}

type Tell = (change: Partial<Import>) => void;

async function planAll(
  { entries }: ImportsDeps,
  rows: readonly WrittenRow[],
  { concerns, ...context }: ImportContext,
  tell: Tell,
): Promise<void> {
  const planner = createImportPlanner(context);
  await inTurns(await entries.listAll(concerns), (entry) => planner.know(entry));
  const plan: PlannedRow[] = [];
  await inTurns(rows, (row) => {
    plan.push(planner.plan(row));
    tell({ progress: plan.length });
  });
  tell({ state: 'planned', plan });
}

async function inTurns<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [at, item] of items.entries()) {
    work(item);
    if (at % slice === slice - 1) await setImmediate();
  }
}

async function carryOutAll(
  deps: ImportsDeps,
  { id, plan, details = {} }: Import & Pick<CarryOut, 'details'>,
  by: Editor,
  tell: Tell,
): Promise<void> {
  const missed = new Set<number>();
  for (let at = 0; at < plan.length; at += batchSize) {
    const rows = plan.slice(at, at + batchSize);
    const added = rows.flatMap((row) => (row.outcome === 'add' ? [row.draft] : []));
    const changed = rows.flatMap((row) => (row.outcome === 'change' ? [row] : []));
    const now = deps.clock.now();
    const gone = await deps.entries.importBatch({ importId: id, added, changed, details }, { ...by, now });
    for (const row of changed) if (gone.includes(row.entry.id)) missed.add(row.row);
    tell({ progress: at + rows.length, rows: plan.length });
    await setImmediate();
  }
  tell({ state: 'done', missed: missed, rows: plan.length });
}
