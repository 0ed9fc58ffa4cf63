/** Why a ticket went where it went, and what is wrong with rules: stored with the ticket, shown to staff. */
import { type DepartmentKind, departmentKindNames } from '../../community/department.ts';
import { dutyReasonNames } from '../../community/duty/messages.zh.ts';
import { type Category, categoryNames } from '../../core/taxonomy.ts';
import type { Choice, PassedOverReason } from './choose-worker.ts';
import type { PropertyLine } from './property-line.ts';
import type { FaultyRule, RuleFault } from './rule-faults.ts';

/** First parts of categories. */
export const categoryPartNames: Readonly<Record<string, string>> = {
  blocked_exit: '通道堵塞（全部）',
  repair: '维修（全部）',
  anomaly: '异常情况（全部）',
  dispute: '纠纷（全部）',
  help: '求助（全部）',
};
export const everythingElse = '其余事项';
export function whereUrgent(name: string): string {
  return `${name}（紧急）`;
}

export const propertyLineNames: Readonly<Record<PropertyLine, string>> = {
  inside: '红线内（小区、楼栋）',
  outside: '红线外（道路、市政）',
};

/** What is wrong with a rule as it was written. */
export const ruleFaults = {
  time: '时间请写成 22:00 的样子',
  hours: '起止时间相同，请改成不同的时间，全天请留空',
  category: '没有这个类别，请重新选择',
  nobody: '请写明派给谁：单位类别、指定单位或指定人员至少一项',
  name: '请给规则起个名字',
  longName: '规则名称最多40个字',
  twice: '规则编号重复，请刷新页面后重试',
} as const;

/** What is wrong with whom or where a rule names. */
export const ruleFaultNames: Readonly<Record<RuleFault, string>> = {
  area_gone: '所选区域已不存在',
  department_gone: '指定的单位已不存在',
  department_inactive: '指定的单位已停用',
  worker_gone: '指定的人员已不存在',
  worker_inactive: '指定的人员已停用',
  not_a_worker: '指定的人员不是网格员',
};

export function faultText({ rule, faults }: FaultyRule): string {
  return `规则「${rule.name}」有误：${faults.map((fault) => ruleFaultNames[fault]).join('、')}`;
}

const passedOverNames: Readonly<Record<PassedOverReason, string>> = {
  ...dutyReasonNames,
  full: '手上的单已到上限',
  returned: '退过这张单',
};

export interface Explained {
  readonly category: Category;
  /** Absent: the default queue. */
  readonly rule: string | undefined;
  readonly department: string | undefined;
  /** The kind that comes first in the rule, where the community has none. */
  readonly missing: DepartmentKind | undefined;
  readonly faulty: readonly FaultyRule[];
  readonly withoutUnit: readonly { readonly name: string }[];
  readonly choice: Choice;
}

export function explain(explained: Explained): string {
  const { faulty, withoutUnit, choice } = explained;
  return [
    unitText(explained),
    workerText(choice),
    passedText(choice),
    ...withoutUnit.map(({ name }) => `规则「${name}」所列单位这里没有，看下一条`),
    ...faulty.map((one) => `${faultText(one)}，已跳过，请管理员修正`),
  ]
    .filter((part) => part !== '')
    .join('；');
}

function unitText({ category, rule, department, missing }: Explained): string {
  const what = `「${categoryNames[category]}」`;
  if (rule === undefined)
    return department === undefined
      ? `${what}没有适用的规则，进入默认队列`
      : `${what}没有适用的规则，进入默认队列，由${department}承办`;
  const instead = missing === undefined ? '' : `（没有设${departmentKindNames[missing]}）`;
  return department === undefined
    ? `${what}按规则「${rule}」直接派人`
    : `${what}按规则「${rule}」归${department}承办${instead}`;
}

const howTexts = {
  named: '由规则指定',
  own_area: '负责此处且在岗',
  wider_area: '负责所在片区且在岗',
  within: '就在本社区且在岗，具体地点还不清楚，请先联系、核实',
} as const;

function workerText({ worker, how, standsInFor, equals }: Choice): string {
  if (worker === undefined || how === undefined) return '此处没有能接单的值班人员，进入待派单队列';
  const who =
    standsInFor === undefined ? `${worker.name}${howTexts[how]}` : `${worker.name}替${standsInFor.name}代班`;
  return equals > 1 ? `${who}，同等人员轮流派单` : who;
}

const mostNamed = 5;

function passedText({ passedOver }: Choice): string {
  if (passedOver.length === 0) return '';
  const named = passedOver
    .slice(0, mostNamed)
    .map(({ worker, because }) => `${worker.name}（${passedOverNames[because]}）`);
  return `未派给${named.join('、')}${passedOver.length > mostNamed ? '等' : ''}`;
}

/** By somebody of the office or a colleague, not by a rule. */
export function handedTo(worker: string, department: string | undefined): string {
  return department === undefined ? `人工派给${worker}` : `人工派给${department}的${worker}`;
}

/** 首接负责制: whoever took it first goes on leading, whoever else works on it. */
export function leadKept(reason: string, lead: string): string {
  return `${reason}；首接单位${lead}继续牵头`;
}
