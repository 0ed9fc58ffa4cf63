import { beforeAll, describe, expect, test } from 'vitest';

import type { Intent } from '../core/taxonomy.ts';
import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { exampleNow } from '../test/support/tickets.ts';
import { exampleGroup, turnOf } from '../test/support/turn.ts';
import type { Dialogue, Handler, Outcome, Turn } from './handler.ts';
import { createQuestionHandler } from './question.ts';

const now = exampleNow;
const area = '/city/demo/';
let handler: Handler;

beforeAll(async () => {
  handler = createQuestionHandler(await createShippedKnowledge(area));
});

const group = { ...exampleGroup, areaPath: `${area}b3/` };

/** Asked of the bot, and taken for a question unless told otherwise: what is asked here is what is answered. */
function turn(text: string, change: Partial<Turn> = {}, intent: Intent = 'question'): Turn {
  const asked = turnOf(text, { addressed: true, group });
  return { ...asked, understanding: { ...asked.understanding, intent }, ...change };
}

async function outcomeOf(given: Turn): Promise<Outcome> {
  if (!handler.accepts(given)) throw new Error('the handler did not accept the turn');
  const outcome = await handler.handle(given);
  if (typeof outcome === 'string') throw new Error(`the handler said ${outcome}`);
  return outcome;
}
const textOf = (outcome: Outcome) => outcome.replies.map((reply) => reply.text).join('\n');

test('a question asked of the bot is answered with the source, and the hit is counted', async () => {
  const outcome = await outcomeOf(turn('闻到煤气味怎么办'));
  expect(textOf(outcome)).toMatch(/开门窗.*15400000006.*来源：/su);
  expect(outcome).toMatchObject({
    did: 'question.answered',
    about: { entryId: 'gas-leak' },
    gaps: [{ kind: 'answered', entryId: 'gas-leak', at: now }],
  });
});

test('a number in the answer is in its evidence', async () => {
  const outcome = await outcomeOf(turn('物业电话多少'));
  const [reply] = outcome.replies;
  expect(reply?.text).toContain('15400000001');
  expect(reply?.evidence?.join('\n')).toContain('15400000001');
});

test('in private, where no area is known, local numbers read as missing', async () => {
  const outcome = await outcomeOf(turn('物业电话是多少', { group: undefined }));
  expect(textOf(outcome)).toContain('物业电话暂未录入，可拨打12345咨询');
  expect(textOf(outcome)).not.toContain('154');
});

test('a question near several entries is a numbered choice, and the number chooses', async () => {
  const asked = await outcomeOf(turn('居住证那个怎么说'));
  expect(asked.did).toBe('question.choices');
  expect(textOf(asked)).toMatch(/1\. .*\n2\. /u);
  const dialogue = asked.dialogue as Dialogue;
  const chosen = await outcomeOf(turn('2', { dialogue }, 'chatter'));
  expect(chosen.did).toBe('question.chosen');
  expect(textOf(chosen)).toContain('来源：');
  expect(chosen.dialogue).toMatchObject({ owner: 'question', state: { kind: 'answered' } });
});

test('one entry that is hardly what was meant is asked for, one that well may be is said under its question', async () => {
  const knowledge = await createShippedKnowledge(area);
  const onlyOne = (score: number) => {
    const ask: typeof knowledge.ask = (question) => {
      const found = knowledge.ask(question);
      const choices = found.candidates.slice(0, 1).map((candidate) => ({ ...candidate, score }));
      return { ...found, decision: 'choices', choices };
    };
    return createQuestionHandler({ ...knowledge, ask }).handle(turn('居住证怎么办'));
  };
  expect(await onlyOne(0.2)).toMatchObject({ did: 'question.choices' });
  expect(await onlyOne(0.5)).toMatchObject({ did: 'question.guessed' });
});

describe('an answer that is less sure', () => {
  const scoring = async (score: number, given: Turn) => {
    const knowledge = await createShippedKnowledge(area);
    const ask: typeof knowledge.ask = (question) => {
      const found = knowledge.ask(question);
      return { ...found, candidates: found.candidates.map((candidate) => ({ ...candidate, score })) };
    };
    return createQuestionHandler({ ...knowledge, ask }).handle(given);
  };
  const heading = /^您想问的可能是「/u;

  test('is said under the question it answers, a sure one alone', async () => {
    const unsure = (await scoring(0.22, turn('闻到煤气味怎么办'))) as Outcome;
    expect(unsure.did).toBe('question.guessed');
    expect(textOf(unsure)).toMatch(heading);
    const sure = (await scoring(0.3, turn('闻到煤气味怎么办'))) as Outcome;
    expect(sure.did).toBe('question.answered');
    expect(textOf(sure)).not.toMatch(heading);
  });

  test('is kept from who only talks to the bot', async () => {
    const talk = turn('闻到煤气味怎么办', {}, 'chatter');
    expect(await scoring(0.22, talk)).toBe('pass');
    expect(await scoring(0.3, talk)).toMatchObject({ did: 'question.answered' });
  });
});

test('a number chooses nothing after the list ran out, past its end or in another dialogue', async () => {
  const asked = await outcomeOf(turn('居住证那个怎么说'));
  const dialogue = asked.dialogue as Dialogue;
  const number = (text: string, change: Partial<Dialogue>) =>
    handler.accepts(turn(text, { dialogue: { ...dialogue, ...change } }, 'chatter'));
  expect(number('1', {})).toBe(true);
  expect(number('1', { expiresAt: now })).toBe(false);
  expect(number('1', { owner: 'report' })).toBe(false);
  expect(number('1', { version: 1 })).toBe(false);
  expect(number('1', { state: 'garbage' })).toBe(false);
  expect(number('4', {})).toBe(false);
  expect(number('1楼', {})).toBe(false);
});

async function after(question: string, words: string, change: Partial<Turn> = {}) {
  const { dialogue } = await outcomeOf(turn(question));
  return turn(words, { dialogue: dialogue as Dialogue, ...change }, 'chatter');
}

test('a short question goes on with the last answer: the entry’s own sentences, and its source', async () => {
  const outcome = await outcomeOf(await after('闻到煤气味怎么办', '电话多少'));
  expect(outcome.did).toBe('question.followed_up');
  expect(textOf(outcome)).toMatch(/15400000006.*来源：/su);
  expect(textOf(outcome)).not.toContain('开门窗');
  expect(outcome.about).toMatchObject({ entryId: 'gas-leak' });
});

test('what the entry does not tell is admitted, and noted with the question it belongs to', async () => {
  const outcome = await outcomeOf(await after('闻到煤气味怎么办', '多少钱呢'));
  expect(outcome.did).toBe('question.not_told');
  expect(textOf(outcome)).toMatch(/不清楚.*12345/su);
  expect(outcome.gaps).toMatchObject([
    { kind: 'unanswered', text: expect.stringContaining('多少钱') as string },
  ]);
});

test('other words are the conclusion alone, and who to ask', async () => {
  const outcome = await outcomeOf(await after('闻到煤气味怎么办', '换个说法'));
  expect(textOf(outcome)).toMatch(/^简单说：.*转人工.*来源：/su);
});

test('among neighbours it stays out of what it cannot answer, and of what is said to somebody', async () => {
  const unasked = { licence: 'only_if_sure' as const };
  expect(await handler.handle(await after('闻到煤气味怎么办', '多少钱呢', unasked))).toBe('silent');
  const toSomebody = { ...turn('电话多少').message, mentionsOthers: true, addressed: false };
  expect(handler.accepts(await after('闻到煤气味怎么办', '', { message: toSomebody }))).toBe(false);
});

test('nothing goes on when the time is over', async () => {
  const late = await after('闻到煤气味怎么办', '电话多少', { now: new Date(now.getTime() + 6 * 60_000) });
  expect((await outcomeOf(late)).did).not.toBe('question.followed_up');
});

test('an answer is rated once; one of no use leaves the redacted question behind', async () => {
  const useless = await outcomeOf(await after('闻到煤气味怎么办，我电话15400001234', '没用'));
  expect(useless.gaps).toMatchObject([
    { kind: 'rated', useful: false },
    { kind: 'unanswered', text: expect.stringMatching(/煤气味.*154\*{4}/u) as string },
  ]);
  const useful = await outcomeOf(await after('闻到煤气味怎么办', '1'));
  expect(useful.gaps).toEqual([{ kind: 'rated', entryId: 'gas-leak', useful: true, at: now }]);
  const again = turn('1', { dialogue: useful.dialogue as Dialogue }, 'chatter');
  expect(await handler.handle(again)).toBe('silent');
});

test('what nobody wrote down is admitted, noted as a gap, and says whom to ask', async () => {
  const outcome = await outcomeOf(turn('红烧肉要放多少冰糖'));
  expect(textOf(outcome)).toMatch(/不清楚.*12345.*网格员（15400000003）/su);
  expect(outcome.gaps).toEqual([
    { kind: 'unanswered', text: '红烧肉要放多少冰糖', areaPath: group.areaPath, at: now },
  ]);
});

test('a question about one person is declined and leaves nothing behind', async () => {
  const outcome = await outcomeOf(turn('李小明住哪栋'));
  expect(outcome.did).toBe('question.particular');
  expect(outcome.gaps).toBeUndefined();
});

test('unasked the bot answers only what is certain', async () => {
  const unasked = { licence: 'only_if_sure' as const };
  expect(await handler.handle(turn('红烧肉要放多少冰糖', unasked))).toBe('silent');
  expect(await handler.handle(turn('居住证怎么弄', unasked))).toBe('silent');
  expect(await handler.handle(turn('身份证丢了怎么办', unasked))).toMatchObject({ did: 'question.answered' });
});

test('unasked it stays out of a question put to somebody else', async () => {
  const toSomebody = { ...turn('身份证丢了怎么办').message, mentionsOthers: true };
  expect(await handler.handle(turn('', { message: toSomebody, licence: 'only_if_sure' }))).toBe('silent');
});

test('another dialogue goes on: nothing of it is overwritten', async () => {
  const dialogue: Dialogue = {
    owner: 'report',
    version: 1,
    state: {},
    expiresAt: new Date(now.getTime() + 1),
  };
  for (const text of ['身份证丢了怎么办', '居住证怎么弄', '红烧肉要放多少冰糖'])
    expect((await outcomeOf(turn(text, { dialogue }))).dialogue).toBe('keep');
});

test('every kind of reply fits on a phone', async () => {
  for (const text of ['楼道出口被一辆小车堵住了，哪里可以查到司机的电话', '居住证怎么弄', '红烧肉'])
    expect(textOf(await outcomeOf(turn(text))).length).toBeLessThanOrEqual(300);
});

test('with a model, near entries are put into words for who asked the bot, with the entry behind them', async () => {
  const asked: string[] = [];
  const knowledge = await createShippedKnowledge(area);
  const composing = createQuestionHandler(knowledge, {
    compose: ({ question, items }) => {
      asked.push(question);
      return Promise.resolve({ text: '（以下由AI生成）', evidence: [], cited: items.slice(0, 1) });
    },
  });
  const outcome = await composing.handle(turn('居住证那个怎么说'));
  if (typeof outcome === 'string') throw new Error(outcome);
  expect(outcome).toMatchObject({ did: 'question.composed', dialogue: { state: { kind: 'answered' } } });
  expect(outcome.replies[0]?.verbatim?.text).toContain('来源：');

  await composing.handle(turn('闻到煤气味怎么办'));
  const unaddressed = { ...turn('居住证那个怎么说').message, addressed: false };
  await composing.handle(turn('', { message: unaddressed }));
  expect(asked).toEqual(['居住证那个怎么说']);
});

test('when nothing is composed, the choice is offered as ever', async () => {
  const composing = createQuestionHandler(await createShippedKnowledge(area), {
    compose: () => Promise.resolve(undefined),
  });
  expect(await composing.handle(turn('居住证那个怎么说'))).toMatchObject({ did: 'question.choices' });
});

test('words not taken for a question that ask all the same are offered what comes near', async () => {
  const outcome = await outcomeOf(turn('居住证那个怎么说', {}, 'chatter'));
  expect(outcome.did).toBe('question.choices');
});
