import { expect, test } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import type { Handler, Outcome } from './handler.ts';
import { invitingToRate } from './rating-invitation.ts';

const dialogue = { owner: 'question', version: 2, state: {}, expiresAt: new Date(0) };

function answering(change: Partial<Outcome> = {}): Handler {
  const outcome: Outcome = {
    ...{ replies: [{ purpose: 'answer', text: '在东门。', evidence: ['在东门。'] }], dialogue },
    ...{ did: 'question.answered', ...change },
  };
  return { name: 'question', accepts: () => true, handle: () => Promise.resolve(outcome) };
}

async function said(handler: Handler, keys: readonly string[] = []) {
  const wasSaid = (key: string) => Promise.resolve(keys.includes(key));
  const outcome = await invitingToRate(handler, { wasSaid, timeZone: 'Asia/Shanghai' }).handle(
    turnOf('快递柜在哪里', { addressed: true }),
  );
  if (typeof outcome === 'string') throw new Error('it answers');
  return outcome.replies[0];
}

test('the first answer of the day says how to rate it, under a key of the person and the day', async () => {
  const reply = await said(answering());
  expect(reply?.text).toMatch(/^在东门。\n.*有用.*1.*没用.*0/u);
  expect(reply?.evidence?.join('')).toContain('没用');
  expect(await said(answering(), [reply?.once ?? ''])).toMatchObject({ text: '在东门。' });
});

test.each([
  ['somebody else’s dialogue goes on', { dialogue: 'keep' }],
  ['nobody knew', { did: 'question.unknown' }],
  ['it goes on with an answer', { did: 'question.followed_up' }],
] as const)('nothing is added when %s', async (_name, change) => {
  expect((await said(answering(change)))?.text).toBe('在东门。');
});
