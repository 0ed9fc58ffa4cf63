import { expect, test } from 'vitest';

import { turnOf } from '../test/support/turn.ts';
import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { alsoAnswering, sureBeside } from './also-answering.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

const taken: Outcome = {
  replies: [{ purpose: 'emergency', text: '马上打120。' }],
  dialogue: 'keep',
  did: 'emergency.opened',
};
const cry: Handler = { name: 'emergency', accepts: () => true, handle: () => Promise.resolve(taken) };
const knowledge = await createShippedKnowledge('/c/');

async function hear(turn: Turn, least: number = sureBeside.danger): Promise<readonly string[]> {
  const outcome = await alsoAnswering(cry, knowledge, least).handle(turn);
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
  expect((await hear(told, sureBeside.report)).join()).toContain('工资');
  expect(
    await hear({ ...told, message: { ...told.message, addressed: false } }, sureBeside.report),
  ).toHaveLength(1);
});

test('who asks by offering two ways, or how long, is answered like who asks with a particle', async () => {
  expect(await hear(turnOf('电动车着火了用水泼还是用灭火器喷', { addressed: true }))).toHaveLength(2);
  expect(await hear(turnOf('娃被开水烫了要冲多久', { addressed: true }))).toHaveLength(2);
});

test('who asks for a number, or whether they may, is answered however sure that is', async () => {
  for (const text of ['河边工厂排黑水，环保举报号码', '客厅这面墙想敲掉行不行'])
    expect(await hear(turnOf(text, { addressed: true }), sureBeside.report)).toHaveLength(2);
});

test('who tells the bot of a dispute hears what the law says of it, if it is surely that one', async () => {
  const report = (text: string, category: 'dispute.property' | 'repair.leak') => {
    const turn = turnOf(text, { addressed: true });
    return { ...turn, understanding: { ...turn.understanding, intent: 'report', category } } as const;
  };
  const deposit = await hear(report('我退租了 房东扣着押金', 'dispute.property'), sureBeside.report);
  expect(deposit.join()).toContain('押金');
  expect(await hear(report('厨房顶上滴水', 'repair.leak'), sureBeside.report)).toHaveLength(1);
});

test('what no entry answers adds nothing', async () => {
  expect(await hear(turnOf('我家猫会不会后空翻呢', { addressed: true }), sureBeside.report)).toEqual([
    '马上打120。',
  ]);
});

test('who asks in danger, and is nearly answered by two entries, hears the nearer one', async () => {
  expect(await hear(turnOf('猫抓出血了要不要打针', { addressed: true }))).toHaveLength(2);
});

test('who reports and asks what the law says of it is told that too', async () => {
  for (const text of [
    '楼上空调外机一直往我家窗台滴水，说了不改，他有义务弄好吗',
    '对门把鞋柜摆在楼道里犯不犯法',
  ])
    expect(await hear(turnOf(text, { addressed: true }), sureBeside.report)).toHaveLength(2);
  for (const text of ['你们有没有责任心啊，灯三天不修', '合着交了物业费没人管', '有用没用都报一下，路灯不亮'])
    expect(await hear(turnOf(text, { addressed: true }), sureBeside.report)).toHaveLength(1);
});

test('a dispute that asks is answered from less than one that only tells', async () => {
  const family = (text: string) => {
    const turn = turnOf(text, { addressed: true });
    return {
      ...turn,
      understanding: { ...turn.understanding, intent: 'report', category: 'dispute.neighbor' },
    } as const;
  };
  expect(await hear(family('楼上漏水不肯赔，有什么途径'), sureBeside.report)).toHaveLength(2);
  expect(await hear(family('楼上的人真不讲理'), sureBeside.report)).toHaveLength(1);
});
