/** What a group was reminded of, word for word as it read it: its members may ask for it again. */
import type { Database } from '../prisma/database.prisma.ts';
import type { ReminderTopic } from './reminder.ts';

export interface PastReminder {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
}

export type ListPastReminders = (groupId: string, limit: number) => Promise<readonly PastReminder[]>;

/** Those of one topic that got through, the newest first. */
export function createListPastReminders(database: Database, topic: ReminderTopic): ListPastReminders {
  return async (groupId, limit) => {
    const rows = await database.reminderDelivery.findMany({
      where: { groupId, run: { text: { topic } }, outbox: { status: 'sent' } },
      orderBy: { run: { scheduledFor: 'desc' } },
      take: limit,
      select: { run: { select: { scheduledFor: true } }, outbox: { select: { text: true } } },
    });
    return rows.map(({ run, outbox }) => ({ ...partsOf(outbox.text), at: run.scheduledFor }));
  };
}

/** 【反诈提醒】title, and the rest below it. */
function partsOf(text: string): Pick<PastReminder, 'title' | 'body'> {
  const [first = '', ...rest] = text.split('\n');
  return { title: first.replace(/^(?:【[^】]*】)+/u, ''), body: rest.join('\n') };
}
