/** Which of the tickets that are there a new report is about, if any. Pure. */
import { isOutage } from './private-fault.ts';
import { incidentMs, type Scored, scoreDuplicate, type Verdict } from './score.ts';
import { manyBuildings, spreadOf } from './spread.ts';
import type { Candidate, Telling } from './telling.ts';

export interface Ranked extends Scored {
  readonly candidate: Candidate;
}

const order: readonly Verdict[] = ['same', 'likely', 'different'];

/** All that are not ruled out, the surest first. */
export function rankDuplicates(report: Telling, candidates: readonly Candidate[]): readonly Ranked[] {
  return candidates
    .map((candidate) => ({ candidate, ...scoreDuplicate(report, candidate) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict) || other.score - one.score,
    );
}

/** The surest of the open ones; an incident that has grown over many buildings takes what else is told of it. */
export function chooseDuplicate(report: Telling, candidates: readonly Candidate[]): Ranked | undefined {
  const open = candidates.filter(({ ticket }) => ticket.closedAt === undefined);
  const [best] = rankDuplicates(report, open);
  if (best !== undefined && best.verdict !== 'different') return best;
  return incidentOf(report, open);
}

function incidentOf(report: Telling, open: readonly Candidate[]): Ranked | undefined {
  const { building } = report.place;
  if (building === undefined || !isOutage(report)) return undefined;
  const failing = open.filter(
    (candidate) => isOutage(candidate) && report.at.getTime() - candidate.at.getTime() <= incidentMs,
  );
  const { category, compound } = report;
  const spread = spreadOf({ category, compound, building }, failing, report.at);
  const first = failing.find(({ ticket }) => ticket.id === spread.tickets[0]?.id);
  if (first === undefined || spread.buildings.length < manyBuildings) return undefined;
  return { candidate: first, verdict: 'same', score: 0.75, reasons: ['incident'] };
}
