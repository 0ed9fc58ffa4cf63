import { describe, expect, it } from 'vitest';
import { turnOf } from '../test/support/turn.ts';
import { createHelpHandler } from './help.ts';

describe('the help handler', () => {
  it('says in three lines what it can do, that it is a program and what it keeps', async () => {
    const turn = turnOf('你能做什么', { addressed: true });
    const handler = createHelpHandler();
    expect(handler.accepts(turn)).toBe(true);
    const outcome = await handler.handle(turn);
    const text = typeof outcome === 'string' ? '' : (outcome.replies[0]?.text ?? '');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('智能助手');
    expect(text).toContain('不保存');
  });

  it('greets only who speaks to it', () => {
    expect(createHelpHandler().accepts({ ...turnOf('你好'), licence: 'only_if_sure' })).toBe(false);
  });
});
