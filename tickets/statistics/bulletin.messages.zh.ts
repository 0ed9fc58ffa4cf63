/** The words of bulletins. */
import { addDays, type Day } from './local-days.ts';

interface Days {
  readonly from: Day;
  readonly until: Day;
}

function spoken(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

export function title(kind: 'week' | 'month', areaName: string, { from }: Days): string {
  const [year = '', month = ''] = from.split('-');
  return kind === 'week' ? `${areaName}工单周通报` : `${areaName}工单月考核（${year}年${Number(month)}月）`;
}

export function statisticsTitle(areaName: string, by: string): string {
  return `${areaName}工单统计（按${by}）`;
}

/** The line of all lines together. */
export const whole = '合计';

export function besides(excluded: string): string {
  return `，另有${excluded}`;
}

export function period({ from, until }: Days): string {
  return `统计时段：${spoken(from)}至${spoken(addDays(until, -1))}`;
}

export const sections = {
  counts: '一、工单数量（件）',
  figures: '二、主要指标',
  by: (what: string) => `按${what}`,
  warnings: '高于平时的类别和地点',
  allFigures: '全部指标',
  definitions: '指标口径',
} as const;

export const countHeader = ['项目', '本期', '上期', '增减'];
export const figureHeader = ['指标', '本期', '分子/分母', '上期', '变化', '另列'];
export const allFiguresHeader = ['指标', '数值', '分子/分母', '另列'];
export const definitionHeader = ['指标', '分子', '分母', '不计入'];

export function measured(count: number): string {
  return `${count}件`;
}

export function change(by: number): string {
  if (by === 0) return '持平';
  return by > 0 ? `+${by}` : `−${-by}`;
}

export function moreLines(shown: number, left: number): string {
  return `按新增多少列出前 ${shown} 个，另有 ${left} 个，见统计页导出。`;
}

export const nothingUnusual = '没有高于平时的类别和地点。';
