/** What somebody wants to know of scams in general: which go round at the moment, or what the group was told of them. Pure. */

export type FraudNewsWish = 'going_round' | 'past_reminders';

const lately =
  '(?:最近|近期|近来|近日|这阵子?|这几天|这段时间|这两天|现在|眼下|目前|本周|这周|本月|这个月|今年)';
const scams = '(?:骗局|骗术|骗子(?:手法|套路)?|诈骗|电诈|骗人的?(?:把戏|花样|套路)?|诈骗套路|诈骗手法)';
const which =
  '(?:有(?:什么|哪些|啥|没有)|什么|哪些|啥|流行|常见|新|多不多|多吗|多么|猖獗|高发|出现|几种|注意)';
const goingRound = [
  new RegExp(`${lately}[^。!！\\n]{0,10}${which}[^。!！\\n]{0,8}${scams}`, 'u'),
  new RegExp(`${lately}[^。!！\\n]{0,10}${scams}[^。!！\\n]{0,8}${which}`, 'u'),
  new RegExp(`^(?:看看|说说|讲讲|查|查查|了解)?${lately}(?:的)?(?:新)?${scams}[。?？]?$`, 'u'),
];
const reminders = '(?:反诈|防骗|防诈|诈骗)?(?:的)?(?:提醒|通知|宣传|推送)';
const pastReminders = [
  new RegExp(
    `(?:历史|往期|过去|以前|之前|上[次回]|前几[天次]|昨天|早上|今天)(?:的|发的|那条)*(?:反诈|防骗|防诈)${reminders}`,
    'u',
  ),
  /(?:历史|往期)(?:的)?提醒/u,
  new RegExp(
    `(?:反诈|防骗|防诈)${reminders}[^。!！\\n]{0,6}(?:再发|再看|翻|找不到|发过(?:什么|哪些)|在哪看)`,
    'u',
  ),
];
/** 最近诈骗太多了，大家小心: told, not asked. */
const longest = 40;

export function readFraudNewsWish(text: string): FraudNewsWish | undefined {
  if (text.length > longest) return undefined;
  if (pastReminders.some((pattern) => pattern.test(text))) return 'past_reminders';
  return goingRound.some((pattern) => pattern.test(text)) ? 'going_round' : undefined;
}
