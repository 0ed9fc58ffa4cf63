import { describe, expect, it } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import { createNotUnderstoodHandler } from './not-understood.ts';

const handler = createNotUnderstoodHandler();

describe('the handler for what nobody understood', () => {
  it('is there for any words said to the bot', () => {
    for (const text of ['楼道那个', '格格你看看这个', 'abc', '那边又这样了'])
      expect(handler.accepts(turnOf(text, { addressed: true })), text).toBe(true);
  });

  it('lets thanks and nods be the end', () => {
    for (const text of ['谢谢', '好的,谢谢格格!', '嗯嗯', 'OK', '收到', '辛苦了', '👍', ''])
      expect(handler.accepts(turnOf(text, { addressed: true })), text).toBe(false);
  });

  it('is silent where nobody spoke to the bot', () => {
    expect(handler.accepts(turnOf('那边又这样了'))).toBe(false);
  });

  it('says that nothing was registered', async () => {
    const outcome = await handler.handle(turnOf('那边又这样了', { addressed: true }));
    expect(outcome).toMatchObject({ did: 'not_understood.asked', dialogue: 'keep' });
    expect(outcome).not.toHaveProperty('tickets');
  });
});
