/** How duty is told to people. */
import type { DutyReason } from './duty.ts';
import type { Weekday } from './local-time.ts';
import type { OwnDutyRefusal } from './own-duty.ts';

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
};

export const dutyReasonNames: Readonly<Record<DutyReason, string>> = {
  account_closed: '账号已停用',
  switched_off: '值班开关已关',
  called_in: '临时上班',
  called_off: '已下班',
  on_leave: '请假',
  in_shift: '当班',
  off_shift: '不在班次内',
  always: '常值班',
};

/** Why somebody's own word about their duty does not hold, with the way out. */
export const ownDutyRefusals: Readonly<Record<OwnDutyRefusal, string>> = {
  switched_off: '您的值班开关已由管理员关闭，现在不能上班；请联系社区管理员在「人员」里打开。',
  no_leave: '您没有登记请假，不用销假。',
  in_the_past: '这段时间已经过去了，请写今天或以后的日子，例如「请假 明天」。',
  too_long: '一次请假太长，请分段登记，或请管理员在「值班」页面登记。',
  backup_is_self: '代班人不能是自己，请换一位同事。',
};
