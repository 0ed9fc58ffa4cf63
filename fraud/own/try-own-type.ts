/** What a type would have flagged, before it judges anything: on texts that are known, one pool after the other. */
import { setImmediate } from 'node:timers/promises';

import type { HarmlessPool } from './harmless-texts.ts';
import { createJudgeOwnTypes, type JudgeOwnTypes, type OwnMatch } from './judge-own-types.ts';
import type { OwnScamType } from './own-type.ts';

export interface Flagged<T> {
  readonly of: T;
  readonly match: OwnMatch;
}

export interface TriedPool {
  readonly pool: HarmlessPool;
  readonly flagged: readonly Flagged<string>[];
}

/** Judges as if this type were the only one, and enabled. */
export function judgeAlone(type: OwnScamType): JudgeOwnTypes {
  return createJudgeOwnTypes([{ ...type, status: 'enabled' }]);
}

/** So many are judged before messages that wait have their turn. */
const atOnce = 100;

/** Those taken for a scam; what speaks like a warning or a story is none. */
export async function flaggedAmong<T>(
  judge: JudgeOwnTypes,
  all: readonly T[],
  textOf: (one: T) => string,
): Promise<readonly Flagged<T>[]> {
  const flagged: Flagged<T>[] = [];
  for (const [index, of] of all.entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate();
    const match = judge(textOf(of));
    if (match !== undefined && !match.isTold) flagged.push({ of, match });
  }
  return flagged;
}

export async function tryOnPools(
  judge: JudgeOwnTypes,
  pools: readonly HarmlessPool[],
): Promise<readonly TriedPool[]> {
  const tried: TriedPool[] = [];
  for (const pool of pools)
    tried.push({ pool, flagged: await flaggedAmong(judge, pool.texts, (text) => text) });
  return tried;
}

/** The share of harmless texts of a pool that the type takes for a scam. */
export function shareOf({ pool, flagged }: TriedPool): number {
  return pool.texts.length === 0 ? 0 : flagged.length / pool.texts.length;
}

/** Absent when the type may judge. */
export function worstPool(tried: readonly TriedPool[]): TriedPool | undefined {
  return tried.find((one) => shareOf(one) > one.pool.mostFlagged);
}
