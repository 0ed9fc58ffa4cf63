import { afterAll, beforeAll, expect, it } from 'vitest';

import { createStatelessBot, speaks, type StatelessBot } from './stateless-bot.ts';

/** A report that only the classifier hears, and not surely: amid talk it is part of the talk. */
const faint = { text: '借楼下邻居梯子一用,换个灯泡', addressed: false };
const talk = { text: '今天菜价真便宜', addressed: false };

let bot: StatelessBot;
beforeAll(async () => {
  bot = await createStatelessBot();
});
afterAll(() => bot.stop());

it('a line heard alone is heard the same behind talk as without any', async () => {
  expect(speaks(await bot.hearAlone(faint)), 'choose a line that is acted on, but not amid talk').toBe(true);
  await bot.hear(talk);
  expect(speaks(await bot.hearAlone(faint))).toBe(true);
});

it('a line of a stream is heard amid the talk before it', async () => {
  await bot.hear(talk);
  expect(speaks(await bot.hear(faint))).toBe(false);
});
