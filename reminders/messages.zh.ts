import { reminderTopicNames, type ReminderText } from './reminder.ts';

/** A reminder as a group reads it, its placeholders still open. */
export function reminderMessage(text: Pick<ReminderText, 'topic' | 'title' | 'body'>): string {
  return `【${reminderTopicNames[text.topic]}】${text.title}\n${text.body}`;
}

/** What holds of any place. */
export const placeFallbacks = { 小区: '本小区', 楼栋: '本楼栋', 社区: '本社区' } as const;

export function phoneFallback(office: string): string {
  return `${office}电话请看小区公示栏`;
}

/** Before a reminder that only its sender, or a group for trying out, is to see. */
export const trialMark = '【试发，请勿转发】';

/** Why the program held a sending by itself. */
export function tooManyFailed(failed: number, tried: number): string {
  return `试了 ${tried} 个群，${failed} 个没发出去，已自动暂停。请先看看机器人账号和这些群，再决定继续或停止。`;
}
