import { beforeAll, expect, it } from 'vitest';

import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { exampleGroup, turnOf, type TurnOf } from '../test/support/turn.ts';
import type { Intent } from '../core/taxonomy.ts';
import { createFraudDetector } from '../fraud/detector.ts';
import { readLinkLists } from '../fraud/links/shipped-lists.ts';
import { createSayKind } from '../fraud/own/say-kind.ts';
import { createFraudCheckHandler } from './fraud-check.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

let handler: Handler;
const assess = createFraudDetector({ lists: readLinkLists() });
/** Pictures of these names hold such codes. */
const codes: Readonly<Record<string, string>> = {
  harmless: 'https://weixin.qq.com/g/AbCdEf',
  astray: 'http://203.0.113.7:8080/yibao.apk',
};
const sayKind = createSayKind({ find: () => undefined, fill: (text) => ({ text, filled: [] }) });
const readCode = ({ ref }: { readonly ref: string }) => Promise.resolve(codes[ref]);

beforeAll(async () => {
  const knowledge = await createShippedKnowledge(exampleGroup.areaPath ?? '');
  handler = createFraudCheckHandler({ knowledge, assess, sayKind, readCode });
});

function heard(text: string, intent: Intent = 'fraud_check', over: TurnOf = {}): Turn {
  const turn = turnOf(text, over);
  return { ...turn, understanding: { ...turn.understanding, intent } };
}

async function outcomeOf(turn: Turn, by: Handler = handler): Promise<Outcome> {
  const outcome = await by.handle(turn);
  if (typeof outcome === 'string') throw new Error(`it said nothing: ${outcome}`);
  return outcome;
}

it('a suspicious call gets the entry of its scam', async () => {
  const { about } = await outcomeOf(heard('客服说我开通了百万保障要扣费'));
  expect(about?.entryId).toBe('fraud-customer-service');
});

it('a question that only sounds like bait gets the entry it asks for, if it is said to the bot', async () => {
  const asked = '办一本护照要交多少工本费';
  expect((await outcomeOf(heard(asked, 'fraud_check', { addressed: true }))).about?.entryId).toMatch(
    /^passport-/u,
  );
  expect((await outcomeOf(heard(asked))).about?.entryId).toBe('fraud-check');
});

it('what nobody has heard of gets what to do about any scam', async () => {
  const { replies } = await outcomeOf(heard('刚有个陌生人给我发了个东西，靠不靠谱'));
  expect(replies[0]?.text).toMatch(/不转账.*96110.*110/su);
});

it.each([
  '刚把三千块转过去了才觉得不对',
  '我妈已经给他汇了两万，对方客服不回话',
  '我好像被骗了，对方自称领导',
])('whoever has paid is told to call the police at once: %s', async (text) => {
  const { about, replies } = await outcomeOf(heard(text));
  expect(about?.entryId).toBe('fraud-victim');
  expect(replies[0]?.text).toContain('110');
});

it.each([
  '我把短信里的验证码念给他了，怎么办',
  '他让我报卡号，我就报给他了',
  '我没多想，填了银行卡和密码',
  '密码，我已经告诉对方了',
])('whoever has told a secret is sent to the police and the bank: %s', async (text) => {
  const { about, replies } = await outcomeOf(heard(text));
  expect(about?.entryId).toBe('fraud-victim');
  expect(replies[0]?.text).toMatch(/110.*96110.*银行/su);
});

it.each(['他要我报验证码，我没告诉他', '客服把验证码发给我了，要不要理', '银行卡说是被冻结了，能信吗'])(
  'whoever kept the secret is not told so: %s',
  async (text) => {
    expect((await outcomeOf(heard(text))).about?.entryId).not.toBe('fraud-victim');
  },
);

it.each(['让我把钱转给他，能信吗', '说转了账就能退款，真的假的'])(
  'whoever was only asked to pay is not told so: %s',
  async (text) => {
    expect((await outcomeOf(heard(text))).about?.entryId).not.toBe('fraud-victim');
  },
);

it('bait that is shown to the bot in private is a question about it', () => {
  const bait = '急招打字员，日结三百，有手机就能做，加我微信';
  expect(handler.accepts(heard(bait, 'fraud_bait', { isPrivate: true }))).toBe(true);
  expect(handler.accepts(heard(bait, 'fraud_bait'))).toBe(false);
});

it('a community without the entries is still told what to do', async () => {
  const shipped = await createShippedKnowledge('');
  const knowledge = {
    ask: (question: Parameters<typeof shipped.ask>[0]) => shipped.ask(question),
    answer: () => undefined,
    answerWithKey: () => undefined,
  };
  const empty = createFraudCheckHandler({ knowledge, assess, sayKind, readCode });
  expect((await outcomeOf(heard('刚有个陌生人给我发了个东西'), empty)).replies[0]?.text).toContain('110');
});

/** Somebody else's words that a resident passes on, with a question or without. */
function quoting(quoted: string, text = '这是诈骗吗'): Turn {
  const turn = heard(text);
  const quote = { text: quoted, ofBot: false };
  return { ...turn, message: { ...turn.message, addressed: true, quote } };
}

const scam = '招兼职刷单员，日结三百，先垫付后返佣金，加微信abc123进群';

it.each([
  ['quoted', quoting(scam)],
  ['behind a question', heard(`帮我看看这个是不是骗子：${scam}`, 'fraud_check', { isPrivate: true })],
  ['before a question', heard(`${scam}\n这是真的吗`, 'fraud_check', { isPrivate: true })],
  ['alone', heard(scam, 'fraud_bait', { isPrivate: true })],
])(
  'a scam that is shown, %s, is told by what it looks like, with what to do and the source',
  async (_how, turn) => {
    const { replies, did } = await outcomeOf(turn);
    expect(did).toBe('fraud.judged');
    expect(replies[0]?.text).toMatch(/很像「刷单返利」的骗局.*像骗局的地方：①.*96110.*110.*来源/su);
    expect(replies[0]?.text).not.toMatch(/abc123|他是骗子|对方是骗子/u);
  },
);

it('three reasons are enough', async () => {
  const { replies } = await outcomeOf(quoting(scam));
  expect(replies[0]?.text).not.toContain('④');
});

it('where nothing is found that is said, with what to do all the same', async () => {
  const { replies } = await outcomeOf(quoting('各位业主，本周六上午九点在小区广场清洗水箱，请提前储水'));
  expect(replies[0]?.text).toMatch(/看不出明显的骗局特征，但.*不转账.*96110/su);
});

it('of a picture whose words it cannot read it says so', async () => {
  const turn = {
    ...heard('这是诈骗吗', 'fraud_check', { isPrivate: true }),
    pictureBefore: { ref: 'r', name: 'n' },
  };
  expect((await outcomeOf(turn)).replies[0]?.text).toMatch(/图片里的字我还读不了.*不转账/su);
});

it.each([
  ['astray', /很像.*骗局.*安装包/su],
  ['harmless', /二维码.*看不出明显问题，但.*不转账/su],
])('of a picture with a code it judges where that leads: %s', async (ref, said) => {
  const turn = {
    ...heard('这个能扫吗，是不是诈骗', 'fraud_check', { isPrivate: true }),
    pictureBefore: { ref, name: 'n' },
  };
  const { replies } = await outcomeOf(turn);
  expect(replies[0]?.text).toMatch(said);
  expect(replies[0]?.text).not.toContain('203.0.113');
});

it('bait that is pasted without a word and sounds like talk is judged in private, not among neighbours', () => {
  expect(handler.accepts(heard(scam, 'chatter', { isPrivate: true }))).toBe(true);
  expect(handler.accepts(heard(scam, 'chatter'))).toBe(false);
  expect(handler.accepts(heard('明天天气怎么样呀大家', 'chatter', { isPrivate: true }))).toBe(false);
});

it('a warning that a neighbour passes on asks nothing', async () => {
  const warning = '凡是自称客服要您开屏幕共享的，都是骗子，转给家里老人';
  expect(await handler.handle(heard(warning))).toBe('silent');
  expect(await handler.handle(heard(warning, 'fraud_check', { isPrivate: true }))).not.toBe('silent');
});
