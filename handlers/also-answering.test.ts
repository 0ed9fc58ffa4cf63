import { expect, test } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { alsoAnswering, type HowSure } from './also-answering.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

const taken: Outcome = {
  replies: [{ purpose: 'emergency', text: '马上打120。' }],
  dialogue: 'keep',
  did: 'emergency.opened',
};
const cry: Handler = { name: 'emergency', accepts: () => true, handle: () => Promise.resolve(taken) };
const knowledge = await createShippedKnowledge('/c/');

async function hear(turn: Turn, howSure: HowSure = 'answered'): Promise<readonly string[]> {
  const outcome = await alsoAnswering(cry, knowledge, howSure).handle(turn);
  return typeof outcome === 'string' ? [outcome] : outcome.replies.map(({ text }) => text);
}

test('who cries and asks the bot is told what to do first, and then what they asked', async () => {
  const [first, answer, ...more] = await hear(turnOf('家里起火了怎么办', { addressed: true }));
  expect(first).toBe('马上打120。');
  expect(answer).toContain('先离开');
  expect(more).toEqual([]);
});

test('who asks nobody, or asks nothing, hears the first words alone', async () => {
  expect(await hear(turnOf('家里起火了怎么办'))).toEqual(['马上打120。']);
  expect(await hear(turnOf('家里起火了快来', { addressed: true }))).toEqual(['马上打120。']);
});

test('who tells the bot of wages or deposits, which are no matter of the compound, hears what they can do', async () => {
  const turn = turnOf('老板拖着工资不发', { addressed: true });
  const told = {
    ...turn,
    understanding: { ...turn.understanding, intent: 'report', category: 'other' },
  } as const;
  expect((await hear(told, 'certain')).join()).toContain('工资');
  expect(await hear({ ...told, message: { ...told.message, addressed: false } }, 'certain')).toHaveLength(1);
});

test('what no entry answers adds nothing', async () => {
  expect(await hear(turnOf('我家猫会不会后空翻呢', { addressed: true }), 'certain')).toEqual(['马上打120。']);
});
