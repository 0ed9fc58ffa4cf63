/**
 * What goes on with the last answer: a few words that find nothing alone find it together with the question before
 * them, and then the entry's own sentences are said. What it does not tell is not known.
 */
import { type Answer, shortestAnswer, sourceOf } from '../knowledge/answer.ts';
import { plainAnswer } from '../knowledge/retrieval/retrieve.ts';
import { entryReply } from './entry-reply.ts';
import { type FollowUp, readFollowUp, sentencesThatTell } from './follow-up-reading.ts';
import type { Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';
import { type Answered, answeredWith, type Choosing } from './question-dialogue.ts';
import { questionMessages } from './question.messages.zh.ts';

/** `of_its_own`: the words are a question that needs no other. */
export function goOn(
  knowledge: QuestionKnowledge,
  turn: Turn,
  last: Answered,
  followUp: FollowUp,
): Outcome | 'silent' | 'of_its_own' {
  if (followUp.kind === 'rating') return rate(knowledge, turn, last, followUp.useful);
  const where = { areaPath: turn.group?.areaPath, now: turn.now };
  const answer = knowledge.answer(last.entryId, where);
  if (answer === undefined) return 'of_its_own';
  if (followUp.kind === 'rephrase') return inShort(turn, last, answer);
  const told = followUp.kind === 'aspect' ? sentencesThatTell(answer.text, followUp.told) : [];
  const own = told.filter((sentence) => sentence !== sourceOf(answer));
  if (own.length > 0) return tell(turn, last, answer, own.join(''));
  if (followUp.kind === 'further' && isFound(knowledge, turn)) return 'of_its_own';
  return another(knowledge, turn, last) ?? notTold(knowledge, turn, last);
}

/**
 * 「要多少钱」 after a list: the first of it that tells, with what was asked before; else another entry that answers both
 * together and tells it.
 */
export function chosenBy(
  knowledge: QuestionKnowledge,
  { message, group, now }: Turn,
  { entryIds, asked }: Choosing,
): string | undefined {
  const followUp = message.mentionsOthers ? undefined : readFollowUp(message.text);
  if (followUp?.kind !== 'aspect') return undefined;
  const where = { areaPath: group?.areaPath, now };
  const tells = (id: string) =>
    sentencesThatTell(knowledge.answer(id, where)?.text ?? '', followUp.told).length > 0;
  const { decision, candidates } = knowledge.ask({ text: `${asked} ${message.text}`, ...where });
  const found = candidates.map(({ entry }) => entry.id);
  const [best] = decision === 'answered' ? found : [];
  if (best !== undefined && tells(best)) return best;
  return found.find((id) => entryIds.includes(id) && tells(id));
}

/** Asked in the very words of an entry. */
function isFound(knowledge: QuestionKnowledge, { message, group, now }: Turn): boolean {
  const [best] = knowledge.ask({ text: message.text, areaPath: group?.areaPath, now }).candidates;
  return best?.exact === true;
}

/** Together with the question before, the words may ask for another entry. */
function another(knowledge: QuestionKnowledge, turn: Turn, last: Answered): Outcome | undefined {
  const where = { areaPath: turn.group?.areaPath, now: turn.now };
  const best = plainAnswer(knowledge.ask({ text: `${last.question} ${turn.message.text}`, ...where }));
  if (best === undefined || best.entry.id === last.entryId) return undefined;
  const answer = knowledge.answer(best.entry.id, where);
  return answer === undefined
    ? undefined
    : said(turn, { ...last, entryId: answer.entryId, question: answer.question }, answer);
}

function tell(turn: Turn, last: Answered, answer: Answer, sentences: string): Outcome {
  return said(turn, last, inPart(answer, `${sentences}\n${sourceOf(answer)}`));
}

function inShort(turn: Turn, last: Answered, answer: Answer): Outcome {
  const text = `${questionMessages.inShort(shortestAnswer(answer))}\n${questionMessages.askAPerson}\n${sourceOf(answer)}`;
  return { ...said(turn, last, inPart(answer, text)), did: 'question.in_short' };
}

/** The picture was sent with the whole. */
function inPart(answer: Answer, text: string): Answer {
  return { ...answer, text, attachmentId: undefined };
}

function said(turn: Turn, next: Answered, answer: Answer): Outcome {
  return {
    replies: [entryReply(answer)],
    gaps: [{ kind: 'answered', entryId: answer.entryId, at: turn.now }],
    dialogue: answeredWith(next, turn.now),
    did: 'question.followed_up',
    about: { entryId: answer.entryId },
  };
}

/** Said among neighbours, it may be meant for them. */
function notTold(knowledge: QuestionKnowledge, turn: Turn, last: Answered): Outcome | 'silent' {
  if (turn.licence === 'only_if_sure') return 'silent';
  const areaPath = turn.group?.areaPath;
  const { text } = knowledge.fill(questionMessages.notTold(last.question), areaPath);
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    gaps: [{ kind: 'unanswered', text: `${last.question} ${turn.message.text}`, areaPath, at: turn.now }],
    dialogue: 'keep',
    did: 'question.not_told',
  };
}

/** 「没用」 after a list: nothing of it was meant. */
export function noneMeant(
  knowledge: QuestionKnowledge,
  turn: Turn,
  { asked }: Choosing,
): Outcome | undefined {
  const followUp = readFollowUp(turn.message.text);
  if (followUp?.kind !== 'rating' || followUp.useful || turn.message.mentionsOthers) return undefined;
  const areaPath = turn.group?.areaPath;
  const { text } = knowledge.fill(questionMessages.sorry, areaPath);
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    gaps: [{ kind: 'unanswered', text: asked, areaPath, at: turn.now }],
    dialogue: 'end',
    did: 'question.none_meant',
  };
}

/** Each answer is rated once. */
function rate(knowledge: QuestionKnowledge, turn: Turn, last: Answered, useful: boolean): Outcome | 'silent' {
  if (last.isRated) return 'silent';
  const areaPath = turn.group?.areaPath;
  const message = useful ? questionMessages.thanks : questionMessages.sorry;
  const { text } = knowledge.fill(message, areaPath);
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    gaps: [
      { kind: 'rated', entryId: last.entryId, useful, at: turn.now },
      ...(useful ? [] : [{ kind: 'unanswered', text: last.asked, areaPath, at: turn.now } as const]),
    ],
    dialogue: answeredWith({ ...last, isRated: true }, turn.now),
    did: useful ? 'question.useful' : 'question.useless',
    about: { entryId: last.entryId },
  };
}
