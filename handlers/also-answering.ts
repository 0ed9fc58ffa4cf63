/** Who asks the bot something while reporting it is answered, too: 「手被开水烫了,抹牙膏行不」 is a cry and a question. */
import { gates } from '../knowledge/retrieval/retrieve.ts';
import { mannersOf } from '../understanding/manner.ts';
import { writtenForm } from '../understanding/written-form.ts';
import { entryReply } from './entry-reply.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';

/** What the answer must score: in danger any that would be given will do, beside a report only a sure one. */
export const sureBeside = { danger: 0, report: 0.5 } as const;
/** Beside a dispute that asks. */
const sureOfDispute = 0.35;

/** What the handler says stays first and whole; absent an answer it stays alone. */
export function alsoAnswering(
  handler: Handler,
  knowledge: Pick<QuestionKnowledge, 'ask' | 'answer'>,
  leastScore: number,
): Handler {
  return {
    name: handler.name,
    accepts: (turn) => handler.accepts(turn),
    handle: async (turn) => {
      const outcome = await handler.handle(turn);
      const least = typeof outcome === 'string' ? undefined : neededScore(turn, leastScore);
      return typeof outcome === 'string' || least === undefined
        ? outcome
        : withAnswer(knowledge, turn, outcome, least);
    },
  };
}

/** Absent: nothing was asked, and nothing that is told needs an answer. */
function neededScore(turn: Turn, leastScore: number): number | undefined {
  const { message, understanding } = turn;
  if (!message.addressed || message.kind !== 'text') return undefined;
  if (asksOutright.test(message.text) || asksOfLaw.test(message.text)) return 0;
  const helpful = understanding.intent === 'report' ? lawHelps[understanding.category ?? ''] : undefined;
  if (!asks(message.text)) return helpful;
  return helpful === undefined ? leastScore : Math.min(leastScore, helpful, sureOfDispute);
}

/** 他有义务管吗, 能这样辞退人吗: what the law says of it is wanted, whatever is to be done. */
const asksOfLaw =
  /(?:合法|违法|犯法|有道理|有义务|有权利?|有责任|允许|能这样|可以不|有规定|有效|有用|算数)[^。!！?？,，]{0,10}(?:吗|么|没有?|不)[呀啊呢]*[?？。!！]*$|([犯合])不\1法/u;

/** Wants a number, or to know whether one may: whatever else is told, that is to be answered. */
const asksOutright =
  /(?:电话|号码|热线)(?:号码?)?(?:是?(?:多少|几号?|啥|什么)|有没[有得]|有没|有吗|说|反映|报|是|给我)?[呀啊呢嘛吗?？。!！]*$|哪个(?:热线|电话|号)|(?:打|拨)(?:哪里?|几|什么|啥|多少)|([行能要算该用让准敢])不\1|可不可以|合不合法/u;
/** 免不免, 先冲还是先擦, 要冲多久. */
const chooses = /(\p{Script=Han})不\1|还是|多久|好多(?:钱|天|年)|先(?:做|干|整|弄)/u;

function asks(text: string): boolean {
  const form = writtenForm(text);
  const manners = mannersOf(form);
  return manners.includes('question') || manners.includes('asking') || chooses.test(form);
}

/**
 * 老板拖着工钱不给 is nothing of the compound, and what the law gives them helps more than the ticket; 房东扣着押金 is a
 * dispute that the law has settled, if it is surely that one.
 */
const lawHelps: Readonly<Record<string, number>> = {
  other: 0,
  'dispute.property': 0.8,
  'dispute.neighbor': 0.8,
  'dispute.family': 0.8,
};

function isDanger({ replies }: Outcome): boolean {
  return replies.some(({ purpose }) => purpose === 'emergency');
}

function withAnswer(
  knowledge: Pick<QuestionKnowledge, 'ask' | 'answer'>,
  { message, group, now }: Turn,
  outcome: Outcome,
  leastScore: number,
): Outcome {
  const where = { areaPath: group?.areaPath, now };
  const { decision, candidates } = knowledge.ask({ text: message.text, ...where });
  const [best] = candidates;
  // In danger the nearer of two that speak of it helps more than neither.
  const isMeant = decision === 'answered' || (decision === 'choices' && isDanger(outcome));
  const isSure =
    best !== undefined && isMeant && best.score >= Math.max(leastScore, isDanger(outcome) ? gates.answer : 0);
  const answer = isSure ? knowledge.answer(best.entry.id, where) : undefined;
  if (answer === undefined) return outcome;
  return {
    ...outcome,
    replies: [...outcome.replies, entryReply(answer)],
    gaps: [...(outcome.gaps ?? []), { kind: 'answered', entryId: answer.entryId, at: now }],
  };
}
