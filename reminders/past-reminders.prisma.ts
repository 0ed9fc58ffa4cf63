/** What a group was reminded of, as its members may ask for it again. */
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
      select: { run: { select: { scheduledFor: true, text: { select: { title: true, body: true } } } } },
    });
    return rows.map(({ run: { scheduledFor, text } }) => ({ ...text, at: scheduledFor }));
  };
}
