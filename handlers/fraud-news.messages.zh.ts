/** Which scams go round nearby, by kind alone, and what the group was reminded of. */
import type { KindSaid } from '../fraud/warning.messages.zh.ts';

export interface PastReminderSaid {
  /** 11月22日 */
  readonly day: string;
  readonly title: string;
  readonly body: string;
}

export const fraudNewsMessages = {
  kinds: (kinds: readonly KindSaid[]): string =>
    ['附近的群最近出现过：', ...kinds.map(({ name = '', tellTale }) => `· ${name}：${tellTale}`)].join('\n'),
  quiet: '附近的群最近没有发现诈骗信息，常见的几类仍要留心。',
  remindedOf: (reminders: readonly PastReminderSaid[]): string =>
    `本群最近的提醒：${reminders.map(({ day, title }) => `${day}《${title}》`).join('、')}`,
  advice: '不扫码、不转账、不给验证码。拿不准打96110，已经转了钱打110。',
  last: ({ day, title, body }: PastReminderSaid): string => `${day}《${title}》\n${body}`,
  earlier: (reminders: readonly PastReminderSaid[]): string =>
    `再往前：${reminders.map(({ day, title }) => `${day}《${title}》`).join('、')}`,
  none: '本群还没有发过反诈提醒。想知道常见的骗局，问我「最近有什么骗局」。',
  inGroupOnly: '提醒是发在楼栋群里的，请在群里问我，我把本群的找出来。',
} as const;
