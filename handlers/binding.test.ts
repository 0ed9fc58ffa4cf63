import { describe, expect, it } from 'vitest';

import type { BindingPhrase } from '../community/binding.ts';
import { exampleNow } from '../test/support/tickets.ts';
import { turnOf } from '../test/support/turn.ts';
import { createBindingHandler } from './binding.ts';
import type { Outcome, Turn } from './handler.ts';

const forGroup: BindingPhrase = {
  purpose: 'group',
  id: 'phrase-1',
  areaId: 'building-3',
  areaName: '春和苑3栋',
  groupKind: 'residents',
};
const forStaff: BindingPhrase = { purpose: 'staff', id: 'phrase-2', staffId: 'zhou', staffName: '周敏' };

/** As posted where the bot knows no group yet. */
function turn(text: string, where: 'group' | 'private'): Turn {
  const isPrivate = where === 'private';
  return { ...turnOf(text, { isPrivate }), group: undefined };
}

/** What the handler does when only `phrase` under the code K7QM2XH4 is good. */
async function post(text: string, where: 'group' | 'private', phrase: BindingPhrase): Promise<Outcome> {
  const handler = createBindingHandler({
    findUsable: (code) => Promise.resolve(code === 'K7QM2XH4' ? phrase : undefined),
  });
  const asked = turn(text, where);
  expect(handler.accepts(asked)).toBe(true);
  const outcome = await handler.handle(asked);
  if (typeof outcome === 'string') throw new Error(`the handler said ${outcome}`);
  return outcome;
}

describe('a group phrase', () => {
  it.each(['绑定 K7QM2XH4', '绑定K7QM2XH4', '绑定:k7qm2xh4', ' 绑定  K7QM2XH4 '])(
    'binds the group it is posted in, however it is typed: %s',
    async (text) => {
      const outcome = await post(text, 'group', forGroup);
      expect(outcome.bindings).toEqual([
        {
          kind: 'group',
          phraseId: 'phrase-1',
          channel: 'simulator',
          account: 'bot',
          roomKey: 'room-3',
          topic: '橘园3栋邻里群',
          areaId: 'building-3',
          groupKind: 'residents',
          at: exampleNow,
        },
      ]);
      expect(outcome.replies[0]?.text).toContain('春和苑3栋');
    },
  );

  it('is kept for the group when it was sent in private', async () => {
    const outcome = await post('绑定 K7QM2XH4', 'private', forGroup);
    expect(outcome.bindings).toBeUndefined();
    expect(outcome.did).toBe('binding.wrong_place');
  });
});

describe('a staff phrase', () => {
  it('binds the chat account that sends it in private', async () => {
    const outcome = await post('认证 K7QM2XH4', 'private', forStaff);
    expect(outcome.bindings).toEqual([
      {
        kind: 'staff',
        phraseId: 'phrase-2',
        staffId: 'zhou',
        channel: 'simulator',
        account: 'bot',
        memberKey: 'member-1',
        at: exampleNow,
      },
    ]);
  });

  it('is made useless when it was shown to a group', async () => {
    const outcome = await post('认证 K7QM2XH4', 'group', forStaff);
    expect(outcome.bindings).toEqual([{ kind: 'void', phraseId: 'phrase-2', at: exampleNow }]);
    expect(outcome.replies[0]?.text).not.toContain('周敏');
  });
});

it('tells the same to a wrong code and to a good one of the other purpose, and no area or name', async () => {
  const wrong = await post('绑定 AAAABBBB', 'group', forGroup);
  const other = await post('绑定 K7QM2XH4', 'group', forStaff);
  expect(other).toEqual(wrong);
  expect(wrong.bindings).toBeUndefined();
  expect(wrong.replies[0]?.text).not.toMatch(/春和苑|周敏/);
});

it.each(['绑定银行卡被骗了怎么办', '我要认证业主身份', '绑定', '身份证绑定 K7QM2XH4 可以吗'])(
  'leaves what is no phrase to others: %s',
  (text) => {
    const handler = createBindingHandler({ findUsable: () => Promise.resolve(forGroup) });
    expect(handler.accepts(turn(text, 'group'))).toBe(false);
  },
);
