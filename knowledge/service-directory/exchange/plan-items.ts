/** What importing would do with each item of a file: added, changed, the same, or left out and why. Pure but for its index. */
import type { NamedAreas } from '../../exchange/entry-cells.ts';
import type { Tokenise } from '../../retrieval/tokenise.ts';
import { nearlySame } from '../../wordings.ts';
import { matterOf } from '../asked-parts.ts';
import { createItemIndex } from '../item-index.ts';
import type { ServiceDraft, ServiceItem } from '../service-item.ts';
import type { ItemColumn } from './columns.zh.ts';
import {
  areaOfItem,
  changedItemColumns,
  type ItemDefaults,
  type ItemProblem,
  readItem,
} from './item-cells.ts';
import type { WrittenItem } from './written-items.ts';

interface Planned {
  readonly row: number;
  readonly name: string;
  /** What is called much the same. */
  readonly like?: { readonly itemId: string | undefined; readonly name: string } | undefined;
}

export type PlannedItem =
  | (Planned & { readonly outcome: 'add'; readonly draft: ServiceDraft })
  | (Planned & {
      readonly outcome: 'change';
      readonly item: ServiceItem;
      readonly draft: ServiceDraft;
      readonly columns: readonly ItemColumn[];
    })
  | (Planned & { readonly outcome: 'same'; readonly item: ServiceItem })
  | (Planned & {
      readonly outcome: 'skip';
      readonly why: 'problems' | 'repeated' | 'other_area';
      readonly problems: readonly ItemProblem[];
    });

export interface ItemPlanContext {
  readonly areas: NamedAreas;
  readonly defaults: ItemDefaults;
  readonly tokenise: Tokenise;
  /** Whether this person may write what holds there. */
  readonly mayWrite: (areaPath: string | undefined) => boolean;
}

/** @param known what is there already */
export function createItemPlanner(context: ItemPlanContext, known: readonly ServiceItem[]) {
  const index = createItemIndex(context.tokenise);
  const byId = new Map(known.map((item) => [item.id, item]));
  const byName = new Map(known.map((item) => [nameKey(item.name, item.areaPath, context.tokenise), item]));
  for (const item of known) if (item.status !== 'archived') index.set(item);

  const matchOf = (written: WrittenItem): ServiceItem | undefined => {
    const { id, name } = written.cells;
    const area = areaOfItem(written, context.areas, context.defaults);
    const found = id === undefined ? undefined : byId.get(id);
    if (found !== undefined || name === undefined || area === 'unknown') return found;
    return byName.get(nameKey(name, area.areaPath, context.tokenise));
  };
  const likeOf = (draft: ServiceDraft, exceptId: string | undefined) => {
    const [near] = index.find(matterOf(draft.name), ({ id }) => id !== exceptId);
    if (near === undefined || near.similarity < nearlySame) return undefined;
    return { itemId: byId.has(near.item.id) ? near.item.id : undefined, name: near.item.name };
  };
  return {
    plan(written: WrittenItem): PlannedItem {
      const item = matchOf(written);
      const made = readItem(written, { ...context, item });
      const planned = planDraft({ written, item, made, context });
      if (planned.outcome !== 'add' && planned.outcome !== 'change') return planned;
      const like = likeOf(planned.draft, item?.id);
      if (planned.outcome === 'add') index.set(standIn(planned.draft, `row ${written.row}`));
      return { ...planned, like };
    },
  };
}

function planDraft(given: {
  readonly written: WrittenItem;
  readonly item: ServiceItem | undefined;
  readonly made: ReturnType<typeof readItem>;
  readonly context: ItemPlanContext;
}): PlannedItem {
  const { written, item, made, context } = given;
  const named = { row: written.row, name: written.cells.name ?? item?.name ?? '' };
  if ('problems' in made) return { ...named, outcome: 'skip', why: 'problems', problems: made.problems };
  const { draft } = made;
  if (![draft, item ?? draft].every(({ areaPath }) => context.mayWrite(areaPath)))
    return { ...named, outcome: 'skip', why: 'other_area', problems: [] };
  if (item === undefined) return { ...named, outcome: 'add', draft };
  const columns = changedItemColumns(item, draft);
  return columns.length === 0
    ? { ...named, outcome: 'same', item }
    : { ...named, outcome: 'change', item, draft, columns };
}

function nameKey(name: string, areaPath: string | undefined, tokenise: Tokenise): string {
  return `${tokenise(name).text}|${areaPath ?? ''}`;
}

/** An item of the file as the one it will be, for the index. */
function standIn(draft: ServiceDraft, id: string): ServiceItem {
  const standing = { key: undefined, status: 'draft', version: 0, updatedBy: undefined } as const;
  return { ...draft, ...standing, id, updatedAt: draft.reviewAt };
}
