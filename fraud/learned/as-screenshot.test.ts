import { expect, it } from 'vitest';

import { asScreenshot } from './as-screenshot.ts';

const chat = '你在吗 我刚下班 今天累不累 还好 就是想你 周末一起吃饭吧 好呀 去哪里 老地方 我请客';

it('is the same for the same text and number, and another for another', () => {
  expect(asScreenshot(chat, 1)).toBe(asScreenshot(chat, 1));
  expect(asScreenshot(chat, 1)).not.toBe(asScreenshot(chat, 2));
});

it('still says most of what was said, run together', () => {
  const read = asScreenshot(chat, 3);
  const kept = chat.split(' ').filter((line) => read.includes(line));
  expect(kept.length).toBeGreaterThan(6);
  expect(read.split(' ').length).toBeLessThan(chat.split(' ').length);
});

it('is nothing of nothing', () => {
  expect(asScreenshot('', 1).trim().length).toBeLessThan(2);
});
