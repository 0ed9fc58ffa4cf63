const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** ISO weekdays, 1 Monday to 7 Sunday. */
export const weekdayChoices = names.map((label, index) => ({ value: index + 1, label }));

export function weekdaysInWords(weekdays: readonly number[]): string {
  const sorted = [...new Set(weekdays)].sort((one, other) => one - other);
  if (sorted.length === names.length) return '每天';
  if (sorted.join('') === '12345') return '工作日';
  return sorted.map((day) => names[day - 1] ?? '').join('、');
}
