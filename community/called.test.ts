import fc from 'fast-check';
import { expect, test } from 'vitest';

import { calledSo } from './called.ts';

const people = ['王小竹', '王青', '李竹'].map((name) => ({ name }));

test.each([
  ['王小竹', ['王小竹']],
  ['小竹', ['王小竹', '李竹']],
  ['小李', ['李竹']],
  ['李师傅', ['李竹']],
  ['青姐', ['王青']],
  ['老王', ['王小竹', '王青']],
  ['小赵', []],
  ['小', []],
  ['', []],
])('「%s」 may mean %j', (said, meant) => {
  expect(calledSo(people, said).map(({ name }) => name)).toEqual(meant);
});

test('whose whole name is said is meant alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1 }), (names) => {
      const all = names.map((name) => ({ name }));
      expect(calledSo(all, names[0] ?? '')).toEqual([{ name: names[0] }]);
    }),
  );
});
