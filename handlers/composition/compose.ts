/** An answer in a model's words, from numbered entries alone: no citation, no sentence. Absent: the entries are said. */
import type { Log } from '../../core/log.ts';
import type { LanguageModel, ModelRequest } from '../../core/language-model.ts';
import type { Result } from '../../core/result.ts';
import { type Answer, sourceOf } from '../../knowledge/answer.ts';
import { harmless } from '../../understanding/extraction/fence.ts';
import { namesInAlias } from '../../understanding/extraction/person-names.ts';
import { createPlaceholders } from '../../understanding/extraction/placeholders.ts';
import { type Composed, composedShape, mostSentences, type SaidSentence } from './composed-shape.ts';
import { isGrounded } from './grounded.ts';
import { examples, fenceNames, generatedLabel, systemPrompt } from './messages.zh.ts';

/** A model asked within limits and a budget: it never throws. */
export interface AskedModel extends Pick<LanguageModel, 'name'> {
  ask<T>(request: ModelRequest<T>, placeKey: string, signal: AbortSignal): Promise<Result<T, string>>;
}

export interface ToCompose {
  readonly question: string;
  /** Of who asks, hidden from the model. */
  readonly alias?: string | undefined;
  /** Best first. */
  readonly items: readonly Answer[];
  /** Whose budget pays. */
  readonly placeKey: string;
  readonly signal: AbortSignal;
}

export interface ComposedAnswer {
  readonly text: string;
  readonly evidence: readonly string[];
  /** The entries it cites, the first cited first. */
  readonly cited: readonly Answer[];
}

export type Compose = (asked: ToCompose) => Promise<ComposedAnswer | undefined>;

const longestItem = 400;
const longestQuestion = 200;
const longestSentence = 80;
const maxOutputTokens = 400;

export function createCompose(deps: {
  readonly model: AskedModel;
  readonly log: Log;
  /** Letters and digits that nobody can guess, new for each call. */
  readonly newTag: () => string;
}): Compose {
  const { model, log, newTag } = deps;
  return async ({ question, alias = '', items, placeKey, signal }) => {
    const request = {
      ...fixed,
      user: shown(items.map(contentOf), createPlaceholders(namesInAlias(alias)).hide(question), newTag()),
    };
    const answer = await model.ask(request, placeKey, signal);
    if (!answer.ok) {
      log.warn('model.unanswered', { code: answer.error });
      return undefined;
    }
    const composed = compose(answer.value, items);
    const said = answer.value.sentences.length;
    log.info('model.composed', { said, kept: composed === undefined ? 0 : composed.sentences });
    return composed?.answer;
  };
}

/** What of the model's sentences rests on what it cites; nothing when none does. Pure. */
function compose({ sentences }: Composed, items: readonly Answer[]) {
  const kept = sentences.slice(0, mostSentences).filter((sentence) => holds(sentence, items));
  if (kept.length === 0) return undefined;
  const cited = [...new Set(kept.flatMap(({ citations }) => citations))].flatMap(
    (number) => items[number - 1] ?? [],
  );
  const sources = [...new Set(cited.map(sourceOf))].join('；');
  const text = `${generatedLabel}\n${kept.map(({ text: words }) => ended(words)).join('')}\n${sources}`;
  const evidence = [generatedLabel, ...cited.flatMap((item) => item.evidence)];
  return { answer: { text, evidence, cited }, sentences: kept.length };
}

/** Each sentence by the items it cites, and by no others. */
function holds({ text, citations }: SaidSentence, items: readonly Answer[]): boolean {
  const cited = citations.flatMap((number) => items[number - 1] ?? []);
  const isWhole = cited.length > 0 && cited.length === citations.length && text.length <= longestSentence;
  return isWhole && isGrounded(text, cited.map(contentOf));
}

function ended(text: string): string {
  const words = text.trim().replace(/\s*\[\d\]\s*/gu, '');
  return /[。!！?？]$/u.test(words) ? words : `${words}。`;
}

/** The question and the answer without its source line. */
function contentOf({ question, text }: Pick<Answer, 'question' | 'text'>): string {
  return `${question}：${text.slice(0, Math.max(text.lastIndexOf('\n'), 0))}`;
}

function shown(items: readonly string[], question: string, tag: string): string {
  return [
    ...items.map((item, index) =>
      fenced(`${fenceNames.item} ${index + 1} ${tag}`, item.slice(0, longestItem), tag),
    ),
    fenced(`${fenceNames.question} ${tag}`, question.slice(0, longestQuestion), tag),
  ].join('\n');
}

function fenced(name: string, text: string, tag: string): string {
  return `<${name}>\n${harmless(text, tag)}\n</${name}>`;
}

/** Fences of the examples; real ones are random. */
const exampleTag = '示例';

const fixed = {
  task: 'compose_answer',
  system: systemPrompt,
  examples: examples.map(({ items, question, answer }) => ({
    asked: shown(items, createPlaceholders().hide(question), exampleTag),
    answered: answer,
  })),
  shape: composedShape,
  maxOutputTokens,
};
