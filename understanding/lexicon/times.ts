/** Words of time and what they stand for in Shanghai's day. */

/** Days before today. */
export const dayOffsets: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 前日: -2, 前儿: -2, 前: -2, 昨天: -1, 昨日: -1, 昨儿: -1, 昨: -1,
  今天: 0, 今日: 0, 今儿: 0, 当天: 0, 今: 0,
}; // prettier-ignore

/** The hour at which a part of the day begins; a clock behind it is read in its light: 晚上八点 is 20. */
export const dayParts: Readonly<Record<string, number>> = {
  凌晨: 0, 半夜: 0, 大半夜: 0, 后半夜: 2, 清晨: 5, 清早: 5, 大清早: 5, 一大早: 6, 一早: 6, 早上: 6, 早晨: 6, 早: 6, 晨: 5,
  上午: 8, 中午: 12, 下午: 13, 傍晚: 17, 晚上: 18, 晚间: 18, 晚: 18, 夜里: 20, 夜晚: 20, 整晚: 18, 整夜: 20, 宿: 20, 夜: 20, 深夜: 22,
}; // prettier-ignore

/** Holidays on the same day of every year: month and day. */
export const fixedDays: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1], 年初: [1, 1], 五一: [5, 1], 国庆: [10, 1],
}; // prettier-ignore

/** Milliseconds of a unit; months and years are calendar arithmetic. */
export const unitMs: Readonly<Record<string, number>> = {
  分钟: 60_000, 刻钟: 900_000, 小时: 3_600_000, 钟头: 3_600_000, 天: 86_400_000, 宿: 86_400_000,
  周: 604_800_000, 星期: 604_800_000, 礼拜: 604_800_000,
}; // prettier-ignore
export const unitMonths: Readonly<Record<string, number>> = { 月: 1, 年: 12 };

export const weekdays = '一二三四五六日';
