/**
 * What words found and what is near by meaning, as one list. Whether an entry is the answer its words alone decide: a
 * meaning may at most be offered. Reciprocal rank fusion, for the order alone. Pure.
 */
import type { KnowledgeEntry } from '../entry.ts';
import type { Candidate, Retrieval } from '../retrieval/retrieve.ts';

/** An entry that is served, and how likely its meaning answers: best first. */
export interface Meant {
  readonly entry: KnowledgeEntry;
  readonly confidence: number;
}

/** As usual: the first ranks differ little, so being found twice counts more than being first once. */
const damping = 60;
const mostChoices = 3;
/** How likely a meaning has to be: alone, among what is offered together, and how far behind the best. */
const meaningGates = { choice: 0.15, amongChoices: 0.4, choiceSpan: 0.4 } as const;
/** From here on it is worth offering for what may be no question. */
export const clearlyMeant = 0.6;

/** The retrieval as it was when meanings have nothing to add. */
export function fuse(retrieval: Retrieval, near: readonly Meant[]): Retrieval {
  const meant = worthOffering(near.filter(({ entry }) => !lacksAspect(retrieval, entry)));
  if (!mayBeWidened(retrieval) || meant.length === 0 || agrees(retrieval, meant)) return retrieval;
  const found = new Set(retrieval.choices.map(({ entry }) => entry.id));
  const added = meant
    .filter(({ entry }) => !found.has(entry.id))
    .map((one) => offered(one, retrieval.candidates));
  const rank = rankIn([retrieval.candidates, meant]);
  const choices = [...retrieval.choices, ...added]
    .sort((one, other) => rank(other) - rank(one) || other.score - one.score)
    .slice(0, mostChoices);
  return { ...retrieval, decision: 'choices', choices };
}

/** Before anybody is asked for a meaning. */
export function mayBeWidened({ decision, particular }: Retrieval): boolean {
  return decision !== 'answered' && particular === undefined;
}

/** What is asked is likely among them. */
function worthOffering(near: readonly Meant[]): readonly Meant[] {
  const best = near[0]?.confidence ?? 0;
  const floor = Math.max(meaningGates.choice, best - meaningGates.choiceSpan);
  const meant = near.filter(({ confidence }) => confidence >= floor).slice(0, mostChoices);
  return meant.reduce((sum, { confidence }) => sum + confidence, 0) >= meaningGates.amongChoices ? meant : [];
}

function lacksAspect({ candidates }: Retrieval, { id }: KnowledgeEntry): boolean {
  return candidates.some(({ entry, meetsAspect }) => entry.id === id && !meetsAspect);
}

/** Words have one guess, and it is what is meant. */
function agrees({ choices }: Retrieval, meant: readonly Meant[]): boolean {
  const [only, ...others] = choices;
  return others.length === 0 && only !== undefined && only.entry.id === meant[0]?.entry.id;
}

function offered({ entry, confidence }: Meant, candidates: readonly Candidate[]): Candidate {
  const known = candidates.find((candidate) => candidate.entry.id === entry.id);
  const unknown = { entry, score: 0, exact: false, coverage: 0, meetsAspect: true, similarity: 0 };
  return { ...(known ?? { ...unknown, wording: entry.question }), byMeaning: confidence };
}

function rankIn(lists: readonly (readonly { readonly entry: KnowledgeEntry }[])[]) {
  const sums = new Map<string, number>();
  for (const list of lists)
    list.forEach(({ entry }, at) => {
      sums.set(entry.id, (sums.get(entry.id) ?? 0) + 1 / (damping + at + 1));
    });
  return ({ entry }: Candidate) => sums.get(entry.id) ?? 0;
}
