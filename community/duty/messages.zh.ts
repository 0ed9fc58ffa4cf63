/** How duty is told to people. */
import type { DutyReason } from './duty.ts';
import type { Weekday } from './local-time.ts';

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
