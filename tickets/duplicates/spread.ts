/** Over how many buildings one fault is spread, and when those in charge hear of it. Pure. */
import type { Category } from '../../core/taxonomy.ts';
import { likenessOfWords, sameWords } from './alike-words.ts';
import { matterKinds } from './matter-kinds.ts';
import { objectsOf } from './objects.ts';
import { isOfWholeBuilding } from './private-fault.ts';
import { incidentMs } from './score.ts';
import type { Candidate, Telling } from './telling.ts';

/** So many buildings within half an hour are no coincidence. */
export const manyBuildings = 3;
const hourMs = 3_600_000;

export interface Spread {
  readonly buildings: readonly string[];
  /** Of the tickets it is reported on, the first first. */
  readonly tickets: readonly Spreading['ticket'][];
}

/** A ticket with who follows it, as far as this asks. */
export interface Spreading {
  readonly ticket: Pick<Candidate['ticket'], 'id' | 'number' | 'openedAt'>;
  readonly category: Category;
  readonly compound: string | undefined;
  readonly place: Candidate['place'];
  readonly followers: readonly Pick<Candidate['followers'][number], 'at' | 'building'>[];
}

/** The buildings from which the fault was told within the last half hour, the one it is told from now included. */
export function spreadOf(
  report: Pick<Spreading, 'category' | 'compound'> & { readonly building: string | undefined },
  candidates: readonly Spreading[],
  now: Date,
): Spread {
  const alike = candidates
    .filter(({ category, compound }) => category === report.category && isOneCompound(compound, report))
    .map((candidate) => ({ candidate, buildings: toldLately(candidate, now) }))
    .filter(({ buildings }) => buildings.length > 0)
    .toSorted(
      (one, other) => one.candidate.ticket.openedAt.getTime() - other.candidate.ticket.openedAt.getTime(),
    );
  const buildings = new Set(alike.flatMap((one) => one.buildings));
  if (report.building !== undefined) buildings.add(report.building);
  return { buildings: [...buildings], tickets: alike.map(({ candidate }) => candidate.ticket) };
}

function isOneCompound(compound: string | undefined, report: Pick<Spreading, 'compound'>): boolean {
  return compound === undefined || report.compound === undefined || compound === report.compound;
}

function toldLately({ ticket, place, followers }: Spreading, now: Date): readonly string[] {
  const since = now.getTime() - incidentMs;
  const told = [{ at: ticket.openedAt, building: place.building }, ...followers];
  return told
    .filter(({ at }) => at.getTime() >= since)
    .flatMap(({ building }) => (building === undefined ? [] : [building]));
}

/** One fault in another building, as far as words tell: the same supply, the same thing, or the same words. */
export function isSameFault(one: FaultWords, other: FaultWords): boolean {
  if (one.category !== other.category) return false;
  if (isOfWholeBuilding(one) && isOfWholeBuilding(other)) return true;
  const [here, there] = [one, other].map(({ words, subject }) => objectsOf(words, subject));
  if (here?.some((object) => there?.includes(object)) === true) return true;
  return likenessOfWords(one.words, other.words) >= sameWords;
}

type FaultWords = Pick<Telling, 'category' | 'words' | 'subject'>;

/** Those in charge are told: what one neighbour sees others see too, and it is in many buildings at once. */
export function isWidespread({ buildings }: Pick<Spread, 'buildings'>, category: Category): boolean {
  return matterKinds[category].shared && buildings.length >= manyBuildings;
}

/** Once for each incident and hour: of two alerts with one key only the first is said. */
export function alertKey(first: Pick<Candidate['ticket'], 'id' | 'openedAt'>, now: Date): string {
  const hour = Math.floor((now.getTime() - first.openedAt.getTime()) / hourMs);
  return `incident:${first.id}/${hour}`;
}
