import fc from 'fast-check';
import { expect, it } from 'vitest';

import { fromCursor, toCursor } from './cursor.ts';

it('comes back as the position it was made of', () => {
  const position = fc.record({
    at: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(position, (one) => {
      expect(fromCursor(toCursor(one))).toEqual(one);
    }),
  );
});

it('is absent before the first and after the last page', () => {
  expect(fromCursor(undefined)).toBeUndefined();
  expect(toCursor(undefined)).toBeUndefined();
});

it('refuses everything it did not make, as the asker’s mistake', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => fromCursor(text)).toThrow(expect.objectContaining({ status: 400 }));
    }),
  );
});
