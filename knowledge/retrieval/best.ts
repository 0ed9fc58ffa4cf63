/** The best of many without sorting them all. */
import type { Sums } from './sums.ts';

export interface Best {
  readonly slot: number;
  readonly value: number;
}

/** At most `limit` of the touched slots that `isFound` says yes to, best first; equals in the order of their slots. */
export function best(sums: Sums, limit: number, isFound: (slot: number) => boolean): readonly Best[] {
  const found: Best[] = [];
  for (const slot of sums.touched) {
    const value = sums.at(slot);
    const last = found[limit - 1];
    if (last !== undefined && !isBefore({ slot, value }, last)) continue;
    if (isFound(slot)) insert(found, { slot, value }, limit);
  }
  return found;
}

function isBefore(one: Best, other: Best): boolean {
  return one.value > other.value || (one.value === other.value && one.slot < other.slot);
}

function insert(found: Best[], next: Best, limit: number): void {
  let at = found.length;
  while (at > 0 && isBefore(next, found[at - 1] ?? next)) at -= 1;
  found.splice(at, 0, next);
  if (found.length > limit) found.pop();
}
