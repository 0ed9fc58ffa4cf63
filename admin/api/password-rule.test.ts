import { expect, it } from 'vitest';

import { isGuessable } from './password-rule.ts';

it.each([
  ['wanghong2026', 'wanghong'],
  ['aaaaaaaaaaab', 'li'],
  ['Ab123456!!', 'li'],
  ['PASSWORD-x9', 'li'],
])('finds %s guessable for %s', (password, login) => {
  expect(isGuessable(password, login)).toBe(true);
});

it('accepts a sentence', () => {
  expect(isGuessable('三号楼的桂花今年开得早', 'li')).toBe(false);
  expect(isGuessable('green bicycle 7', 'li')).toBe(false);
});
