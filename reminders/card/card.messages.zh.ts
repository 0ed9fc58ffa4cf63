/** What stands at the foot of every card of a topic: whom to call. */
import type { ReminderTopic } from '../reminder.ts';

export const cardFooters: Readonly<Record<ReminderTopic, string>> = {
  anti_fraud: '拿不准问96110，已转钱打110',
  fire_safety: '发现火情，马上打119',
  seasonal: '有人受伤打120，遇险打110',
  notice: '以社区公布的为准',
};
