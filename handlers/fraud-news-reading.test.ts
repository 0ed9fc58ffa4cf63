import { describe, expect, it } from 'vitest';

import { type FraudNewsWish, readFraudNewsWish } from './fraud-news-reading.ts';

const examples: readonly (readonly [string, FraudNewsWish | undefined])[] = [
  ['最近有什么骗局', 'going_round'],
  ['近期骗术', 'going_round'],
  ['最近诈骗多吗', 'going_round'],
  ['这阵子流行哪些骗局啊', 'going_round'],
  ['最近的骗局有哪些要注意', 'going_round'],
  ['历史提醒', 'past_reminders'],
  ['上次的反诈提醒是什么', 'past_reminders'],
  ['往期反诈提醒再发我看看', 'past_reminders'],
  ['刷单是不是骗局', undefined],
  ['最近电梯老坏', undefined],
  ['我最近被骗了三千，对方说是客服', undefined],
];

describe('what somebody wants to know of scams in general', () => {
  it.each(examples)('%s: %s', (text, wish) => {
    expect(readFraudNewsWish(text)).toBe(wish);
  });
});
