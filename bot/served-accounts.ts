/**
 * Which account of the channel is spoken with by which process. What is to be said with another one's account is left to
 * that process; what nobody speaks with any more is everybody's, and said where its room is now.
 */

export interface Account {
  readonly channel: string;
  readonly account: string;
}

export interface ServedAccounts {
  /** This process speaks with the account, from now on or still. Returns those that others speak with. */
  serve(mine: Account, now: Date): Promise<readonly Account[]>;
  /** Those that others speak with at this moment. */
  others(now: Date): Promise<readonly Account[]>;
  /** This process speaks with none any more. */
  leave(): Promise<void>;
}

/** Where no other process can be. */
export const servedAlone: ServedAccounts = {
  serve: () => Promise.resolve([]),
  others: () => Promise.resolve([]),
  leave: () => Promise.resolve(),
};

export function isAmong(accounts: readonly Account[], one: Account): boolean {
  return accounts.some(({ channel, account }) => channel === one.channel && account === one.account);
}
