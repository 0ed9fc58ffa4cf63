/** Who asks the bot something while reporting it is answered, too: 「手被开水烫了,抹牙膏行不」 is a cry and a question. */
import { mannersOf } from '../understanding/manner.ts';
import { writtenForm } from '../understanding/written-form.ts';
import { entryReply } from './entry-reply.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';

/** How sure the answer must be: in danger any answer that would be given, beside a report only a certain one. */
export type HowSure = 'answered' | 'certain';

/** What the handler says stays first and whole; absent an answer it stays alone. */
export function alsoAnswering(
  handler: Handler,
  knowledge: Pick<QuestionKnowledge, 'ask' | 'answer'>,
  howSure: HowSure,
): Handler {
  return {
    name: handler.name,
    accepts: (turn) => handler.accepts(turn),
    handle: async (turn) => {
      const outcome = await handler.handle(turn);
      if (typeof outcome === 'string' || !(asksTheBot(turn) || tellsOfLife(turn))) return outcome;
      return withAnswer(knowledge, turn, outcome, tellsOfLife(turn) ? 'answered' : howSure);
    },
  };
}

function asksTheBot({ message }: Turn): boolean {
  if (!message.addressed || message.kind !== 'text') return false;
  const manners = mannersOf(writtenForm(message.text));
  return manners.includes('question') || manners.includes('asking');
}

/** 老板拖着工钱不给: nothing of the compound, and what the law gives them helps more than the ticket. */
function tellsOfLife({ message, understanding: { intent, category } }: Turn): boolean {
  return message.addressed && message.kind === 'text' && intent === 'report' && category === 'other';
}

function withAnswer(
  knowledge: Pick<QuestionKnowledge, 'ask' | 'answer'>,
  { message, group, now }: Turn,
  outcome: Outcome,
  howSure: HowSure,
): Outcome {
  const where = { areaPath: group?.areaPath, now };
  const { decision, certain, candidates } = knowledge.ask({ text: message.text, ...where });
  const [best] = candidates;
  const isSure = howSure === 'certain' ? certain : decision === 'answered';
  const answer = best === undefined || !isSure ? undefined : knowledge.answer(best.entry.id, where);
  if (answer === undefined) return outcome;
  return {
    ...outcome,
    replies: [...outcome.replies, entryReply(answer)],
    gaps: [...(outcome.gaps ?? []), { kind: 'answered', entryId: answer.entryId, at: now }],
  };
}
