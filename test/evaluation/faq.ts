/**
 * Task `faq`: do questions find their answers? With a file of `{text, must_contain_any, answerable}` each is put to the
 * bot and to the knowledge base alone; without one each similar question of the shipped content is taken away in turn
 * and asked: does what is left find the entry?
 */
import { z } from 'zod';

import type { Outcome as TurnOutcome } from '../../handlers/handler.ts';
import { composeAnswer } from '../../knowledge/answer.ts';
import { shippedContent } from '../../knowledge/content/shipped-content.ts';
import { demoDirectory } from '../../knowledge/demo-directory.ts';
import type { DirectoryLine, ShippedEntry } from '../../knowledge/entry.ts';
import { retrieve, type Retrieval } from '../../knowledge/retrieval/retrieve.ts';
import { createSearchIndex, type SearchIndex } from '../../knowledge/retrieval/search-index.ts';
import { createTokeniser } from '../../knowledge/retrieval/tokenise.ts';
import { askLeftOut, type LeftOut, published } from './faq-left-out.ts';
import { readJsonLines } from './input.ts';
import { type Rate, shareOf } from './rates.ts';
import { createStatelessBot, type StatelessBot } from './stateless-bot.ts';
import { shown, table } from './table.ts';
import type { Evaluation, Task } from './task.ts';
import { holdsWord } from './whole-number.ts';

export const faqTask: Task = {
  about: 'questions with required words; without --in: the shipped content asked its own questions',
  run: ({ input }) =>
    input === undefined ? Promise.resolve(leaveOneOut()) : askAll(readJsonLines(input, querySchema)),
};

const now = new Date('2026-11-23T02:00:00Z');
const areaPath = '/city/demo/';
const lines: readonly DirectoryLine[] = demoDirectory(areaPath).map((line) => ({ ...line, id: line.key }));
const tokenise = createTokeniser();

const querySchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  must_contain_any: z.array(z.string()).default([]),
  answerable: z.boolean().default(true),
});
type Query = z.infer<typeof querySchema>;

type Outcome = 'right' | 'wrong' | 'choices' | 'refused';

interface Asked {
  readonly query: Query;
  readonly id: string | number;
  readonly answered: boolean;
  readonly text: string;
  readonly entry: string | null;
  readonly score: number | null;
  readonly outcome: Outcome;
  readonly alone: Outcome;
}

async function askAll(queries: readonly Query[]): Promise<Evaluation> {
  const bot = await createStatelessBot();
  const index = indexOf(shippedContent);
  const asked: Asked[] = [];
  try {
    for (const [at, query] of queries.entries()) asked.push(await ask(bot, index, query, at));
  } finally {
    await bot.stop();
  }
  const answerable = asked.filter(({ query }) => query.answerable);
  const unanswerable = asked.filter(({ query }) => !query.answerable);
  const figures = { answerable: outcomesOf(answerable), unanswerable: outcomesOf(unanswerable) };
  return {
    tables: [
      outcomeTable('Answerable', figures.answerable),
      outcomeTable('Unanswerable', figures.unanswerable),
    ],
    errors: asked
      .filter(({ query, outcome }) => outcome !== (query.answerable ? 'right' : 'refused'))
      .map(({ id, query, outcome, entry, text }) =>
        [id, outcome, entry ?? '-', query.text, text.replaceAll('\n', ' ')].join(' | '),
      ),
    predictions: asked.map(({ query: _query, outcome: _outcome, alone: _alone, ...rest }) => rest),
    summary: { n: asked.length, entries: shippedContent.length, ...figures },
  };
}

async function ask(bot: StatelessBot, index: SearchIndex, query: Query, at: number): Promise<Asked> {
  const result = await bot.hear({ text: query.text, addressed: true });
  const said = result.kind === 'acted' ? result.outcome : silence;
  const text = said.replies.map((reply) => reply.text).join('\n');
  // An entry said beside what was taken in is an answer, too.
  const besides = said.gaps?.some(({ kind }) => kind === 'answered') === true;
  const answered = answers.has(said.did) || besides;
  return {
    query,
    id: query.id ?? at,
    answered,
    text,
    entry: said.about?.entryId ?? null,
    score: said.about?.score ?? null,
    outcome: judged(query, said.did === 'question.choices' ? 'choices' : answered, text),
    alone: askAlone(index, query),
  };
}

const silence: Pick<TurnOutcome, 'replies' | 'about' | 'did' | 'gaps'> = { replies: [], did: 'nothing' };

/** What counts as an answer of the bot: an entry, or the fixed words of an emergency or to who was just swindled. */
const answers: ReadonlySet<string> = new Set([
  'question.answered',
  'question.guessed',
  'service.answered',
  'service.not_filled',
  'fraud.checked',
  'fraud.victim',
  'fraud.victim_told',
  'fraud.victim_known',
  'emergency.opened',
  'emergency.known',
  'emergency.unbound',
]);

function askAlone(index: SearchIndex, query: Query): Outcome {
  const { decision, candidates } = retrieve(index, tokenise, { text: query.text, areaPath, now });
  const [best] = candidates;
  if (decision === 'choices') return 'choices';
  if (decision === 'unknown' || best === undefined) return 'refused';
  return judged(query, true, composeAnswer(best.entry, lines, areaPath).text);
}

function judged({ must_contain_any: words }: Query, answered: boolean | 'choices', text: string): Outcome {
  if (answered === 'choices') return 'choices';
  if (!answered) return 'refused';
  return words.some((word) => holdsWord(text, word)) ? 'right' : 'wrong';
}

type Outcomes = Readonly<Record<'byTheBot' | 'byTheKnowledgeBase', Readonly<Record<Outcome, Rate>>>>;

function outcomesOf(asked: readonly Asked[]): Outcomes {
  const count = (outcomeOf: (one: Asked) => Outcome) => ({
    right: shareOf(asked, (one) => outcomeOf(one) === 'right'),
    wrong: shareOf(asked, (one) => outcomeOf(one) === 'wrong'),
    choices: shareOf(asked, (one) => outcomeOf(one) === 'choices'),
    refused: shareOf(asked, (one) => outcomeOf(one) === 'refused'),
  });
  return { byTheBot: count(({ outcome }) => outcome), byTheKnowledgeBase: count(({ alone }) => alone) };
}

function outcomeTable(title: string, { byTheBot, byTheKnowledgeBase }: Outcomes): string {
  return table(title, [
    ['', 'by the bot', 'by the knowledge base alone'],
    ...(['right', 'wrong', 'choices', 'refused'] as const).map((outcome) => [
      outcome,
      shown(byTheBot[outcome]),
      shown(byTheKnowledgeBase[outcome]),
    ]),
  ]);
}

function indexOf(content: readonly ShippedEntry[]): SearchIndex {
  const index = createSearchIndex(tokenise);
  for (const entry of content) index.set(published(entry));
  return index;
}

interface FoundLeftOut extends LeftOut {
  readonly retrieval: Retrieval;
}

function leaveOneOut(): Evaluation {
  const index = createSearchIndex(tokenise);
  const all = askLeftOut(index, shippedContent, (leftOut): FoundLeftOut => {
    const { text } = leftOut;
    return { ...leftOut, retrieval: retrieve(index, tokenise, { text, areaPath, now }) };
  });
  const asked = all.filter(({ isAnswerable }) => isAnswerable);
  const gone = all.filter(({ isAnswerable }) => !isAnswerable);
  const isFirst = ({ retrieval, key }: FoundLeftOut) => retrieval.candidates[0]?.entry.id === key;
  const is = (decision: Retrieval['decision']) => (one: FoundLeftOut) => one.retrieval.decision === decision;
  const certain = asked.filter(({ retrieval }) => retrieval.certain);
  const figures = {
    first: shareOf(asked, isFirst),
    answeredRight: shareOf(asked, (one) => is('answered')(one) && isFirst(one)),
    answeredWrong: shareOf(asked, (one) => is('answered')(one) && !isFirst(one)),
    choices: shareOf(asked, is('choices')),
    refused: shareOf(asked, is('unknown')),
    certain: shareOf(asked, ({ retrieval }) => retrieval.certain),
    certainWrong: shareOf(certain, (one) => !isFirst(one)),
    answeredThoughGone: shareOf(gone, is('answered')),
    certainThoughGone: shareOf(gone, ({ retrieval }) => retrieval.certain),
  };
  return {
    tables: [
      table('Each similar question taken away and asked', [
        ['', 'share'],
        ...Object.entries(figures).map(([name, rate]) => [name, shown(rate)]),
      ]),
    ],
    errors: asked
      .filter((one) => !isFirst(one) || !is('answered')(one))
      .map(({ text, key, retrieval }) =>
        [key, retrieval.decision, retrieval.candidates[0]?.entry.id ?? '-', text].join(' | '),
      ),
    predictions: asked.map(({ text, retrieval }) => ({
      text,
      answered: retrieval.decision === 'answered',
      entry: retrieval.candidates[0]?.entry.id ?? null,
      score: retrieval.candidates[0]?.score ?? null,
    })),
    summary: { n: asked.length, ...figures },
  };
}
