/** What the service directory says to staff. */
import { type ItemColumn, itemColumnNames } from '../../knowledge/service-directory/exchange/columns.zh.ts';
import type { ItemProblem } from '../../knowledge/service-directory/exchange/item-cells.ts';
import type { PlannedItem } from '../../knowledge/service-directory/exchange/plan-items.ts';

export { partNames } from '../../knowledge/service-directory/messages.zh.ts';

export const serviceName = '办事事项';
export const importName = '导入';
export const publishedNeedsAdmin = '已发布的事项由管理员修改，请联系管理员，或另建一条草稿。';
export const itemOfLargerArea = '该事项属于上级区域，请联系上级管理员修改，或为本区域另建一条。';
export const notFromHere = (step: string): string => `这条事项现在不能${step}，请刷新后再看。`;
export const noColumns = '没有找到「事项名称」一列。请在第一行写上列名，或先导出一份作为模板。';
export const emptyFile = '文件里没有事项。';
export const alreadyCarriedOut = '这次导入已经做过了，请重新检查文件。';

export const outcomeNames: Readonly<Record<PlannedItem['outcome'], string>> = {
  add: '新增',
  change: '修改',
  same: '没有变化',
  skip: '跳过',
};

const skipTexts = {
  problems: '有内容需要改正',
  repeated: '和本文件前面的行重复',
  other_area: '不在您负责的区域',
} as const;

const problemTexts: Readonly<Record<ItemProblem['why'], (name: string) => string>> = {
  missing: (name) => `缺「${name}」`,
  too_long: (name) => `「${name}」太长`,
  too_many: (name) => `「${name}」项数太多`,
  unknown: (name) => `「${name}」填的区域系统里没有，或有重名`,
  malformed: (name) => `「${name}」格式不对`,
};

export function skipText(why: keyof typeof skipTexts): string {
  return skipTexts[why];
}

export function problemText({ column, why }: ItemProblem): string {
  return problemTexts[why](itemColumnNames[column]);
}

export function changeText(columns: readonly ItemColumn[]): string {
  return `修改：${columns.map((column) => itemColumnNames[column]).join('、')}`;
}

export const likeText = (name: string): string => `和「${name}」叫法很像`;
export const publishedStays = '已发布：勾选「同时更新已发布的」才会修改';
export const missedText = '导入期间有人改过，没有覆盖';
export const reportHeader = ['行', '事项名称', '结果', '说明'] as const;
