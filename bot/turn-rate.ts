/** How often the bot acted for one person in one place lately: what the gate calls a flood. */
export interface TurnRate {
  count(key: string, now: Date): number;
  add(key: string, now: Date): void;
}

/** Counts within the last `windowMs` milliseconds. */
export function createTurnRate(windowMs: number): TurnRate {
  const turns = new Map<string, number[]>();
  let sweptAt = 0;
  function recent(key: string, now: Date): number[] {
    return (turns.get(key) ?? []).filter((at) => at > now.getTime() - windowMs);
  }
  function sweep(now: Date) {
    if (now.getTime() - sweptAt < windowMs) return;
    sweptAt = now.getTime();
    for (const key of turns.keys()) if (recent(key, now).length === 0) turns.delete(key);
  }
  return {
    count: (key, now) => recent(key, now).length,
    add: (key, now) => {
      sweep(now);
      turns.set(key, [...recent(key, now), now.getTime()]);
    },
  };
}
