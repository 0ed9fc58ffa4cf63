/** What the bot would do with a question, and why: the live decision, for people who edit knowledge. */
import type { Answer } from './answer.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { TermShare } from './retrieval/explain.ts';
import { gates, type Question, type Retrieval } from './retrieval/retrieve.ts';

export interface TriedCandidate {
  readonly entryId: string;
  readonly question: string;
  readonly areaPath: string | undefined;
  readonly score: number;
  readonly exact: boolean;
  readonly coverage: number;
  /** The wording nearest to the question and how near it is. */
  readonly wording: string;
  readonly similarity: number;
  readonly terms: readonly TermShare[];
}

export interface TriedQuestion {
  readonly decision: Retrieval['decision'];
  /** The bot would say it in a group without being asked. */
  readonly certain: boolean;
  /** Asks for one case alone (a day, an account, a person): never answered. */
  readonly particular: Retrieval['particular'];
  /** What would be said on `answered`. */
  readonly answer: Answer | undefined;
  /** Questions offered on `choices`. */
  readonly choices: readonly string[];
  readonly candidates: readonly TriedCandidate[];
  /** The question as it is compared, and the synonyms replaced in it. */
  readonly readAs: string;
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  readonly gates: typeof gates;
}

const mostShown = 5;

/** The same calls as the bot's own question handler makes, with nothing left behind. */
export function tryQuestion(
  knowledge: KnowledgeBase,
  question: Question,
  retrieval: Retrieval = knowledge.ask(question),
): TriedQuestion {
  const read = knowledge.read(question.text);
  const [best] = retrieval.candidates;
  return {
    decision: retrieval.decision,
    certain: retrieval.certain,
    particular: retrieval.particular,
    answer:
      retrieval.decision === 'answered' && best !== undefined
        ? knowledge.answer(best.entry.id, question)
        : undefined,
    choices: retrieval.choices.map((choice) => choice.entry.question),
    candidates: retrieval.candidates.slice(0, mostShown).map(({ entry, ...scores }) => ({
      entryId: entry.id,
      question: entry.question,
      areaPath: entry.areaPath,
      score: scores.score,
      exact: scores.exact,
      coverage: scores.coverage,
      wording: scores.wording,
      similarity: scores.similarity,
      terms: knowledge.explain(question.text, entry.id),
    })),
    readAs: read.text,
    replaced: read.replaced,
    gates,
  };
}
