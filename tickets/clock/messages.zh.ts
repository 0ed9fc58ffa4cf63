/** What people read about limits and the calendar. */
import type { MarkRow } from './time-rules.ts';
import { type Category, categories, categoryNames, type Urgency, urgencyNames } from '../../core/taxonomy.ts';

const groupNames: Readonly<Record<string, string>> = {
  blocked_exit: '堵塞通道（全部）',
  repair: '维修（全部）',
  anomaly: '异常情况（全部）',
  dispute: '矛盾纠纷（全部）',
};

/** What a row of limits may be for, the widest first: everything, the first part of several categories, one of them. */
export const limitScopes: readonly string[] = ['', ...Object.keys(groupNames), ...categories];

export function scopeName(of: string): string {
  if (of === '') return '其余类别';
  return groupNames[of] ?? categoryNames[of as Category];
}

export const originNames = { shipped: '系统自带', imported: '已导入', missing: '缺少' } as const;

const levelNames = ['', '社区', '街道', '区县'];

export function markName({ kind, level }: Pick<MarkRow, 'kind' | 'level'>): string {
  if (kind === 'warn') return '预警';
  const told = `告知${levelNames[level] ?? ''}督办`;
  return kind === 'breach' ? `超时，${told}` : `升级，${told}`;
}

export const dayOfOtherYear = '有的日期不在这一年';

export const clockTime = '时间写成 08:30 这样，最晚 24:00';
export const windowOrder = '每段的结束要晚于开始，几段之间不能重叠';
export const noWindow = '一周里至少要有一段工作时间';
export const unknownScope = '没有这个类别';
export const responseAfterEnd = '响应时限不能长于办结时限';
export const sameRowTwice = '同一类别同一紧急程度只能有一行';
export const noBaseRow = (urgency: Urgency) => `缺少“其余类别 · ${urgencyNames[urgency]}”这一行`;

export const unreadableHolidays = '看不懂这个文件：要么是 JSON，要么是“日期,名称,放假或上班”三列的 CSV';
export const noHolidays = '文件里没有一天';
export const severalYears = '一次只导入一年的安排';
export const badDate = (row: number, text: string) => `第 ${row} 行的日期“${text}”不是年-月-日`;
export const badKind = (row: number, text: string) => `第 ${row} 行的“${text}”既不是放假也不是上班`;
export const noName = (row: number) => `第 ${row} 行没有写是哪个节日`;
export const sameDayTwice = (date: string) => `${date} 写了两次`;
export const offOnWeekday = (date: string) => `${date} 是周一至周五，却写成调休上班，请核对`;
