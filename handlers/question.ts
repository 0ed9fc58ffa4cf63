/** Answers from the knowledge base: word for word and with the source, or a choice, or an honest 「不清楚」. */
import { z } from 'zod';

import type { Answer } from '../knowledge/answer.ts';
import type { FilledText } from '../knowledge/directory.ts';
import type { Candidate, Question, Retrieval } from '../knowledge/retrieval/retrieve.ts';
import type { Dialogue, Handler, Outcome, Turn } from './handler.ts';
import { questionMessages } from './question.messages.zh.ts';

/** What the handler needs of the knowledge base. */
export interface QuestionKnowledge {
  ask(question: Question): Retrieval;
  answer(entryId: string, where: Omit<Question, 'text'>): Answer | undefined;
  answerWithKey(key: string, where: Omit<Question, 'text'>): Answer | undefined;
  fill(text: string, areaPath: string | undefined): FilledText;
}

export const questionDialogue = { owner: 'question', version: 1 } as const;
/** How long a number still chooses from the list. */
const choosingMs = 10 * 60_000;
const choosingState = z.object({ entryIds: z.array(z.string()) });

export function createQuestionHandler(knowledge: QuestionKnowledge): Handler {
  return {
    name: 'question',
    accepts: (turn) =>
      turn.understanding.intent === 'question' || isAddressedTalk(turn) || chosenEntry(turn) !== undefined,
    handle: (turn) => Promise.resolve(handle(knowledge, turn)),
  };
}

/** Said to the bot and not understood: the knowledge base may know the words all the same. */
function isAddressedTalk({ message, understanding }: Turn): boolean {
  const { text, kind, addressed } = message;
  return addressed && kind === 'text' && text.trim().length > 3 && understanding.intent === 'chatter';
}

function handle(knowledge: QuestionKnowledge, turn: Turn): Outcome | 'silent' | 'pass' {
  const chosen = chosenEntry(turn);
  if (chosen !== undefined) {
    const answer = knowledge.answer(chosen, whereOf(turn));
    return answer === undefined ? unknown(knowledge, turn) : say(turn, answer, 'question.chosen');
  }
  return isAddressedTalk(turn) ? answerIfSure(knowledge, turn) : answerQuestion(knowledge, turn);
}

function answerIfSure(knowledge: QuestionKnowledge, turn: Turn): Outcome | 'pass' {
  const retrieval = knowledge.ask({ text: turn.message.text, ...whereOf(turn) });
  const best = answeredBy(retrieval);
  const answer = best === undefined ? undefined : knowledge.answer(best.entry.id, whereOf(turn));
  return answer === undefined ? 'pass' : say(turn, answer, 'question.answered', best?.score);
}

function answerQuestion(knowledge: QuestionKnowledge, turn: Turn): Outcome | 'silent' {
  const retrieval = knowledge.ask({ text: turn.message.text, ...whereOf(turn) });
  if (turn.licence === 'only_if_sure' && (!retrieval.certain || turn.message.mentionsOthers)) return 'silent';
  if (retrieval.decision === 'choices') return offerOrGuess(knowledge, turn, retrieval);
  const best = answeredBy(retrieval);
  const answer = best === undefined ? undefined : knowledge.answer(best.entry.id, whereOf(turn));
  if (answer === undefined) return unknown(knowledge, turn, retrieval.particular !== undefined);
  return say(turn, answer, 'question.answered', best?.score);
}

function answeredBy({ decision, candidates }: Retrieval): Candidate | undefined {
  return decision === 'answered' ? candidates[0] : undefined;
}

function whereOf({ group, now }: Turn) {
  return { areaPath: group?.areaPath, now };
}

/** The entry a bare number chooses from the list this person was shown. */
function chosenEntry({ dialogue, message, now }: Turn): string | undefined {
  if (dialogue?.owner !== questionDialogue.owner || dialogue.version !== questionDialogue.version)
    return undefined;
  if (dialogue.expiresAt <= now) return undefined;
  const number = /^第?([1-3])[个条.。、]?$/.exec(message.text.trim())?.[1];
  const state = choosingState.safeParse(dialogue.state);
  if (number === undefined || !state.success) return undefined;
  return state.data.entryIds[Number(number) - 1];
}

function say(turn: Turn, answer: Answer, did: string, score?: number): Outcome {
  return {
    replies: [{ purpose: 'answer', text: answer.text, evidence: answer.evidence }],
    gaps: [{ kind: 'answered', entryId: answer.entryId, at: turn.now }],
    dialogue: isForeign(turn.dialogue) ? 'keep' : 'end',
    did,
    about: { entryId: answer.entryId, ...(score === undefined ? {} : { score }) },
  };
}

/** A list of one is no choice: the answer is given, under the question it answers. */
function offerOrGuess(knowledge: QuestionKnowledge, turn: Turn, retrieval: Retrieval): Outcome {
  const [only, ...others] = retrieval.choices;
  const answer =
    only === undefined || others.length > 0 ? undefined : knowledge.answer(only.entry.id, whereOf(turn));
  if (only === undefined || answer === undefined) return offer(turn, retrieval);
  const { question } = only.entry;
  const guessed = {
    ...answer,
    text: `${questionMessages.perhaps(question)}\n${answer.text}`,
    evidence: [...answer.evidence, question],
  };
  return say(turn, guessed, 'question.guessed', only.score);
}

function offer(turn: Turn, { choices }: Retrieval): Outcome {
  const questions = choices.map(({ entry }) => entry.question);
  const foreign = isForeign(turn.dialogue);
  const text = foreign ? questionMessages.examples(questions) : questionMessages.choices(questions);
  return {
    replies: [{ purpose: 'ask', text, evidence: questions }],
    dialogue: foreign
      ? 'keep'
      : {
          ...questionDialogue,
          state: { entryIds: choices.map(({ entry }) => entry.id) },
          expiresAt: new Date(turn.now.getTime() + choosingMs),
        },
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

function isForeign(dialogue: Dialogue | undefined): boolean {
  return dialogue !== undefined && dialogue.owner !== questionDialogue.owner;
}
