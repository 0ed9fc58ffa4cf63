import { expect, it } from 'vitest';

import { holdsWord } from './whole-number.ts';

it.each([
  ['请打110报警', '110', true],
  ['请打96110咨询', '110', false],
  ['18栋', '8', false],
  ['电话15400006677', '15400006677', true],
  ['工单号1540000', '154000', false],
  ['请说在哪一栋', '哪', true],
])('%s holds %s: %s', (text, word, expected) => {
  expect(holdsWord(text, word)).toBe(expected);
});
