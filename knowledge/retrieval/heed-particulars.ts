/** What is asked for one case alone is not answered with what holds for all, unless an entry is asked just that. */
import { createParticularity, type Particularity } from '../particular/particularity.ts';
import { type Particular, particularOf } from './particulars.ts';
import type { Candidate, Retrieval } from './retrieve.ts';

/** Seen by a pattern, or heard from the manner of the whole. */
export type WhyParticular = Particular | 'its_manner';

const particularity: Particularity = createParticularity();

/**
 * In log-odds, how much less likely a particular question may be than that the entry is right. Found on our development
 * questions, each judged by what was learned without its file.
 */
const mostDoubt = -2.25;
/** The same where the entry is of the directory, of which particular things are asked: 物业几点下班, not 几点来水. */
const mostDoubtOfLocal = 2.25;
/** From here on an entry is itself asked for something particular, as those are that a community writes for itself. */
const ownMatter = -2;

export function heedParticulars(retrieval: Retrieval, text: string): Retrieval {
  const [best] = retrieval.candidates;
  const particular = whyParticular(text, retrieval);
  if (particular === undefined || best?.exact === true) return retrieval;
  // What is not answered anyway stays an open question.
  if (particular === 'its_manner' && retrieval.decision === 'unknown') return retrieval;
  return { ...retrieval, particular, decision: 'unknown', certain: false, choices: [] };
}

function whyParticular(text: string, retrieval: Retrieval): WhyParticular | undefined {
  const [best] = retrieval.candidates;
  const seen = particularOf(text);
  if (best === undefined) return seen;
  if (seen !== undefined) return isAskedSo(best, seen) ? undefined : seen;
  if (speaksOfHere(best)) return undefined;
  const most = best.entry.category === 'local' ? mostDoubtOfLocal : mostDoubt;
  return particularity(text) - logOdds(likelihoodOf(retrieval, best)) > most ? 'its_manner' : undefined;
}

/** What a place wrote of itself, and expects to be asked in this way. */
function isAskedSo({ entry, wording }: Candidate, seen: Particular): boolean {
  return entry.areaPath !== undefined && particularOf(wording) === seen;
}

/** That what is said, or one of what is offered, is meant. */
function likelihoodOf({ decision, choices }: Retrieval, best: Candidate): number {
  return decision === 'choices' ? choices.reduce((sum, { score }) => sum + score, 0) : best.score;
}

/** What a place tells of itself, or what is itself asked in this manner, other than what the directory tells. */
function speaksOfHere({ entry, wording }: Candidate): boolean {
  if (entry.areaPath !== undefined) return true;
  return entry.category !== 'local' && particularity(wording) >= ownMatter;
}

function logOdds(share: number): number {
  const within = Math.min(0.999, Math.max(0.001, share));
  return Math.log(within / (1 - within));
}
