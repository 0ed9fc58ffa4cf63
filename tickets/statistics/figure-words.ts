/** Figures as people read them: 「98.6%（142/144）」, 「3小时20分」. */
import { definitions, type Figure } from './figures.ts';
import { countWords } from './messages.zh.ts';

export function shareText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Minutes in the two largest units that say something. */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))}分钟`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours < 24) return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days}天` : `${days}天${hours % 24}小时`;
}

/** The value alone; a dash when there was nothing to count. */
export function valueText({ code, value }: Pick<Figure, 'code' | 'value'>): string {
  if (value === undefined) return '—';
  return definitions[code].kind === 'rate' ? shareText(value) : durationText(value);
}

/** How far it is from the value before, in points of a percent or in time. */
export function differenceText(now: Figure, before: Figure): string {
  if (now.value === undefined || before.value === undefined) return '—';
  const change = now.value - before.value;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  if (definitions[now.code].kind === 'rate') return `${sign}${Math.abs(change * 100).toFixed(1)}个百分点`;
  return Math.abs(change) < 1 ? '持平' : `${sign}${durationText(Math.abs(change))}`;
}

/** 「到期未评价 12」; empty when nothing is left out by number. */
export function excludedText({ excluded }: Pick<Figure, 'excluded'>): string {
  return excluded.map(({ of, count }) => `${countWords[of]} ${count}`).join('，');
}
