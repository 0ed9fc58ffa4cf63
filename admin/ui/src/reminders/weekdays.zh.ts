/** From Monday to Sunday. */
export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** ISO weekdays, 1 Monday to 7 Sunday. */
export const weekdayChoices = weekdayNames.map((label, index) => ({ value: index + 1, label }));
