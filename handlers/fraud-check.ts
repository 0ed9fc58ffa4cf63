/** Is this a scam: by what one can tell, and what to do. From the knowledge base, with the source, and never a shrug. */
import type { Answer } from '../knowledge/answer.ts';
import { entryReply } from './entry-reply.ts';
import { fraudCheckMessages } from './fraud-check.messages.zh.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';

export type FraudKnowledge = Pick<QuestionKnowledge, 'ask' | 'answer' | 'answerWithKey'>;

/** Entries of the shipped content: for any scam, and for whose money or code is gone already. */
const anyScam = 'fraud-check';
const moneyGone = 'fraud-victim';

/** Who has sent the money, and did not merely read about somebody who had. */
const hasPaid =
  /(?:已经?|刚刚?|都|就|我|妈|爸|婆|奶|爷|老伴|老公|老婆)[^,，。!！?？]{0,6}(?:转|汇|打|付|充|垫)(?:过去|给他|出去)?了|(?:转|汇|打|付|充|垫)(?:了|过去|出去)[^,，。!！?？]{0,3}[0-9一二两三四五六七八九十百千万几好]+[^,，。!！?？]{0,2}(?:元|块|万|千|百)|被骗(?:了|走|去)|上当了/u;

const secret = '(?:验证码|密码|卡号|银行卡|身份证|账号)';
const telling = '(?:告诉|报给|发给|说给|念给|交给|提供给?|透露给?|泄露给?|报|填|输入?)';
/** Who has told a code or a card number has opened the account: the same steps, at once. 发给我了 is no such telling. */
const hasTold = new RegExp(
  `${secret}(?:[,，]?我)?[^。!！?？,，]{0,8}${telling}[^。!！?？,，我来到]{0,4}了|${telling}[^。!！?？,，我来到]{0,4}了[^。!！?？,，]{0,4}${secret}`,
  'u',
);
/** 没告诉他, 别给, 让我报: what was not told, or only asked for. */
const notTold = new RegExp(
  `(?:没有?|不|未|别|勿|要我|让我|叫我)(?:再|把|给|向|跟|他|她|对方|${secret})*${telling}`,
  'gu',
);

function isVictim(text: string): boolean {
  return hasPaid.test(text) || hasTold.test(text.replaceAll(notTold, ''));
}

export function createFraudCheckHandler(knowledge: FraudKnowledge): Handler {
  return {
    name: 'fraud_check',
    accepts: (turn) => turn.understanding.intent === 'fraud_check' || isShownBait(turn),
    handle: (turn) => Promise.resolve(answerCheck(knowledge, turn)),
  };
}

/** Bait that somebody shows the bot asks what to make of it. */
function isShownBait({ message, understanding }: Turn): boolean {
  return understanding.intent === 'fraud_bait' && message.addressed;
}

export function answerCheck(knowledge: FraudKnowledge, turn: Turn): Outcome {
  const answer = bestAnswer(knowledge, turn);
  const said = answer ?? { text: fraudCheckMessages.anyScam, evidence: [], attachmentId: undefined };
  return {
    replies: [entryReply(said)],
    ...(answer === undefined ? {} : { gaps: [{ kind: 'answered', entryId: answer.entryId, at: turn.now }] }),
    dialogue: 'keep',
    did: 'fraud.checked',
    ...(answer === undefined ? {} : { about: { entryId: answer.entryId } }),
  };
}

function bestAnswer(knowledge: FraudKnowledge, { message, group, now }: Turn): Answer | undefined {
  const where = { areaPath: group?.areaPath, now };
  if (isVictim(message.text)) return knowledge.answerWithKey(moneyGone, where);
  const { decision, candidates } = knowledge.ask({ text: message.text, ...where, category: 'fraud' });
  const [best] = decision === 'answered' ? candidates : [];
  return best === undefined
    ? knowledge.answerWithKey(anyScam, where)
    : knowledge.answer(best.entry.id, where);
}
