/** A question told as a story that as a whole comes too near to nothing: what of it asks is asked alone. Pure. */
import { askingParts } from './asking-parts.ts';
import { heedParticulars } from './heed-particulars.ts';
import type { Candidate, Retrieval } from './retrieve.ts';

/** An entry must be among so many that the whole story came nearest to. */
const mostOfWhole = 3;
/** From here on a part is answered: more than for a whole question, since something was left out. */
const fromPart = 0.3;

/**
 * `ask` asks of a part; what is particular about it, and what its entries are like, is told by the whole. Nothing of it is
 * ever certain.
 */
export function byItsAskingParts(
  whole: Retrieval,
  text: string,
  ask: (part: string) => Retrieval,
): Retrieval {
  if (whole.decision === 'answered' || whole.particular !== undefined) return whole;
  const nearest = whole.candidates.slice(0, mostOfWhole);
  const surest = askingParts(text)
    .map(ask)
    .filter(({ decision, candidates: [best] }) => {
      return (
        decision === 'answered' && best !== undefined && best.score >= fromPart && isAmong(nearest, best)
      );
    })
    .reduce<Retrieval | undefined>(
      (one, other) => (one === undefined || scoreOf(other) > scoreOf(one) ? other : one),
      undefined,
    );
  if (surest === undefined) return whole;
  const candidates = surest.candidates.flatMap(({ entry, score }) => {
    const seen = whole.candidates.find((candidate) => candidate.entry.id === entry.id);
    return seen === undefined ? [] : [{ ...seen, score }];
  });
  const heeded = heedParticulars({ ...surest, candidates, certain: false }, text);
  return heeded.decision === 'answered' ? heeded : whole;
}

function isAmong(candidates: readonly Candidate[], { entry }: Candidate): boolean {
  return candidates.some((candidate) => candidate.entry.id === entry.id);
}

function scoreOf({ candidates: [best] }: Retrieval): number {
  return best?.score ?? 0;
}
