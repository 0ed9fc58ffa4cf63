const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** ISO weekdays, 1 Monday to 7 Sunday. */
export const weekdayChoices = names.map((label, index) => ({ value: index + 1, label }));

export function weekdaysInWords(weekdays: readonly number[]): string {
  const sorted = [...new Set(weekdays)].sort((one, other) => one - other);
  if (sorted.length === names.length) return '每天';
  if (sorted.join('') === '12345') return '工作日';
  return sorted.map((day) => names[day - 1] ?? '').join('、');
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule of RFC 5545 for these weekdays. */
export function ruleOf(weekdays: readonly number[]): string {
  if (weekdays.length === codes.length) return 'FREQ=DAILY';
  return `FREQ=WEEKLY;BYDAY=${weekdays.map((day) => codes[day - 1] ?? '').join(',')}`;
}

/** The weekdays of a rule that `ruleOf` wrote; absent where it says more than weekdays. */
export function weekdaysOf(rrule: string): readonly number[] | undefined {
  if (rrule === 'FREQ=DAILY') return codes.map((_, index) => index + 1);
  const [, listed] = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/u.exec(rrule) ?? [];
  return listed?.split(',').map((code) => codes.indexOf(code) + 1);
}

/** When a plan speaks: 「每天 08:00」. */
export function recurrenceInWords({
  startsAt,
  rrule,
}: {
  readonly startsAt: string;
  readonly rrule: string;
}): string {
  const [day = '', time = ''] = startsAt.split('T');
  const weekdays = weekdaysOf(rrule);
  if (weekdays !== undefined) return `${weekdaysInWords(weekdays)} ${time}`;
  return rrule === '' ? `${day} ${time}` : `${rrule} ${time}`;
}
