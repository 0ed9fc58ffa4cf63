/** What a worker reads back after a command: one line, and the next step. */
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import { workerLinkSlot } from '../core/late-slots.ts';
import { type Ticket, type TicketState, ticketStateNames } from '../tickets/ticket.ts';
import { type Audience, placeFor } from '../tickets/ticket-words.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { StaffRole } from '../community/staff.ts';
import type { StepTaken } from '../tickets/transition.ts';
import type { WorkerVerb } from './worker-command-reading.ts';

type Confirmation = (ticket: Ticket, moment: (at: Date | undefined) => string) => string;

/** Where the system went on with it by itself. */
const whatComesAfter: Readonly<Partial<Record<TicketState, string>>> = {
  handled: '居民已收到通知，等社区核查。',
  confirming: '居民已收到通知，等居民评价。',
  closed: '没有要询问的居民，已办结。',
};

const confirmations: Readonly<Partial<Record<string, Confirmation>>> = {
  claim: () => '已接单，居民已收到通知。到场有进展回「进展」加单号，办完回「办结」加单号。',
  return: () => '已退单，回到待派单队列。',
  transfer: () => '已转派。',
  progress: () => '进展已记下，合并后告诉居民。',
  handle: ({ state }) => `已记录处置结果，${whatComesAfter[state] ?? '居民已收到通知。'}`,
  dispatch: () => '已派单，承办人会收到派单卡片。',
  ask_extend: ({ request }, moment) =>
    `已申请延期到${moment(request?.until)}，等负责人决定；决定前仍按原时限。`,
  extend: ({ resolutionDueAt }, moment) => `已延期到${moment(resolutionDueAt)}，已告诉居民。`,
  ask_suspend: ({ request }, moment) => `已申请挂起到${moment(request?.until)}，等负责人决定。`,
  suspend: ({ wakeAt }, moment) => `已挂起，${moment(wakeAt)}自动恢复。`,
  resume: ({ resolutionDueAt }, moment) => `已恢复办理，时限${moment(resolutionDueAt)}。`,
  refuse_request: () => '的申请已驳回，理由已转告。',
  verify: () => '核查通过，等居民评价。',
  rework: () => '已退回返工，要求已转告。',
  ask_info: () => '已去问居民，等回答期间时限停表。',
  answer: ({ resolutionDueAt }, moment) => `已记下居民的答复，继续办理，时限${moment(resolutionDueAt)}。`,
  amend: () => '的补充已记下。',
  forward: ({ externalParty, wakeAt }, moment) =>
    `已转${externalParty ?? '外部单位'}，${moment(wakeAt)}前没有回复会自动退回。`,
  external_done: ({ state }) => `已记录外部单位的处理结果，${whatComesAfter[state] ?? '居民已收到通知。'}`,
  external_back: () => '已从外部单位收回，等待重新派单。',
  urge: ({ assigneeId, state }) =>
    assigneeId === undefined
      ? '已记下催办；它还没有派给人，请回「派给 姓名」加单号。'
      : state === 'external'
        ? '已记下催办；它在外部单位，请联系对方。'
        : '已催办，承办人会收到提醒。',
  escalate: () => '已升级，负责人已收到通知。',
};

/** What the step itself came to, and in which state the ticket is after all that followed at once. */
export function confirmed(
  { ticket, event }: Pick<StepTaken, 'ticket' | 'event'>,
  { state }: Pick<Ticket, 'state'>,
  timeZone: string,
): string {
  const text = confirmations[event.name]?.({ ...ticket, state }, (at) =>
    at === undefined ? '' : formatMoment(at, timeZone),
  );
  return `工单${ticket.number}${text ?? '已记录。'}`;
}

/** Moments that a confirmation may name. */
export function momentsIn({ request, wakeAt, resolutionDueAt }: Ticket, timeZone: string): readonly string[] {
  return [request?.until, wakeAt, resolutionDueAt].flatMap((at) =>
    at === undefined ? [] : [formatMoment(at, timeZone)],
  );
}

export const unknownNumber = '没有查到您能办理的这张工单，请核对单号；回「我的工单」可以看到手上的单。';
const askTheDesk = '要换成您办，请联系社区受理员改派。';
export function colleagues(
  { number, state }: Pick<Ticket, 'number' | 'state'>,
  assignee: string | undefined,
): string {
  if (!isOpenState(state)) return `工单${number}${ticketStateNames[state]}，不用再处理。`;
  if (assignee === undefined) return `工单${number}还没有派给人；要由您办，请联系社区受理员派给您。`;
  return state === 'dispatched'
    ? `工单${number}已派给${assignee}，还没接单。${askTheDesk}`
    : `工单${number}由${assignee}承办（${ticketStateNames[state]}），您不用处理。${askTheDesk}`;
}
export const ambiguousNumber = '这个号对应不止一张工单，请用完整单号，例如「接单 日期-号」。';

const verbNames: Readonly<Record<WorkerVerb, string>> = {
  claim: '接单',
  return: '退单',
  transfer: '转给',
  progress: '进展',
  handle: '办结',
  extend: '延期',
  suspend: '挂起',
  resume: '恢复',
  agree: '同意',
  refuse: '不同意',
  verify: '核查通过',
  rework: '返工',
  ask_info: '问居民',
  answer: '居民答复',
  amend: '补充',
  forward: '转外部',
  external_done: '外部办结',
  external_back: '外部退回',
  urge: '催办',
  escalate: '升级',
};

/** The office has its queue, a worker what is in hand. */
export function noneFits(verb: WorkerVerb, role: StaffRole): string {
  return role === 'worker'
    ? '您手上没有可以这样操作的工单；回「我的工单」可以看到手上的单。'
    : `请带上单号，例如「${verbNames[verb]} 单号」，或引用那条通知回复。`;
}
export const nothingAsked = '现在没有等待决定的申请。';
export const nothingToCheck = '现在没有等待核查的工单。';
/** Whoever tells how it goes has taken it on. */
export const claimedWithIt = '（已同时接单）';
export const nothingOutside = '现在没有转到外部单位的工单。';
export const leftAsItIs = '好的，什么也没改。';
export const nothingToDo = '您手上没有未办结的工单。';

/** Two of one kind are told apart by their places. */
export function whichOne(
  verb: WorkerVerb,
  tickets: readonly Pick<Ticket, 'number' | 'category' | 'place' | 'compound'>[],
  audience: Audience,
): string {
  const named = tickets.map((ticket) => {
    const place = placeFor(ticket, audience);
    return `${ticket.number}（${categoryNames[ticket.category]}${place === '' ? '' : `，${place}`}）`;
  });
  return `您手上有几张单：${named.join('、')}。${verbNames[verb]}哪一张？直接回单号，例如「${tickets[0]?.number ?? ''}」。`;
}

export function unknownColleague(name: string, role: StaffRole): string {
  if (name === '') return '请写明转给谁，例如「转给 姓名 单号」。';
  return role === 'worker'
    ? '没有找到这位在此处工作的同事；请写全名，或先退单由受理员改派。'
    : '没有找到这位在本社区工作的同事，请写全名。';
}

export function severalColleagues(name: string): string {
  return `这里叫「${name}」的同事不止一位，请写全名。`;
}

export function listed(tickets: readonly Ticket[], audience: Audience, timeZone: string): string {
  const lines = tickets.map((ticket) => {
    const place = placeFor(ticket, audience);
    const due = formatMoment(ticket.resolutionDueAt, timeZone);
    return `${ticket.number} ${categoryNames[ticket.category]} ${place} ${ticketStateNames[ticket.state]} ${due}前`;
  });
  const page = audience === 'worker' ? [`手机页面（链接限您本人打开一次）：${workerLinkSlot}`] : [];
  return ['您手上的工单：', ...lines, ...page].join('\n');
}
