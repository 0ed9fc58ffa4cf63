import { reminderTopicNames, type ReminderText } from './reminder.ts';

/** A reminder as a group reads it. */
export function reminderMessage(text: Pick<ReminderText, 'topic' | 'title' | 'body'>): string {
  return `【${reminderTopicNames[text.topic]}】${text.title}\n${text.body}`;
}
