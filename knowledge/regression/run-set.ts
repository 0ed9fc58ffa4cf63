/** A whole set of questions asked of what is published, and again as if something had been changed. */
import { setImmediate } from 'node:timers/promises';

import type { KnowledgeBase } from '../knowledge-base.ts';
import type { EntryChange } from './as-if.ts';
import { type Compared, type Outcome, outcomeOf, type RegressionQuestion } from './question.ts';

type Asked = Pick<KnowledgeBase, 'askAsIf' | 'revision'>;
type Outcomes = Map<string, Outcome>;

/** Residents who ask meanwhile wait for no more than so many. */
const atOnce = 50;
/** Dates of entries pass: what was worked out holds so long. */
const holdsMs = 5 * 60_000;
/** What somebody looks at before doing it is not worked out again when they do it. */
const mostKept = 8;

/** `changes` none: before and after are the same. */
export type RunSet = (
  questions: readonly RegressionQuestion[],
  changes: readonly EntryChange[],
  now: Date,
) => Promise<readonly Compared[]>;

export function createRunSet(knowledge: Asked): RunSet {
  const kept = createKept(knowledge);
  return async (questions, changes, now) => {
    const before = await fill(knowledge, kept.of([], now), { questions, changes: [], now });
    const after = await fill(knowledge, kept.of(changes, now), { questions, changes, now });
    return questions.flatMap((question) => {
      const [was, is] = [before.get(question.id), after.get(question.id)];
      return was === undefined || is === undefined ? [] : [{ question, before: was, after: is }];
    });
  };
}

/** Outcomes already worked out on the same knowledge, by what would be changed. */
function createKept({ revision }: Pick<Asked, 'revision'>) {
  const kept = new Map<string, { readonly outcomes: Outcomes; readonly since: Date; readonly on: number }>();
  return {
    of(changes: readonly EntryChange[], now: Date): Outcomes {
      const key = JSON.stringify(changes.map(servedPart));
      const known = kept.get(key);
      const holds = known?.on === revision() && now.getTime() - known.since.getTime() < holdsMs;
      if (holds) return known.outcomes;
      const [oldest] = kept.keys();
      kept.delete(kept.size >= mostKept && oldest !== undefined ? oldest : key);
      const outcomes: Outcomes = new Map();
      kept.set(key, { outcomes, since: now, on: revision() });
      return outcomes;
    },
  };
}

/** Who edited it when makes no difference to what it answers. */
function servedPart({ id, entry }: EntryChange) {
  return { id, entry: entry && { ...entry, version: 0, updatedAt: undefined, updatedBy: undefined } };
}

async function fill(
  knowledge: Asked,
  outcomes: Outcomes,
  run: {
    readonly questions: Parameters<RunSet>[0];
    readonly changes: Parameters<RunSet>[1];
    readonly now: Date;
  },
): Promise<Outcomes> {
  const missing = run.questions.filter(({ id }) => !outcomes.has(id));
  for (let from = 0; from < missing.length; from += atOnce) {
    const slice = missing.slice(from, from + atOnce);
    const asked = slice.map(({ text, areaPath }) => ({ text, areaPath, now: run.now }));
    knowledge.askAsIf(run.changes, asked).forEach((retrieval, at) => {
      outcomes.set(slice[at]?.id ?? '', outcomeOf(retrieval));
    });
    await setImmediate();
  }
  return outcomes;
}
