/** What an import says of its rows. */
import { type Column, columnNames } from '../../knowledge/exchange/columns.zh.ts';
import type { RowProblem } from '../../knowledge/exchange/entry-cells.ts';
import type { Likeness, PlannedRow } from '../../knowledge/exchange/plan-import.ts';
import type { Unreadable } from '../../knowledge/exchange/read-file.ts';

export const outcomeNames: Readonly<Record<PlannedRow['outcome'], string>> = {
  add: '新增',
  change: '修改',
  same: '没有变化',
  skip: '跳过',
};

export const unreadableTexts: Readonly<Record<Unreadable, string>> = {
  old_office: '这是旧版 Office 文件，请另存为 .xlsx 或 .docx 后再导入。',
  broken: '文件打不开，可能已损坏或加了密码。请另存一份后再试。',
  columns: '没有找到「问题」和「答案」两列。请在第一行写上列名，或先导出一份作为模板。',
  empty: '文件里没有可导入的问题和答案。',
  too_many: '一次最多导入 20000 行，请拆成几个文件。',
};

const skipTexts = {
  problems: '有内容需要改正',
  repeated: '和本文件前面的行重复',
  duplicate: '知识库里已有这个问法',
  other_area: '不在您负责的区域',
} as const;

const problemTexts: Readonly<Record<RowProblem['why'], (name: string, most: number) => string>> = {
  missing: (name) => `缺「${name}」`,
  too_short: (name) => `「${name}」里有一项太短`,
  too_long: (name, most) => `「${name}」超过 ${most} 字`,
  too_many: (name, most) => `「${name}」超过 ${most} 项`,
  unknown: (name) => `「${name}」填的内容系统里没有，或有重名`,
  malformed: (name) => `「${name}」格式不对`,
  foreign: (name) => `「${name}」里有不在可用网站名单里的网址`,
};

export const publishedStays = '已发布的条目：勾选「同时更新已发布的条目」才会修改';
export const missedText = '导入期间有人改过这条，没有覆盖';

export function skipText(why: keyof typeof skipTexts): string {
  return skipTexts[why];
}

export function problemText({ column, why, most = 0 }: RowProblem): string {
  return problemTexts[why](columnNames[column], most);
}

export function changeText(columns: readonly Column[]): string {
  return `修改：${columns.map((column) => columnNames[column]).join('、')}`;
}

export function likenessText({ row, question, similarity }: Likeness): string {
  const where = row === undefined ? `已有条目「${question}」` : `本文件第 ${row} 行「${question}」`;
  return similarity === 1 ? `和${where}问法相同` : `和${where}很像（${Math.round(similarity * 100)}%）`;
}

export const importGone = '导入';
export const importNotPlanned = '这次导入已经开始，或还没有检查完。';
export const noFile = '请选择要导入的文件。';
export const reportHeader = ['行', '标准问题', '结果', '说明'] as const;
