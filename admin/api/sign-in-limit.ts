/** Slows down guessing: counts failed sign-ins per login name at one address, per login name and per address. */

/** So many failures within so many milliseconds close the door until the oldest of them is that old. */
export interface AttemptRule {
  readonly failures: number;
  readonly withinMs: number;
}

const quarterHourMs = 15 * 60_000;
const rules = {
  /** One person mistyping. */
  pair: { failures: 5, withinMs: quarterHourMs },
  /** Many addresses trying one account: high enough that locking somebody out on purpose takes work. */
  login: { failures: 30, withinMs: quarterHourMs },
  /** One address trying many accounts; an office shares one address. */
  address: { failures: 50, withinMs: quarterHourMs },
} as const satisfies Record<string, AttemptRule>;

/** Milliseconds from `now` until another attempt is allowed; 0 when it is. `failedAt` are instants in ms, ascending. */
export function waitMs(rule: AttemptRule, failedAt: readonly number[], now: number): number {
  const deciding = failedAt.at(-rule.failures);
  return deciding === undefined ? 0 : Math.max(0, deciding + rule.withinMs - now);
}

export interface SignInLimit {
  /** Whole seconds to wait before the next attempt; 0: go on. */
  waitSeconds(login: string, address: string, now: Date): number;
  failed(login: string, address: string, now: Date): void;
  succeeded(login: string, address: string): void;
}

/** In this process's memory, at most `maxKeys` names and addresses; the longest untouched are forgotten first. */
export function createSignInLimit(maxKeys = 10_000): SignInLimit {
  const failures = new Map<string, readonly number[]>();
  return {
    waitSeconds: (login, address, now) => {
      const waits = keysOf(login, address).map(({ key, rule }) =>
        waitMs(rule, failures.get(key) ?? [], now.getTime()),
      );
      return Math.ceil(Math.max(...waits) / 1000);
    },
    failed: (login, address, now) => {
      for (const { key, rule } of keysOf(login, address)) {
        const kept = [...(failures.get(key) ?? []), now.getTime()].slice(-rule.failures);
        failures.delete(key);
        failures.set(key, kept);
      }
      for (const key of failures.keys()) {
        if (failures.size <= maxKeys) break;
        failures.delete(key);
      }
    },
    // The address keeps its count: signing in to one's own account must not buy guesses at another's.
    succeeded: (login, address) => {
      failures.delete(pairKey(login, address));
    },
  };
}

function keysOf(login: string, address: string) {
  return [
    { key: pairKey(login, address), rule: rules.pair },
    { key: `login|${login}`, rule: rules.login },
    { key: `address|${address}`, rule: rules.address },
  ];
}

function pairKey(login: string, address: string): string {
  return `pair|${login}|${address}`;
}
