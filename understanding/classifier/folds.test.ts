import fc from 'fast-check';
import { expect, it } from 'vitest';

import { dealIntoFolds } from './folds.ts';

const example = fc.record({
  text: fc.string({ minLength: 1, maxLength: 2 }),
  label: fc.constantFrom('a', 'b'),
  source: fc.constantFrom(undefined, 'x/1.txt', 'x/2.txt', 'x/3.txt', 'y/only.txt'),
});
const examples = fc
  .array(example, { maxLength: 60 })
  .map((all) =>
    all.toSorted((left, right) => Number(left.text > right.text) - Number(left.text < right.text)),
  );
const options = { folds: 3, seed: 1 };

it('deals every example into a fold, equal texts into the same', () => {
  fc.assert(
    fc.property(examples, (sorted) => {
      const folds = dealIntoFolds(sorted, options);
      const foldsOfText = new Map(sorted.map(({ text }, index) => [text, folds[index]]));
      sorted.forEach(({ text }, index) => {
        expect(folds[index]).toBe(foldsOfText.get(text));
        expect(folds[index]).toBeLessThan(options.folds);
      });
    }),
  );
});

it('keeps a file together, and the files of a folder apart', () => {
  const files = ['x/1.txt', 'x/2.txt', 'x/3.txt'];
  const sorted = Array.from({ length: 90 }, (_, index) => ({
    text: String(100 + index),
    label: 'a',
    source: files[index % 3],
  }));
  const folds = dealIntoFolds(sorted, options);
  expect(files.map((_, file) => new Set(folds.filter((__, index) => index % 3 === file)).size)).toEqual([
    1, 1, 1,
  ]);
  expect(new Set(folds).size).toBe(3);
});

it('deals the lines of a folder’s only file: it must not be judged by those who know nothing of its kind', () => {
  const sorted = Array.from({ length: 90 }, (_, index) => ({
    text: String(100 + index),
    label: 'a',
    source: 'y/only.txt',
  }));
  expect(new Set(dealIntoFolds(sorted, options)).size).toBe(3);
});
