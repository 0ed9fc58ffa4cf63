/** The views everybody has, in the order people work: what to do first, what waits for whom, what is over. */
import type { QueueFilter } from './queue-filter.ts';

export interface DefaultView {
  /** Stands in addresses; ids of saved views are longer. */
  readonly id: string;
  readonly name: string;
  /** Why it is empty, and what that means. */
  readonly whenEmpty: { readonly what: string; readonly advice: string };
  readonly filter: QueueFilter;
}

export const defaultViews: readonly [DefaultView, ...DefaultView[]] = [
  {
    id: 'open',
    name: '待办',
    whenEmpty: { what: '没有待办的工单', advice: '居民在群里报事后，会立刻出现在这里。' },
    filter: { open: true },
  },
  {
    id: 'mine',
    name: '我的',
    whenEmpty: {
      what: '您名下没有待办的工单',
      advice: '派给您的工单会出现在这里，机器人也会在微信里告诉您。',
    },
    filter: { open: true, assignee: 'me' },
  },
  {
    id: 'emergency',
    name: '紧急',
    whenEmpty: { what: '没有未结的紧急工单', advice: '火情、燃气、有人被困或受伤的报告会出现在这里。' },
    filter: { open: true, urgency: ['emergency'] },
  },
  {
    id: 'overdue',
    name: '已超时',
    whenEmpty: { what: '没有超时的工单', advice: '都在时限之内。' },
    filter: { open: true, overdue: true },
  },
  {
    id: 'soon',
    name: '快到期',
    whenEmpty: { what: '没有快到期的工单', advice: '今后 24 小时内没有工单到期。' },
    filter: { open: true, soon: true },
  },
  {
    id: 'unassigned',
    name: '未派人',
    whenEmpty: { what: '没有等待派人的工单', advice: '每一件都已经有人负责。' },
    filter: { open: true, assignee: 'none' },
  },
  {
    id: 'unclaimed',
    name: '待接单',
    whenEmpty: { what: '没有等待接单的工单', advice: '派出的工单都有人接了。' },
    filter: { open: true, state: ['dispatched'] },
  },
  {
    id: 'handled',
    name: '待核查',
    whenEmpty: { what: '没有等待核查的工单', advice: '需要核查的处置结果会出现在这里。' },
    filter: { open: true, state: ['handled'] },
  },
  {
    id: 'confirming',
    name: '待回访',
    whenEmpty: { what: '没有等待评价的工单', advice: '已处置、居民还没有评价的工单会出现在这里。' },
    filter: { open: true, state: ['confirming'] },
  },
  {
    id: 'ended',
    name: '已结束',
    whenEmpty: { what: '还没有结束的工单', advice: '办结、撤回和不予受理的工单会留在这里供查。' },
    filter: { open: false },
  },
];
