import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, type DiffPart } from './text-diff.ts';

const join = (parts: readonly DiffPart[], left: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
const texts = fc.string({ unit: fc.constantFrom('电', '梯', '坏', '了', '1', '2', ' ', 'a', '\n', '🚪') });

describe('the difference of two texts', () => {
  it('holds both texts, nothing more', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = diffTexts(before, after);
        expect(join(parts, 'added')).toBe(before);
        expect(join(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('keeps equal texts whole', () => {
    expect(diffTexts('请拨打 12345', '请拨打 12345')).toEqual([{ kind: 'same', text: '请拨打 12345' }]);
  });

  it('shows a number as one piece, so that nobody misreads half of it', () => {
    expect(diffTexts('请拨打 12345', '请拨打 12328')).toEqual([
      { kind: 'same', text: '请拨打 ' },
      { kind: 'removed', text: '12345' },
      { kind: 'added', text: '12328' },
    ]);
  });
});
