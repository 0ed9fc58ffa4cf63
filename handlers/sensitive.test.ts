import { describe, expect, it } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { createSensitiveHandler } from './sensitive.ts';

const said = (purpose: 'emergency' | 'acknowledge'): Outcome => ({
  replies: [{ purpose, text: '收到' }],
  dialogue: 'end',
  did: 'other.done',
});

function another(outcome: Outcome | 'pass' | 'silent', accepts = true): Handler {
  return { name: 'other', accepts: () => accepts, handle: () => Promise.resolve(outcome) };
}

function posted(
  over: { readonly isPrivate?: boolean; readonly kinds?: readonly 'verification_code'[] } = {},
): Turn {
  const turn = turnOf('麻烦登记（号码已隐去）', over);
  return { ...turn, understanding: { ...turn.understanding, sensitive: over.kinds ?? ['identity_number'] } };
}

async function texts(others: readonly Handler[], turn = posted()): Promise<readonly string[]> {
  const outcome = await createSensitiveHandler(others).handle(turn);
  return typeof outcome === 'string' ? [outcome] : outcome.replies.map(({ text }) => text);
}

describe('a posted identity number', () => {
  it('is nobody’s business where there is none', () => {
    expect(createSensitiveHandler([]).accepts(turnOf('楼道灯坏了'))).toBe(false);
  });

  it('is asked back in the group, first, and the rest is worked', async () => {
    const [request, rest] = await texts([another('pass'), another(said('acknowledge'))]);
    expect(request).toContain('身份证号');
    expect(request).toContain('撤回');
    expect(rest).toBe('收到');
  });

  it('waits for the words that save lives', async () => {
    expect((await texts([another(said('emergency'))]))[0]).toBe('收到');
  });

  it('is asked back when nobody else has anything to say', async () => {
    for (const others of [[], [another('silent')], [another(said('acknowledge'), false)]])
      expect(await texts(others)).toHaveLength(1);
  });

  it('is told softly in private, where nobody else saw it', async () => {
    const [request] = await texts([], posted({ isPrivate: true }));
    expect(request).toContain('方便的话');
  });
});

it('whoever posts a code is told that nobody may ask for it', async () => {
  expect((await texts([], posted({ kinds: ['verification_code'] })))[0]).toContain('谁来要都别给');
});
