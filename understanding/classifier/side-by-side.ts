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
function idsOfAny([first, ...others]: readonly ModelData[]): Int32Array {
  return others.reduce(
    (ids, { vocabulary }) => merged(ids, vocabulary.ids),
    first?.vocabulary.ids ?? new Int32Array(0),
  );
}

/** All of one; of the other mostly nothing is new. */
function merged(one: Int32Array, other: Int32Array): Int32Array {
  const all = new Int32Array(one.length + other.length);
  let size = 0;
  let next = 0;
  for (let at = 0; at <= one.length; at += 1) {
    const id = one[at] ?? Infinity;
    for (; next < other.length && (other[next] ?? 0) <= id; next += 1)
      if (other[next] !== id) all[size++] = other[next] ?? 0;
    if (at < one.length) all[size++] = id;
  }
  return all.slice(0, size);
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
