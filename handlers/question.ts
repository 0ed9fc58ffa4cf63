/** Answers from the knowledge base: word for word and with the source, or a choice, or an honest 「不清楚」. */
import { redact } from '../core/redaction.ts';
import type { Answer } from '../knowledge/answer.ts';
import type { FilledText } from '../knowledge/directory.ts';
import type { Widen } from '../knowledge/embeddings/widen.ts';
import { clearlyMeant } from '../knowledge/embeddings/fuse.ts';
import {
  type Candidate,
  gates,
  plainAnswer,
  type Question,
  type Retrieval,
} from '../knowledge/retrieval/retrieve.ts';
import { namesInAlias } from '../understanding/extraction/person-names.ts';
import { createPlaceholders } from '../understanding/extraction/placeholders.ts';
import { mannersOf } from '../understanding/manner.ts';
import { writtenForm } from '../understanding/written-form.ts';
import type { Compose } from './composition/compose.ts';
import { entryReply } from './entry-reply.ts';
import { type FollowUp, readFollowUp } from './follow-up-reading.ts';
import { saysOnlyThanks } from '../understanding/courtesy.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { namesSubject } from './names-subject.ts';
import { answeredWith, choiceOf, choosingAmong, isForeign, lastAnswerOf } from './question-dialogue.ts';
import { chosenBy, goOn, noneMeant } from './question-follow-up.ts';
import { questionMessages } from './question.messages.zh.ts';

/** What the handler needs of the knowledge base. */
export interface QuestionKnowledge {
  ask(question: Question): Retrieval;
  answer(entryId: string, where: Omit<Question, 'text'>): Answer | undefined;
  answerWithKey(key: string, where: Omit<Question, 'text'>): Answer | undefined;
  fill(text: string, areaPath: string | undefined): FilledText;
}

/** What is there only when endpoints are configured. */
export interface QuestionAids {
  /** Puts near entries into words of its own. */
  readonly compose?: Compose | undefined;
  /** Finds entries by their meaning. */
  readonly widen?: Widen | undefined;
}

export function createQuestionHandler(knowledge: QuestionKnowledge, aids: QuestionAids = {}): Handler {
  return {
    name: 'question',
    accepts: (turn) =>
      !saysOnlyThanks(turn.message.text) &&
      (turn.understanding.intent === 'question' ||
        isAddressedTalk(turn) ||
        chosenEntry(knowledge, turn) !== undefined ||
        rejected(knowledge, turn) !== undefined ||
        followUpIn(turn) !== undefined),
    handle: async (turn) =>
      handle(knowledge, turn) ??
      (await (isAddressedTalk(turn) ? answerTalk : answerQuestion)(knowledge, turn, aids)),
  };
}

/** Only after an answer, and only what is said to the bot or to nobody. */
function followUpIn(turn: Turn): FollowUp | undefined {
  if (lastAnswerOf(turn) === undefined || turn.message.mentionsOthers || turn.message.kind !== 'text')
    return undefined;
  return readFollowUp(turn.message.text);
}

/** 婚假 says enough, 1楼 chooses nothing. */
const asksSomething = /\p{Script=Han}{2}|\S.{2,}\S/u;

/** How it is said tells that it asks, whatever it is about. */
function asksSomethingOf({ message }: Turn): boolean {
  const manners = mannersOf(writtenForm(message.text));
  return manners.includes('question') || manners.includes('asking');
}

/** Said to the bot and not understood: the knowledge base may know the words all the same. */
function isAddressedTalk({ message, understanding }: Turn): boolean {
  const { text, kind, addressed } = message;
  return addressed && kind === 'text' && asksSomething.test(text) && understanding.intent === 'chatter';
}

/** What goes on with what was said before; absent: a question of its own. */
function handle(knowledge: QuestionKnowledge, turn: Turn): Outcome | 'silent' | undefined {
  const chosen = chosenEntry(knowledge, turn);
  if (chosen !== undefined) {
    const answer = knowledge.answer(chosen, whereOf(turn));
    return answer === undefined ? unknown(knowledge, turn) : say(turn, answer, 'question.chosen');
  }
  const none = rejected(knowledge, turn);
  if (none !== undefined) return none;
  const followUp = followUpIn(turn);
  const last = lastAnswerOf(turn);
  if (followUp !== undefined && last !== undefined) {
    const further = goOn(knowledge, turn, last, followUp);
    if (further !== 'of_its_own') return further;
  }
  return undefined;
}

/** Answered or offered only when it is likely a question after all. */
async function answerTalk(
  knowledge: QuestionKnowledge,
  turn: Turn,
  { widen }: QuestionAids,
): Promise<Outcome | 'pass'> {
  const found = knowledge.ask({ text: turn.message.text, ...whereOf(turn) });
  const best = plainAnswer(found);
  const answer = best === undefined ? undefined : knowledge.answer(best.entry.id, whereOf(turn));
  if (answer !== undefined) return say(turn, answer, 'question.answered', best?.score);
  const retrieval = await widened(turn, found, widen);
  const isMeant =
    retrieval.choices.some(({ byMeaning = 0 }) => byMeaning >= clearlyMeant) ||
    (retrieval.choices.length > 0 && asksSomethingOf(turn));
  return isMeant ? offer(turn, retrieval) : 'pass';
}

async function answerQuestion(
  knowledge: QuestionKnowledge,
  turn: Turn,
  { compose, widen }: QuestionAids,
): Promise<Outcome | 'silent'> {
  const { text, mentionsOthers } = turn.message;
  const found = knowledge.ask({ text, ...whereOf(turn) });
  const isForUs = found.certain && !mentionsOthers && namesSubject(text);
  if (turn.licence === 'only_if_sure' && !isForUs) return 'silent';
  const retrieval = await widened(turn, found, widen);
  if (retrieval.decision === 'choices')
    return (await composed(knowledge, turn, retrieval, compose)) ?? offerOrGuess(knowledge, turn, retrieval);
  const best = answeredBy(retrieval);
  const answer = best === undefined ? undefined : knowledge.answer(best.entry.id, whereOf(turn));
  if (best === undefined || answer === undefined)
    return unknown(knowledge, turn, retrieval.particular !== undefined);
  if (best.score < gates.plain) return guess(turn, answer, best);
  return say(turn, answer, 'question.answered', best.score);
}

/** Names and numbers of residents are hidden from whoever is asked for a meaning. */
async function widened(turn: Turn, found: Retrieval, widen: Widen | undefined): Promise<Retrieval> {
  if (widen === undefined) return found;
  const { message, signal } = turn;
  const text = createPlaceholders(namesInAlias(message.sender.alias ?? '')).hide(message.text);
  return widen(found, { text, ...whereOf(turn), placeKey: message.place.key, signal });
}

function answeredBy({ decision, candidates }: Retrieval): Candidate | undefined {
  return decision === 'answered' ? candidates[0] : undefined;
}

function whereOf({ group, now }: Turn) {
  return { areaPath: group?.areaPath, now };
}

/** The entry that a bare number, or 要多少钱, chooses from the list this person was shown. */
function chosenEntry(knowledge: QuestionKnowledge, turn: Turn): string | undefined {
  const shown = choiceOf(turn);
  if (shown === undefined || turn.message.kind !== 'text') return undefined;
  const number = /^第?([1-3])[个条.。、]?$/.exec(turn.message.text.trim())?.[1];
  return number === undefined ? chosenBy(knowledge, turn, shown) : shown.entryIds[Number(number) - 1];
}

/** The list this person was shown has not what they want. */
function rejected(knowledge: QuestionKnowledge, turn: Turn): Outcome | undefined {
  const shown = choiceOf(turn);
  return shown === undefined || turn.message.kind !== 'text' ? undefined : noneMeant(knowledge, turn, shown);
}

function say(turn: Turn, answer: Answer, did: string, score?: number): Outcome {
  return {
    replies: [entryReply(answer)],
    gaps: [{ kind: 'answered', entryId: answer.entryId, at: turn.now }],
    dialogue: isForeign(turn.dialogue) ? 'keep' : rememberAnswer(turn, answer),
    did,
    about: { entryId: answer.entryId, ...(score === undefined ? {} : { score }) },
  };
}

/** Chosen by number, the entry's own question is what was asked. */
function rememberAnswer({ message, now }: Turn, { entryId, question }: Answer) {
  const words = message.text.trim();
  const asked = words.length > 3 ? redact(words) : question;
  return answeredWith({ entryId, question, asked, isRated: false }, now);
}

/** Said only to who asked the bot, and only from what words would offer; the first entry cited stands behind it. */
async function composed(
  knowledge: QuestionKnowledge,
  turn: Turn,
  { choices }: Retrieval,
  compose: Compose | undefined,
): Promise<Outcome | undefined> {
  if (compose === undefined || !turn.message.addressed || isForeign(turn.dialogue)) return undefined;
  const items = choices
    .filter(({ byMeaning }) => byMeaning === undefined)
    .flatMap(({ entry }) => knowledge.answer(entry.id, whereOf(turn)) ?? []);
  if (items.length === 0) return undefined;
  const { message, signal } = turn;
  const asker = { question: message.text, alias: message.sender.alias, placeKey: message.place.key };
  const answer = await compose({ ...asker, items, signal });
  const [first] = answer?.cited ?? [];
  if (answer === undefined || first === undefined) return undefined;
  const { text, evidence } = answer;
  return {
    replies: [
      {
        ...entryReply({ text, evidence, attachmentId: first.attachmentId }),
        verbatim: { text: first.text, evidence: first.evidence },
      },
    ],
    gaps: answer.cited.map(({ entryId }) => ({ kind: 'answered', entryId, at: turn.now }) as const),
    dialogue: rememberAnswer(turn, first),
    did: 'question.composed',
    about: { entryId: first.entryId },
  };
}

/** A list of one that words found is no choice: the answer is given, under the question it answers. */
function offerOrGuess(knowledge: QuestionKnowledge, turn: Turn, retrieval: Retrieval): Outcome {
  const [only, ...others] = retrieval.choices;
  const answer =
    only === undefined || others.length > 0 || only.byMeaning !== undefined || only.score < gates.plain
      ? undefined
      : knowledge.answer(only.entry.id, whereOf(turn));
  return only === undefined || answer === undefined ? offer(turn, retrieval) : guess(turn, answer, only);
}

function guess(turn: Turn, answer: Answer, { entry: { question }, score }: Candidate): Outcome {
  const guessed = {
    ...answer,
    text: `${questionMessages.perhaps(question)}\n${answer.text}`,
    evidence: [...answer.evidence, question],
  };
  return say(turn, guessed, 'question.guessed', score);
}

function offer(turn: Turn, { choices }: Retrieval): Outcome {
  const questions = choices.map(({ entry }) => entry.question);
  const foreign = isForeign(turn.dialogue);
  const [only = '', ...others] = questions;
  const list = others.length === 0 ? questionMessages.isIt(only) : questionMessages.choices(questions);
  const text = foreign ? questionMessages.examples(questions) : list;
  return {
    replies: [{ purpose: 'ask', text, evidence: questions }],
    dialogue: foreign
      ? 'keep'
      : choosingAmong(
          { entryIds: choices.map(({ entry }) => entry.id), asked: redact(turn.message.text) },
          turn.now,
        ),
    did: 'question.choices',
  };
}

/** Asked for one person or day the words may name somebody: they are not kept. */
function unknown(knowledge: QuestionKnowledge, turn: Turn, isParticular = false): Outcome {
  const areaPath = turn.group?.areaPath;
  const message = isParticular ? questionMessages.particular : questionMessages.unknown;
  const { text } = knowledge.fill(message, areaPath);
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    ...(isParticular
      ? {}
      : { gaps: [{ kind: 'unanswered', text: turn.message.text, areaPath, at: turn.now }] }),
    dialogue: isForeign(turn.dialogue) ? 'keep' : 'end',
    did: isParticular ? 'question.particular' : 'question.unknown',
  };
}
