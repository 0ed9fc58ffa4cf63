/**
 * Imports of this process: planned without keeping the bot waiting, looked at by a person, carried out. They live in
 * memory: a restart loses a plan that nobody confirmed, never an item.
 */
import { setImmediate } from 'node:timers/promises';

import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import type { Editor } from '../../entry-store.prisma.ts';
import type { ServiceStore } from '../service-store.prisma.ts';
import { createItemPlanner, type ItemPlanContext, type PlannedItem } from './plan-items.ts';
import type { WrittenItems } from './written-items.ts';

export interface ItemImport {
  readonly id: string;
  readonly staffId: string;
  readonly fileName: string;
  readonly plan: readonly PlannedItem[];
  readonly state: 'planned' | 'importing' | 'done';
  /** Rows of items that somebody else changed meanwhile. */
  readonly missed: ReadonlySet<number>;
}

export interface CarriedOut {
  /** Also change what residents read now. */
  readonly changePublished: boolean;
  /** New items are answered with at once. */
  readonly publish: boolean;
}

export type ItemImports = ReturnType<typeof createItemImports>;

/** Rows after which others have their turn. */
const slice = 10;
const batchSize = 100;
/** People at work with a file at the same time. */
const mostKept = 20;

export function createItemImports(deps: {
  readonly services: Pick<ServiceStore, 'listAll' | 'importBatch'>;
  readonly clock: Pick<Clock, 'now'>;
}) {
  const imports = new Map<string, ItemImport>();
  return {
    /** Of one person the latest import alone is kept. */
    async plan(
      file: { readonly name: string; readonly written: WrittenItems },
      context: ItemPlanContext & { readonly concerns: readonly string[] },
      by: Editor,
    ): Promise<ItemImport> {
      const plan = await planAll(deps, file.written, context);
      const id = newId(by.now);
      const made = { id, staffId: by.staffId, fileName: file.name, plan, missed: new Set<number>() };
      makeRoom(imports, by.staffId);
      const planned: ItemImport = { ...made, state: 'planned' };
      imports.set(id, planned);
      return planned;
    },

    /** Of this person; absent when there is none of that id any more. */
    find(id: string, staffId: string): ItemImport | undefined {
      const found = imports.get(id);
      return found?.staffId === staffId ? found : undefined;
    },

    /** Absent when it is carried out already. */
    async carryOut(id: string, options: CarriedOut, by: Editor): Promise<ItemImport | undefined> {
      const found = imports.get(id);
      if (found?.state !== 'planned') return undefined;
      imports.set(id, { ...found, state: 'importing' });
      const missed = await carryOutAll(deps, found, options, by);
      const done: ItemImport = { ...found, state: 'done', missed };
      imports.set(id, done);
      return done;
    },
  };
}

function makeRoom(imports: Map<string, ItemImport>, staffId: string): void {
  const replaceable = [...imports.values()].filter(({ state }) => state !== 'importing');
  const own = replaceable.filter((one) => one.staffId === staffId);
  const gone = imports.size - own.length >= mostKept ? [...own, ...replaceable.slice(0, 1)] : own;
  for (const { id } of gone) imports.delete(id);
}

async function planAll(
  { services }: { readonly services: Pick<ServiceStore, 'listAll'> },
  { items, repeated }: WrittenItems,
  { concerns, ...context }: ItemPlanContext & { readonly concerns: readonly string[] },
): Promise<readonly PlannedItem[]> {
  const planner = createItemPlanner(context, await services.listAll({ concerns }));
  const plan: PlannedItem[] = repeated.map(({ row, name, of }) => ({
    ...{ row, name, outcome: 'skip', why: 'repeated', problems: [] },
    like: { itemId: undefined, name: String(of) },
  }));
  for (const [at, item] of items.entries()) {
    plan.push(planner.plan(item));
    if (at % slice === slice - 1) await setImmediate();
  }
  return plan.sort((one, other) => one.row - other.row);
}

/** What is published is changed only when asked for: residents read it at once. */
export function isItemCarriedOut(planned: PlannedItem, { changePublished }: CarriedOut): boolean {
  if (planned.outcome === 'change') return changePublished || planned.item.status !== 'published';
  return planned.outcome === 'add';
}

async function carryOutAll(
  {
    services,
    clock,
  }: { readonly services: Pick<ServiceStore, 'importBatch'>; readonly clock: Pick<Clock, 'now'> },
  { id, plan }: ItemImport,
  options: CarriedOut,
  by: Editor,
): Promise<ReadonlySet<number>> {
  const rows = plan.filter((row) => isItemCarriedOut(row, options));
  const missed = new Set<number>();
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    const added = batch.flatMap((row) => (row.outcome === 'add' ? [row.draft] : []));
    const changed = batch.flatMap((row) => (row.outcome === 'change' ? [row] : []));
    const status = options.publish ? 'published' : 'draft';
    const gone = await services.importBatch(
      { importId: id, status, added, changed },
      { ...by, now: clock.now() },
    );
    for (const row of changed) if (gone.includes(row.item.id)) missed.add(row.row);
    await setImmediate();
  }
  return missed;
}
