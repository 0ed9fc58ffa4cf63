/** How long until a deadline, as people say it. Pure. */
import { daysText, hoursText, minutesText, overdueBy, stillLeft } from './messages.zh.ts';

const minuteMs = 60_000;

export interface Left {
  readonly text: string;
  readonly level: 'late' | 'soon' | 'calm';
}

/** Less than that is soon. */
const soonMs = 2 * 60 * minuteMs;

export function leftUntil(due: string, now: number): Left {
  const ms = Date.parse(due) - now;
  if (ms < 0) return { text: overdueBy(spanText(-ms)), level: 'late' };
  return { text: stillLeft(spanText(ms)), level: ms < soonMs ? 'soon' : 'calm' };
}

function spanText(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 60) return minutesText(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hoursText(hours, hours < 6 ? minutes % 60 : 0);
  return daysText(Math.floor(hours / 24));
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** 「11月22日 09:05」 */
export function momentText(at: string): string {
  const parts = new Map(moment.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`;
}
