import { countNarrowings, type QueueFilter, type View } from './filter.ts';

export const viewNames: Readonly<Record<View, string>> = {
  open: '待办',
  mine: '我的',
  unassigned: '未派人',
  overdue: '已超时',
  ended: '已结束',
};

const nothingIn: Readonly<Record<View, { readonly what: string; readonly advice: string }>> = {
  open: { what: '没有待办的工单', advice: '居民在群里报事后，会立刻出现在这里。' },
  mine: { what: '您名下没有待办的工单', advice: '派给您的工单会出现在这里，机器人也会在微信里告诉您。' },
  unassigned: { what: '没有等待派人的工单', advice: '每一件都已经有人负责。' },
  overdue: { what: '没有超时的工单', advice: '都在时限之内。' },
  ended: { what: '还没有结束的工单', advice: '办结、撤回和不予受理的工单会留在这里供查。' },
};

export function emptyWords(filter: QueueFilter): { readonly what: string; readonly advice: string } {
  const narrowed = countNarrowings(filter) > 0 || filter.q !== undefined;
  if (narrowed) return { what: '没有符合条件的工单', advice: '试试去掉一些筛选条件，或换个词搜索。' };
  return nothingIn[filter.view];
}
