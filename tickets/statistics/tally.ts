/** Counts of what happened, line by line: of each area, and within communities of who did it and where exactly. */
import { rootPath } from '../../community/area.ts';
import { addCounts, type Counts, type Measure, measures } from './measures.ts';
import type { Standing } from './standing.ts';

/** What a line of figures is about, within its area. */
export const tallyKinds = ['all', 'category', 'department', 'worker', 'place'] as const;
export type TallyKind = (typeof tallyKinds)[number];

/** `code` names the category, department, worker or place (an area path inside the community); empty for `all`. */
export interface TallyKey {
  readonly areaPath: string;
  readonly by: TallyKind;
  readonly code: string;
}

export interface TallyLine extends TallyKey {
  readonly counts: Counts;
}

/** Lines by their key, each with what happened there. */
export type Tally = ReadonlyMap<string, TallyLine>;

/** Counts by the place of their measure: adding to fields by name takes several times as long. */
export interface GrowingLine {
  readonly key: TallyKey;
  readonly counts: Int32Array;
}

export interface GrowingTally {
  readonly lines: Map<string, GrowingLine>;
  /** The lines of a place, category, department and worker: worked out once, asked for with every event. */
  readonly cells: Map<string, readonly GrowingLine[]>;
}

const placeOf: ReadonlyMap<Measure, number> = new Map(measures.map((name, index) => [name, index]));

export function add(lines: readonly GrowingLine[], measure: Measure, count: number) {
  const place = placeOf.get(measure) ?? 0;
  for (const { counts } of lines) counts[place] = (counts[place] ?? 0) + count;
}

/** Lines of which nothing was counted are none. */
export function grown({ lines }: GrowingTally): Tally {
  const tally = new Map<string, TallyLine>();
  for (const [id, { key, counts }] of lines)
    if (counts.some((count) => count !== 0)) tally.set(id, { ...key, counts: countsIn(counts) });
  return tally;
}

function countsIn(counts: Int32Array): Counts {
  const named: Partial<Record<Measure, number>> = {};
  for (const [place, name] of measures.entries()) {
    const count = counts[place] ?? 0;
    if (count !== 0) named[name] = count;
  }
  return named;
}

export function newTally(): GrowingTally {
  return { lines: new Map(), cells: new Map() };
}

export function linesAt(
  tally: GrowingTally,
  at: Standing,
  workerId: string | undefined,
): readonly GrowingLine[] {
  const cell = `${at.communityId} ${at.areaPath} ${at.category} ${at.departmentId ?? ''} ${workerId ?? ''}`;
  const known = tally.cells.get(cell);
  if (known !== undefined) return known;
  const lines = keysOf(at, workerId).map((key) => lineOf(tally, key));
  tally.cells.set(cell, lines);
  return lines;
}

function lineOf({ lines }: GrowingTally, key: TallyKey): GrowingLine {
  const id = `${key.areaPath} ${key.by} ${key.code}`;
  const known = lines.get(id);
  if (known !== undefined) return known;
  const line = { key, counts: new Int32Array(measures.length) };
  lines.set(id, line);
  return line;
}

/**
 * Every area from the whole down to the community has its lines by category; who did it and where exactly is kept by
 * community alone: the lines of a city stay few.
 */
function keysOf(at: Standing, workerId: string | undefined): readonly TallyKey[] {
  const above = areasDownTo(at.communityId, at.areaPath);
  const areaPath = above.at(-1) ?? rootPath;
  const inside: readonly (TallyKey | undefined)[] = [
    at.departmentId === undefined ? undefined : { areaPath, by: 'department', code: at.departmentId },
    workerId === undefined ? undefined : { areaPath, by: 'worker', code: workerId },
    at.areaPath === areaPath ? undefined : { areaPath, by: 'place', code: at.areaPath },
  ];
  return [
    ...above.flatMap((path): TallyKey[] => [
      { areaPath: path, by: 'all', code: '' },
      { areaPath: path, by: 'category', code: at.category },
    ]),
    ...inside.filter((key) => key !== undefined),
  ];
}

/** `/`, `/city/`, … and the community's own path last. */
function areasDownTo(communityId: string, areaPath: string): readonly string[] {
  const ids = areaPath.split('/').filter((id) => id !== '');
  const own = ids.indexOf(communityId);
  const above = own === -1 ? ids : ids.slice(0, own + 1);
  return [rootPath, ...above.map((_, index) => `/${above.slice(0, index + 1).join('/')}/`)];
}

export function addTallies(one: Tally, other: Tally): Tally {
  const sum = new Map(one);
  for (const [id, line] of other) {
    const known = sum.get(id);
    sum.set(id, known === undefined ? line : { ...line, counts: addCounts(known.counts, line.counts) });
  }
  return sum;
}
