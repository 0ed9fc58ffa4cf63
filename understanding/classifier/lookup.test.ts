import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createLookup } from './lookup.ts';

const ids = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 });

it('finds every id where it is, and no other', () => {
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const sorted = Int32Array.from(some).sort();
      const find = createLookup(sorted);
      sorted.forEach((id, index) => {
        expect(find(id)).toBe(index);
      });
      for (const id of others) expect(find(id)).toBe(sorted.indexOf(id));
    }),
  );
});
