/**
 * Deals examples into folds, each to be judged by a model of the others. What one person wrote in one go is alike, and the
 * next person will write otherwise: a file goes into one fold as a whole, as far as its folder has files enough.
 */
import type { Example } from './model.ts';
import { createRandom, type Random, shuffled } from './random.ts';

/** The fold of each of `sorted`; equal texts are in the same one, or they would be seen. */
export function dealIntoFolds(
  sorted: readonly Example[],
  { folds, seed }: { readonly folds: number; readonly seed: number },
): Int32Array {
  const random = createRandom(seed);
  const foldOf = dealAtRandom(sorted.length, folds, random);
  const fileFold = dealFiles(sorted, folds, random);
  sorted.forEach(({ source, text }, index) => {
    const fold = source === undefined ? undefined : fileFold.get(source);
    if (fold !== undefined) foldOf[index] = fold;
    if (text === sorted[index - 1]?.text) foldOf[index] = foldOf[index - 1] ?? 0;
  });
  return foldOf;
}

function dealAtRandom(size: number, folds: number, random: Random): Int32Array {
  const foldOf = new Int32Array(size);
  shuffled(size, random).forEach((index, position) => {
    foldOf[index] = position % folds;
  });
  return foldOf;
}

/** The fold of each file whose folder has one for every fold; the larger ones are dealt first. */
function dealFiles(sorted: readonly Example[], folds: number, random: Random): ReadonlyMap<string, number> {
  const foldOf = new Map<string, number>();
  for (const files of filesOfFolders(sorted).values()) {
    if (files.size < folds) continue;
    const names = Array.from(files.keys()).sort();
    const order = Array.from(shuffled(names.length, random), (index) => names[index] ?? '');
    order.sort((left, right) => (files.get(right) ?? 0) - (files.get(left) ?? 0));
    const filled = new Int32Array(folds);
    for (const name of order) {
      const fold = filled.indexOf(Math.min(...filled));
      filled[fold] = (filled[fold] ?? 0) + (files.get(name) ?? 0);
      foldOf.set(name, fold);
    }
  }
  return foldOf;
}

/** How many examples each file has, by folder. */
function filesOfFolders(sorted: readonly Example[]): ReadonlyMap<string, Map<string, number>> {
  const folders = new Map<string, Map<string, number>>();
  for (const { source } of sorted) {
    if (source === undefined) continue;
    const folder = source.slice(0, source.lastIndexOf('/'));
    const files = folders.get(folder) ?? new Map<string, number>();
    files.set(source, (files.get(source) ?? 0) + 1);
    folders.set(folder, files);
  }
  return folders;
}
