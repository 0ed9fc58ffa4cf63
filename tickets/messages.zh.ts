/** The words that texts about tickets share, and what histories say by themselves. Plain words, the number always. */
import type { StaffMember } from '../community/staff.ts';
import { categoryNames } from '../core/taxonomy.ts';
import { ratingNames } from './rating.ts';
import { type Ticket, type TicketEvent, ticketStateNames } from './ticket.ts';
import { type Audience, placeFor, wordsFor } from './ticket-words.ts';
import { type EventWithReason, reasonNames } from './reasons.ts';
import type { Part } from './transition.ts';
import type { TicketEventName } from './workflow.ts';

/** Names of the steps, as buttons and timelines show them. */
export const eventNames: Readonly<Record<TicketEventName, string>> = {
  open: '登记',
  ask_info: '请居民补充',
  answer: '居民已补充',
  info_timeout: '居民未补充，继续办理',
  accept: '受理',
  reject: '不予受理',
  dispatch: '派单',
  claim: '接单',
  accept_timeout: '无人接单',
  return: '退单',
  transfer: '转派',
  progress: '反馈进展',
  ask_extend: '申请延期',
  extend: '延期',
  ask_suspend: '申请挂起',
  suspend: '挂起',
  refuse_request: '不同意申请',
  resume: '恢复办理',
  forward: '转外部单位',
  external_done: '外部单位已处理',
  external_back: '外部单位退回',
  handle: '处置完成',
  verify: '核查通过',
  rework: '返工',
  rate: '居民评价',
  dispute: '居民不满意',
  feedback_timeout: '未评价，自动办结',
  close: '办结',
  callback: '回访',
  tell_police: '登记报警情况',
  reopen: '重新打开',
  merge: '并案',
  unmerge: '撤销并案',
  absorb: '并入相同工单',
  release: '分出相同工单',
  split: '拆单',
  parts_done: '拆出的工单都已结束',
  withdraw: '撤回',
  publish: '公开心愿',
  volunteer: '认领心愿',
  give_up: '取消认领',
  fulfil: '心愿完成',
  urge: '催办',
  warn: '临期提醒',
  escalate: '升级',
  amend: '补充或更正',
  hide_name: '改为不留名',
  anonymise: '匿名化',
};

/** Where staff read who reported it. */
export const anonymousReporter = '匿名';

/** What a wording may draw on; a `Happening` of notices.ts is one. */
export interface Said {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  readonly assignee: Pick<StaffMember, 'name'> | undefined;
  readonly parts?: readonly Part[] | undefined;
  readonly timeZone: string;
}

/** 「工单261122-7(车辆堵塞通道,3栋2单元)」 */
export function called(ticket: Ticket, audience: Audience): string {
  const place = placeFor(ticket, audience);
  return `工单${ticket.number}（${categoryNames[ticket.category]}${place === '' ? '' : `，${place}`}）`;
}

export function noteFor({ ticket, event }: Said, audience: Audience): string {
  return event.note === undefined ? '' : wordsFor(event.note, ticket, audience);
}

/** 「工单261122-8已办结、工单261122-9不予受理」 */
export function partsEnded(parts: readonly Part[]): string {
  return parts.map(({ number, state }) => `工单${number}${ticketStateNames[state]}`).join('、');
}

/** What the history of the whole says of its parts, and why it was split where staff said so. */
export function splitNote(parts: readonly Part[], why: string | undefined): string {
  const named = parts.map(({ number, category }) => `工单${number}（${categoryNames[category]}）`).join('、');
  return why === undefined || why === '' ? `拆成${named}` : `拆成${named}。${why}`;
}

/** Stands where a resident's words stood until they took the message back. */
export const wordsTakenBack = '原消息已撤回';
/** Why the place is again what it was. */
export const notTheSame = '补充的居民说不是同一件，地点改回原来的';
/** Stands where personal words stood on a ticket that was made anonymous. */
export const wordsAnonymised = '已匿名';
/** What may stand in a history instead of what was first written there. */
export const replaced: ReadonlySet<string> = new Set([wordsTakenBack, wordsAnonymised]);

/** Who looks after a ticket at each level of escalation: 小事不出网格，大事不出街道. */
export const levelNames: readonly string[] = ['网格', '社区', '街道', '区'];

export function ratingOf({ rating }: Ticket): string {
  return rating === undefined ? '未评价' : ratingNames[rating];
}

export function nameOfReason(event: EventWithReason, code: string | undefined): string {
  const names: Readonly<Record<string, string>> = reasonNames[event];
  return code === undefined ? eventNames[event] : (names[code] ?? eventNames[event]);
}

/** What the history says where the system went on by itself. */
export const followUpNotes = {
  nobodyToAsk: '工作人员自行发现，没有居民可以询问',
  goesOn: (number: string) => `已重办两次，改由工单${number}继续并督办`,
} as const;

/** What was reported, and what its reporter says after it was done. */
export function stillSo(reported: string, said: string): string {
  return `${reported}（重办后居民说：${said}）`;
}

/** Why nobody has it yet. */
export function followUpRouting(number: string): string {
  return `工单${number}重办两次居民仍不满意，由负责人指定承办人`;
}

/** What an entry names as its source when a ticket taught it. */
export function ticketSource(number: string): string {
  return `工单 ${number} 的答复`;
}

/** On the ticket that a find belongs to. */
export function foundOnPatrol(name: string, words: string): string {
  return `巡查（${name}）：${words}`;
}

/** Stands in the history where a resident said no more than the mark. */
export const ratedWithoutWords = '居民评价不满意，没有写原因';
