/** What a worker reads back about their duty: what holds now, and how to change it. */
import { formatMoment } from '../core/wall-time.ts';

export function calledIn(until: Date | undefined, timeZone: string): string {
  return until === undefined
    ? '已上班，新的工单会派给您；休息请回「下班」。'
    : `已上班，最晚到${formatMoment(until, timeZone)}，之后按排班；休息请回「下班」。`;
}

export function calledOff(until: Date | undefined, timeZone: string): string {
  return until === undefined
    ? '已下班，不再派新的工单给您，手上的请办完或转给同事；再上班请回「上班」。'
    : `已下班，到${formatMoment(until, timeZone)}下一个班次前不再派新的工单给您，手上的请办完或转给同事；提前上班请回「上班」。`;
}

export const stillOnLeave = '您还在请假期间，提前结束请回「销假」。';

export interface LeaveTold {
  readonly from: Date;
  readonly until: Date;
  readonly backup: string | undefined;
  /** Numbers of what they have in their hands. */
  readonly inHand: readonly string[];
}

export function leaveTaken({ from, until, backup, inHand }: LeaveTold, timeZone: string): string {
  const span = `${formatMoment(from, timeZone)}到${formatMoment(until, timeZone)}`;
  const who = backup === undefined ? '没有写代班人，工单会派给其他值班人员' : `由${backup}代班`;
  return `已登记请假：${span}，${who}。提前回来请回「销假」。${leftInHand(inHand, backup)}`;
}

/** Leave changes nothing about what was begun. */
function leftInHand(numbers: readonly string[], backup: string | undefined): string {
  const [first] = numbers;
  if (first === undefined) return '';
  const named = numbers.slice(0, mostNamed).join('、');
  const more = numbers.length > mostNamed ? `等${numbers.length}张` : '';
  return `\n手上没办完的还是您的：${named}${more}。假期里办不了的，请回「转给 ${backup ?? '姓名'} ${first}」或「退单${first} 原因」。`;
}

const mostNamed = 5;

export const whichDays = '请写明哪天请假，例如「请假 明天到后天 代班 姓名」「请假 三天」「请假 周五下午」。';

export function unknownBackup(name: string): string {
  return `没有找到叫「${name}」的同事，请写全名；也可以不写代班人，例如「请假 明天」。`;
}

export function severalBackups(name: string): string {
  return `叫「${name}」的同事不止一位，请管理员在「值班」页面登记这次请假。`;
}

export const leaveEnded = '已销假，按排班接单；现在就上班请回「上班」。';
