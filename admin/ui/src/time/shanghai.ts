/** Instants as people in China read them. The server speaks ISO in UTC; every page shows Asia/Shanghai. */
const zone = 'Asia/Shanghai';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const thisYear = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const otherYear = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const yearOnly = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** 「11/22 10:18」, with the year when it is not this one. */
export function absoluteTime(at: Date, now: Date): string {
  return (yearOnly.format(at) === yearOnly.format(now) ? thisYear : otherYear).format(at);
}

/** `2026-11-22`, the calendar day in China. */
export function shanghaiDay(at: Date): string {
  return isoDay.format(at);
}

/** 「3 小时」: the largest unit only, rounded down, at least one minute. */
export function duration(lengthMs: number): string {
  const length = Math.abs(lengthMs);
  if (length >= 2 * dayMs) return `${Math.floor(length / dayMs)} 天`;
  if (length >= hourMs) return `${Math.floor(length / hourMs)} 小时`;
  return `${Math.max(1, Math.floor(length / minuteMs))} 分钟`;
}

/** 「刚刚」「5 分钟前」「2 小时后」. */
export function relativeTime(at: Date, now: Date): string {
  const aheadMs = at.getTime() - now.getTime();
  if (Math.abs(aheadMs) < minuteMs) return '刚刚';
  return `${duration(aheadMs)}${aheadMs > 0 ? '后' : '前'}`;
}

/** How a deadline stands: a word, not only a colour. */
export function deadline(dueAt: Date, now: Date): { readonly text: string; readonly overdue: boolean } {
  const leftMs = dueAt.getTime() - now.getTime();
  if (leftMs < 0) return { text: `已超时 ${duration(leftMs)}`, overdue: true };
  return { text: `还剩 ${duration(leftMs)}`, overdue: false };
}
