/** What the API says of the regression set. */
import type { Expectation, Outcome, Turn } from '../../knowledge/regression/question.ts';
import type { RunCause } from '../../knowledge/regression/run.ts';

type NameOf = (entryId: string) => string;

const expected: Readonly<Record<Expectation, (entry: string) => string>> = {
  answer: (entry) => `由「${entry}」回答`,
  choice: (entry) => `由「${entry}」回答，或列在选项里`,
  silence: () => '不答，如实说不清楚',
};

export function expectedText(expects: Expectation, entry: string): string {
  return expected[expects](entry);
}

const outcomes: Readonly<Record<Outcome['decision'], (entries: readonly string[]) => string>> = {
  answered: ([entry = '']) => `由「${entry}」回答`,
  choices: (entries) => `列出选项：${entries.map((entry) => `「${entry}」`).join('')}`,
  unknown: () => '不答',
};

export function outcomeText({ decision, entryIds, score }: Outcome, nameOf: NameOf): string {
  return `${outcomes[decision](entryIds.map(nameOf))}（${score.toFixed(2)}）`;
}

export const turnNames: Readonly<Record<Turn, string>> = {
  newly_answered: '变成直接回答',
  newly_silent: '变成不答',
  newly_choices: '变成列选项',
  other_entry: '改由别的条目回答',
  other_choices: '列出的选项变了',
};

const causeNames: Readonly<Record<RunCause, string>> = {
  edit: '修改已发布条目',
  published: '发布',
  archived: '归档',
  draft: '撤回为草稿',
  review: '提交审核',
  roll_back: '恢复历史版本',
  import: '批量导入',
  look: '手动检查',
};

export function causeName(cause: string): string {
  const names: Readonly<Record<string, string>> = causeNames;
  return names[cause] ?? cause;
}

export const goneEntry = '已不在的条目';
export const tooManyQuestions = '回归问题最多 5000 个，请先删掉一些。';
export const noTable = '文件里没有「问题」一列。第一行请写：问题,期望,条目,区域。';
export const unpublishedExpected = '没有这个知识条目，请重新选择。';

export function wouldBreak(count: number): string {
  return `有 ${count} 个现在答得对的问题会变成不对。请先看影响，仍要继续请写明原因。`;
}
