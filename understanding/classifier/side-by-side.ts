/**
 * Several models that read the same texts: a text is looked up once for all of them. To fetch what they know of its pieces
 * costs more than to reckon with it.
 */
import { createLookup } from './lookup.ts';
import type { ModelData } from './model.ts';
import { packModel, type PackedModel } from './packed-model.ts';
import { createTextReader, type TextReader } from './text-reader.ts';

export interface SideBySide<Models extends readonly ModelData[] = readonly ModelData[]> {
  readonly createReader: () => TextReader;
  /** In the order they were given. */
  readonly models: { readonly [At in keyof Models]: PackedModel };
  /** The row of a piece, or -1. */
  readonly find: (id: number) => number;
}

export function standSideBySide<const Models extends readonly ModelData[]>(
  models: Models,
): SideBySide<Models> {
  const ids = idsOfAny(models);
  const find = createLookup(ids);
  // As many as there are models.
  const each = packed(models, ids) as SideBySide<Models>['models'];
  return { createReader: () => createTextReader(find), models: each, find };
}

/** Apart from the above, so that nothing there keeps what the models were packed from. */
function packed(models: readonly ModelData[], ids: Int32Array): readonly PackedModel[] {
  const all = columnsIn(ids, models);
  return models.map((data, model) => packModel(data, { all, model, models: models.length }));
}

/** In ascending order, as those of each model are. */
function idsOfAny(models: readonly ModelData[]): Int32Array {
  const all = new Int32Array(models.reduce((sum, { vocabulary }) => sum + vocabulary.ids.length, 0));
  let end = 0;
  for (const { vocabulary } of models) {
    all.set(vocabulary.ids, end);
    end += vocabulary.ids.length;
  }
  all.sort();
  return all.filter((id, at) => at === 0 || id !== all[at - 1]);
}

function columnsIn(ids: Int32Array, models: readonly ModelData[]): Int32Array {
  const columns = new Int32Array(ids.length * models.length).fill(-1);
  models.forEach(({ vocabulary }, model) => {
    let row = 0;
    vocabulary.ids.forEach((id, column) => {
      while (ids[row] !== id) row += 1;
      columns[row * models.length + model] = column;
    });
  });
  return columns;
}
