/** What is remembered of each person for a short while: in memory, never on disk, and gone by itself. */
export interface FreshFor<Value> {
  /** Remembers it in place of what was remembered before. */
  readonly keep: (person: string, value: Value, now: Date) => void;
  /** What is remembered of this person, unless it is too old. */
  readonly find: (person: string, now: Date) => Value | undefined;
  readonly forget: (person: string) => void;
  /** Lets go of all that is too old. */
  readonly dropOld: (now: Date) => void;
}

export function createFreshFor<Value>(windowMs: number): FreshFor<Value> {
  // In order of arrival, so the first fresh one ends the search for old ones.
  const kept = new Map<string, { readonly value: Value; readonly at: Date }>();
  const isFresh = (at: Date, now: Date) => now.getTime() - at.getTime() <= windowMs;
  const forget = (person: string) => {
    kept.delete(person);
  };
  return {
    keep: (person, value, now) => {
      forget(person);
      kept.set(person, { value, at: now });
    },
    find: (person, now) => {
      const one = kept.get(person);
      return one !== undefined && isFresh(one.at, now) ? one.value : undefined;
    },
    forget,
    dropOld: (now) => {
      for (const [person, { at }] of kept) {
        if (isFresh(at, now)) return;
        forget(person);
      }
    },
  };
}
