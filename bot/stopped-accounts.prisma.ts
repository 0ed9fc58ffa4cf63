/** Which accounts the platform stopped, in rows that every process reads. */
import type { Database } from '../prisma/database.prisma.ts';
import type { OutboxStore } from './outbox-store.ts';

type StoppedAccounts = Pick<
  OutboxStore,
  'hasSpoken' | 'listStopped' | 'saveStop' | 'endStop' | 'takeOverStop'
>;

export function createStoppedAccounts({ stoppedAccount, outboxMessage }: Database): StoppedAccounts {
  const oldestFirst = { orderBy: { since: 'asc' } } as const;
  const listStopped = () => stoppedAccount.findMany(oldestFirst);
  const saveStop: StoppedAccounts['saveStop'] = async ({ channel, account, code, since }) => {
    await stoppedAccount.upsert({
      where: { channel_account: { channel, account } },
      create: { channel, account, code, since },
      update: { code, since },
    });
  };
  const endStop: StoppedAccounts['endStop'] = async ({ channel, account }) => {
    await stoppedAccount.deleteMany({ where: { channel, account } });
  };
  return {
    ...{ listStopped, saveStop, endStop },
    hasSpoken: async ({ channel, account }) => {
      const spoken = { channel, account, sentAt: { not: null } };
      return (await outboxMessage.findFirst({ where: spoken, select: { id: true } })) !== null;
    },
    takeOverStop: async ({ channel, account }, others) => {
      const theirs = [...others.filter((one) => one.channel === channel).map((one) => one.account), account];
      const where = { channel, account: { notIn: theirs } };
      const nobodys = await stoppedAccount.findFirst({ where, orderBy: { since: 'desc' } });
      if (nobodys === null) return;
      await saveStop({ ...nobodys, account });
      await endStop(nobodys);
    },
  };
}
