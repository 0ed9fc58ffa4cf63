/**
 * What may be asked on one day: of one place (a group, or one person in private) and of the whole process. Counted in
 * memory: a restart begins the day anew, and each process of a city counts its own.
 */
import { dayStamp } from './wall-time.ts';

export interface DailyLimits {
  readonly callsPerPlace: number;
  readonly calls: number;
  readonly timeZone: string;
}

export interface Spending {
  /** Counts one call; false, and nothing counted, when place or day have had theirs. */
  take(placeKey: string, now: Date): boolean;
  callsToday(now: Date): number;
}

export function createSpending({ callsPerPlace, calls, timeZone }: DailyLimits): Spending {
  let day = '';
  let total = 0;
  const ofPlace = new Map<string, number>();

  function turnPage(now: Date): void {
    const today = dayStamp(now, timeZone);
    if (today === day) return;
    day = today;
    total = 0;
    ofPlace.clear();
  }

  return {
    take: (placeKey, now) => {
      turnPage(now);
      const before = ofPlace.get(placeKey) ?? 0;
      if (total >= calls || before >= callsPerPlace) return false;
      total += 1;
      ofPlace.set(placeKey, before + 1);
      return true;
    },
    callsToday: (now) => {
      turnPage(now);
      return total;
    },
  };
}
