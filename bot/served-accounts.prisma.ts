/** Says again and again with which account this process speaks, in rows that every process reads. */
import type { Database } from '../prisma/database.prisma.ts';
import { type Account, isAmong, type ServedAccounts } from './served-accounts.ts';

const againMs = 30_000;
/** Whoever has not said so for that long has died; clocks may differ a little. */
export const aliveMs = 3 * againMs;

/** @param process tells this process from all others, also from the one before it */
export function createServedAccounts(
  { servedAccount }: Pick<Database, 'servedAccount'>,
  process: string,
): ServedAccounts {
  let said: { readonly mine: Account; readonly at: Date } | undefined;
  let known: readonly Account[] = [];
  const others = async (now: Date): Promise<readonly Account[]> => {
    const alive = { gte: new Date(now.getTime() - aliveMs) };
    known = await servedAccount.findMany({
      where: { process: { not: process }, at: alive },
      select: { channel: true, account: true },
    });
    return known;
  };
  return {
    others,
    serve: async ({ channel, account }, now) => {
      const mine = { channel, account };
      const isFresh = said !== undefined && now.getTime() - said.at.getTime() < againMs;
      if (isFresh && said !== undefined && isAmong([said.mine], mine)) return known;
      await servedAccount.upsert({
        where: { channel_account: mine },
        create: { ...mine, process, at: now },
        update: { process, at: now },
      });
      // After a new login the account is another one: what was to be said with the former is nobody's.
      await servedAccount.deleteMany({ where: { process, NOT: mine } });
      said = { mine, at: now };
      return others(now);
    },
    leave: async () => {
      said = undefined;
      await servedAccount.deleteMany({ where: { process } });
    },
  };
}
