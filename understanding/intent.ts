/** What the sender wants, in one table: who is asked first and what it takes. */
import type { Category } from '../core/taxonomy.ts';
import { judgeDanger } from './danger.ts';
import { decided, type Decision, type Evidence, total, type Weighed, withSupport } from './decision.ts';
import { type Finding, findingsOf, reasonOf } from './finding.ts';
import { isGreeting, isMark } from './settled.ts';
import { doubtsAboutMessage } from './tense.ts';

type Judge = (weighed: Weighed) => Decision | undefined;

/** The first that is sure decides. */
const judges: readonly Judge[] = [
  judgeBait,
  judgeDanger,
  judgeFraudCheck,
  judgeSelfService('withdraw'),
  judgeSelfService('progress'),
  judgeSelfService('feedback'),
  judgeSelfService('handoff'),
  judgeSupplement,
  judgeReport,
  judgeShortAnswer,
  judgeSelfService('help'),
  judgeGreeting,
  judgeQuestion,
];

export function decideIntent(evidence: Evidence): Decision {
  const { message, form, reading, placeSaid, hasPhone } = evidence;
  const complained = reading.fired.some(({ rule }) => rule.label === 'support');
  const weighed: Weighed = {
    ...evidence,
    doubts: doubtsAboutMessage(reading, form, hasPhone),
    support: Number(placeSaid) + Number(complained) + Number(message.hasImage),
    threshold: message.addressed ? 1 : 2,
  };
  for (const judge of judges) {
    const decision = judge(weighed);
    if (decision !== undefined) return decision;
  }
  return {
    intent: 'chatter',
    confidence: 0.9,
    danger: undefined,
    category: undefined,
    reasons: reasonsForSilence(weighed),
    ...(findingsOf('report', reading, form).length === 0 ? {} : { alternative: 'report' }),
  };
}

/** No swindler calls it that, unless to deny it. */
const warnsOfFraud =
  /(?<![不非没]是?|无)(?:骗局|骗术|骗子|骗人|诈骗|防骗|谨防|警惕|反诈|别信|勿信|别上当|受骗)/;

function judgeBait({ reading, form, doubts }: Weighed): Decision | undefined {
  const [best] = findingsOf('intent.fraud_bait', reading, form);
  if (best === undefined || doubts.some(({ code }) => code.startsWith('forwarded:转'))) return undefined;
  if (warnsOfFraud.test(form)) return undefined;
  return best.found.rule.weight >= 3 ? decided('fraud_bait', best, best.found.rule.weight) : undefined;
}

function judgeReport(weighed: Weighed): Decision | undefined {
  const { reading, form, doubts, support, threshold } = weighed;
  const [best] = findingsOf('report', reading, form);
  if (best === undefined) return undefined;
  const score = withSupport(best, doubts, support);
  if (best.score < 1 || score < threshold || onlyAsks(weighed, best, score)) return undefined;
  return { ...decided('report', best, score), category: best.code as Category };
}

/** 软管老化了去哪换: words of a fault in a question about how, without a place: the knowledge base's business. */
function onlyAsks(weighed: Weighed, { code, doubts }: Finding, score: number): boolean {
  if (weighed.placeSaid) return false;
  if (score < 2 && doubts.some((doubt) => doubt.code.startsWith('asking'))) return true;
  if (!mayBeAsked.has(code) && asksInGeneral.test(weighed.form) && !isHereAndNow(weighed)) return true;
  const asked = asksOfLater.exec(weighed.form);
  const told = findingsOf('report', weighed.reading, weighed.form);
  return asked !== null && told.every(({ found }) => found.start >= asked.index);
}

/** 明天停水吗: nothing is off yet; 没水了,明天还停水吗 tells of what is. */
const asksOfLater =
  /(?:明[天儿日早晚]|后[天儿]|今[晚夜]|下周|(?:周|星期|礼拜)[一二三四五六日天末]|[0-9]号)[^,，。!！]{0,6}(?:停|断|来|供|送|通)[水电气暖网][^,，。!！]{0,4}(?:[吗么不没嘛呢]|[?？])[?？]?$/;

/** Wishes and proposals are put as questions. */
const mayBeAsked: ReadonlySet<string> = new Set([
  'suggestion',
  'help.wish',
  'dispute.family',
  'dispute.neighbor',
]);

/** 可以推上楼吗, 坏了找谁修, 物业修还是社区修, 什么是挪车, 被狗咬了去哪打针. */
const asksInGeneral =
  /(?:可以|能|允许|准|让)(?!不能)[^,，。!！]{0,10}[吗么][?？]?$|可不可以|违法[吗不]|合法[吗不]|犯法[吗不]|(?:^什么是|是什么|啥意思|什么意思)|(?:找|打|拨)(?:谁|哪|几号|什么电话|啥电话)|(?:归|该|由|算)谁(?!在)|谁(?:负责|承担|出钱)|(?:去|到|上|在)(?:哪|啥地方|什么地方)[^,，。!！]{0,6}(?:打针|换|修|补|办|买|报|交|登记)|[^,，。]{1,6}(?:修|管|负责|出)(?:的)?还是[^,，。]{1,6}(?:修|管|负责|出)|(?:怎么|如何|怎样)(?:预防|避免|投诉|举报|处罚|算|判断|分辨|申请)|罚多少|多少钱|第一步/;

/** Somebody has the trouble while asking what to do about it. */
function isHereAndNow({ reading, message }: Weighed): boolean {
  return message.hasImage || reading.around('mine').length > 0;
}

const answerOfPlace = /^(?:对|是|就|在|我在|[0-9a-z]|[一二三四五六七八九十])/;

/** It happens somewhere else, and neighbours speak of it. */
export const elsewhere: Decision = {
  intent: 'chatter',
  confidence: 0.85,
  danger: undefined,
  category: undefined,
  reasons: ['chatter(elsewhere)'],
};

/** What only makes sense as the answer to something the bot asked: a mark, or a place and nothing else. */
function judgeShortAnswer({ form, placeSaid }: Weighed): Decision | undefined {
  const text = form.trim();
  const nothing = { danger: undefined, category: undefined };
  if (isMark(text)) return { intent: 'feedback', confidence: 0.5, ...nothing, reasons: ['feedback(mark)'] };
  // 3栋, 二单元, or 就在快递柜后面: somewhere, said as an answer.
  if (!placeSaid || text.length > 14 || !answerOfPlace.test(text)) return undefined;
  return { intent: 'supplement', confidence: 0.5, ...nothing, reasons: ['supplement(place)'] };
}

function judgeSelfService(
  intent: 'withdraw' | 'progress' | 'feedback' | 'handoff' | 'help' | 'supplement',
): Judge {
  return ({ reading, form, message }) => {
    const [best] = findingsOf(`intent.${intent}`, reading, form);
    // `findingsOf` cuts the prefix; here the code is empty and only the weight counts.
    const weight = best?.found.rule.weight ?? 0;
    return best !== undefined && weight >= (message.addressed ? 2 : 3)
      ? decided(intent, best, weight)
      : undefined;
  };
}

/** 楼道被车堵了…我的电话是…: contact details behind a report of their own belong to it. */
function judgeSupplement(weighed: Weighed): Decision | undefined {
  const { reading, form } = weighed;
  const [report] = findingsOf('report', reading, form);
  const [addition] = findingsOf('intent.supplement', reading, form);
  const follows = report !== undefined && addition !== undefined && addition.found.start >= report.found.end;
  return follows && report.score >= 3 ? undefined : judgeSelfService('supplement')(weighed);
}

function judgeFraudCheck({ reading, form, doubts, threshold }: Weighed): Decision | undefined {
  const [best] = findingsOf('intent.fraud_check', reading, form);
  if (best === undefined) return undefined;
  const score = best.found.rule.weight - total(doubts.filter(({ code }) => !code.startsWith('advert')));
  return score >= threshold ? decided('fraud_check', best, score) : undefined;
}

function judgeGreeting({ form, message }: Weighed): Decision | undefined {
  if (!message.addressed || !isGreeting(form)) return undefined;
  return {
    intent: 'help',
    confidence: 0.8,
    danger: undefined,
    category: undefined,
    reasons: ['help(greeting)'],
  };
}

function judgeQuestion({ reading, form, doubts, message }: Weighed): Decision | undefined {
  const [best] = findingsOf('intent.question', reading, form);
  if (best === undefined || total(doubts) >= 4) return undefined;
  const weight = best.found.rule.weight;
  const isQuestion = weight >= (message.addressed ? 1 : 3);
  return isQuestion ? decided('question', best, weight) : undefined;
}

function reasonsForSilence({ reading, form, doubts }: Weighed): readonly string[] {
  const [best] = findingsOf('report', reading, form);
  return [...(best === undefined ? [] : [reasonOf(best)]), ...doubts.map(({ code }) => `but:${code}`)];
}
