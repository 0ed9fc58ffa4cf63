/** Why a step was refused, and the way out. */
import { formatMoment } from '../core/wall-time.ts';
import { defaultTimeRules, latestExtension, type TimeRules } from './clock/time-rules.ts';
import { standingOf } from './derived-fields.ts';
import { eventNames } from './messages.zh.ts';
import { reasonsOf } from './reasons.ts';
import { type Ticket, type TicketState, ticketStateNames } from './ticket.ts';
import type { RefusalCode } from './transition.ts';
import { transitions } from './transitions.ts';
import type { TicketEventName } from './workflow.ts';

interface Refused {
  readonly ticket: Ticket;
  readonly event: TicketEventName;
  /** Its name. */
  readonly step: string;
  readonly times: TimeRules;
}

const texts: Readonly<Record<RefusalCode, (refused: Refused) => string>> = {
  ended: ({ ticket, step }) =>
    `工单${ticket.number}${ticketStateNames[ticket.state]}，不能再${step}；还需要处理请新报一单。`,
  not_from_here: ({ ticket, step, event }) =>
    `工单${ticket.number}现在是「${ticketStateNames[ticket.state]}」，不能${step}。${wayOut(ticket, event)}`,
  not_allowed: ({ ticket, step, event }) =>
    `工单${ticket.number}不能由您${step}；需要变动请联系${whoMay(event)}。`,
  emergency: ({ ticket, step }) =>
    `工单${ticket.number}是紧急工单，不能${step}；请联系社区受理员或值班负责人核实。`,
  returns_used_up: ({ ticket }) =>
    `工单${ticket.number}已经退过${ticket.returns}次，由负责人决定谁办；请联系负责人。`,
  assignee_gave_up: ({ ticket }) =>
    `这位同事已经退过或没有办好工单${ticket.number}，请选另一位；确需由其办理请负责人转派。`,
  nobody_to_ask: ({ ticket }) => `工单${ticket.number}没有可以询问的居民，请现场核实。`,
  nobody_has_it: ({ ticket }) => `工单${ticket.number}现在没有承办人，请重新派单。`,
  request_open: ({ ticket }) => `工单${ticket.number}已有一个申请在等负责人决定。`,
  no_request: ({ ticket }) => `工单${ticket.number}没有等待决定的申请。`,
  already_due: ({ ticket }) => `工单${ticket.number}已到时限，不能再延期；请尽快办结并反馈进展。`,
  too_long: ({ step, event }) =>
    `${step}的日期太远或已过去；${step}最多${event === 'forward' ? 14 : 30}天，请说一个近些的日子。`,
  extensions_used_up: ({ ticket }) => `工单${ticket.number}已经延期过两次，不能再延；请尽快办结并反馈进展。`,
  extension_no_later: ({ ticket, times }) =>
    `工单${ticket.number}的办结时限本来就到${dueOf(ticket, times)}，用不着延到更早；${extendableUntil(ticket, times)}。`,
  extension_too_far: ({ ticket, times }) =>
    `工单${ticket.number}延不了这么久：现在的办结时限是${dueOf(ticket, times)}，${extendableUntil(ticket, times)}。`,
  second_extension: () => `第二次延期要由管理员批准。`,
  own_work: () => `自己办的工单不能自己核查，请由其他同事核查。`,
  rounds_used_up: ({ ticket }) => `工单${ticket.number}已经重办过两次，我另开一单并交负责人督办。`,
  resident_decides: ({ ticket }) => `工单${ticket.number}等居民评价；居民电话答复的，请登记评价和原话。`,
  related_same: () => `不能并入自己，请填另一个工单。`,
  has_duplicates: ({ ticket }) => `工单${ticket.number}已有并入的工单，不能再并入别的；请反过来合并。`,
  is_part: ({ ticket }) => `工单${ticket.number}本身是拆出来的，不能再拆。`,
  urged_lately: ({ ticket }) => `工单${ticket.number}刚催办过，已经转告；过几个小时还没动静可以再催。`,
  urges_used_up: ({ ticket }) => `工单${ticket.number}今天已经催过三次，已转告负责人。`,
  top_level: ({ ticket }) => `工单${ticket.number}已经升到最高一级。`,
  parts_open: ({ ticket }) => `工单${ticket.number}拆出的工单还没有都办完。`,
  must_be_reachable: ({ ticket }) => `工单${ticket.number}要能联系到反映的人才能办，不能不留名。`,
  anonymous_already: ({ ticket }) => `工单${ticket.number}已经是不留名的。`,
  no_family_matter: ({ ticket }) => `工单${ticket.number}不是家庭纠纷，不用登记报警情况。`,
  police_missing: ({ ticket, step }) =>
    `工单${ticket.number}可能涉及家庭暴力，登记报警情况以后才能${step}；受害人是未成年人、老人或无法自己求助的，必须向公安机关报案。请在工单页点「登记报警情况」，或在说明里写明派出所怎么处理的。`,
  no_wish: ({ ticket }) => `工单${ticket.number}不是心愿，不在群里发。`,
  not_in_group: ({ ticket }) => `心愿${ticket.number}是私聊里说的；要请邻居帮忙，请到楼栋群里再说一次。`,
  published: ({ ticket }) => `心愿${ticket.number}已经发到群里了。`,
  not_published: ({ ticket }) => `心愿${ticket.number}没有公开，由社区办理。`,
  volunteered: ({ ticket }) => `心愿${ticket.number}已经有人来帮了，谢谢您！`,
  nobody_helps: ({ ticket }) => `心愿${ticket.number}还没有人认领。`,
  until_missing: ({ step }) => `请写明${step}到哪一天。`,
  external_party_missing: () => `请写明转给哪个单位。`,
  evidence_missing: ({ ticket, step }) =>
    `工单${ticket.number}要有现场照片才能${step}；请现在发一张照片，收到就办结。`,
  related_missing: () => `请写明是哪一个工单。`,
  reason_missing: ({ step, event }) => `请选择${step}的原因：${choices(event)}。`,
  reason_unknown: ({ step, event }) => `${step}的原因只能是：${choices(event)}。`,
  note_missing: ({ ticket, step, event }) =>
    `请写明${whatIsSaid[event] ?? `${step}的说明`}，例如「${step}${ticket.number} ${exampleOf(event)}」。`,
  assignee_missing: () => `请说明派给谁。`,
  assignee_same: ({ ticket }) => `工单${ticket.number}已经在这位同事手里，请选另一位。`,
  assignee_other_department: () => `转给其他单位要由社区受理员办理；可以先退单并写明原因。`,
  rating_missing: () => `请回 1（满意）或 2（基本满意）；没有解决请回 3。`,
  too_late: ({ ticket, step }) => `工单${ticket.number}办结已久，不能再${step}；还需要处理请新报一单。`,
  amendment_missing: () => `没有要补充的内容；请写明地点、车牌或其他情况。`,
};

export function refusalText(
  code: RefusalCode,
  ticket: Ticket,
  event: TicketEventName,
  times: TimeRules = defaultTimeRules,
): string {
  return texts[code]({ ticket, event, times, step: saidAs[event] ?? eventNames[event] });
}

function dueOf({ resolutionDueAt }: Ticket, { calendar }: TimeRules): string {
  return formatMoment(resolutionDueAt, calendar.timeZone);
}

function extendableUntil(ticket: Ticket, times: TimeRules): string {
  const latest = formatMoment(latestExtension(times, standingOf(ticket)), times.calendar.timeZone);
  return `要延期请说一个更晚的日子，最晚到${latest}`;
}

/** Whoever of the office may do it. */
function whoMay(event: TicketEventName): string {
  const may = new Set(transitions.filter((line) => line.event === event).flatMap(({ by }) => by));
  return may.has('clerk') || !may.has('supervisor') ? '社区受理员' : '负责人';
}

function wayOut({ state, number }: Ticket, event: TicketEventName): string {
  if (state === 'dispatched' && (event === 'handle' || event === 'progress'))
    return `请先回「接单${number}」。`;
  if (state === 'in_progress' && event === 'claim') return '不用重复接单，办完请直接办结。';
  if (state === 'in_progress' && event === 'withdraw') return '已有人在处理，有变化请直接说明。';
  return outOf[state]?.(number) ?? '请先看工单当前状态再操作。';
}

const outOf: Readonly<Partial<Record<TicketState, (number: string) => string>>> = {
  need_info: (number) => `正在等居民回答；居民当面或电话说了的，请回「居民答复${number} 内容」，之后再办。`,
  received: () => '它还没有受理，请受理员先受理、派单。',
  accepted: () => '它还没有派给人，请受理员派单。',
  dispatched: (number) => `它还没有人接；承办人请先回「接单${number}」。`,
  in_progress: (number) => `它正在办理；办完请回「办结${number} 结果」，要换人请回「转给 姓名 ${number}」。`,
  suspended: (number) => `它还挂起着，请先回「恢复${number}」。`,
  external: () => '它已转外部单位，等对方答复；有进展请回「进展」加单号。',
  split: () => '它已拆成几单分别办理，请按拆出的单号操作。',
  handled: () => '请等待核查。',
  confirming: () => '请等待居民评价。',
};

/** What is said for a step, where that is shorter than its name. */
const saidAs: Readonly<Partial<Record<TicketEventName, string>>> = {
  handle: '办结',
  ask_extend: '延期',
  ask_suspend: '挂起',
  refuse_request: '不同意',
  ask_info: '问居民',
  forward: '转外部',
  external_done: '外部办结',
  external_back: '外部退回',
};

/** What its words tell. */
const whatIsSaid: Readonly<Partial<Record<TicketEventName, string>>> = {
  handle: '处理结果',
  external_done: '外部单位的处理结果',
  external_back: '为什么退回',
  return: '退单的原因',
  ask_info: '要问居民什么',
  answer: '居民说了什么',
  progress: '办到了哪一步',
  refuse_request: '不同意的理由',
  rework: '要改什么',
};

const examples: Readonly<Partial<Record<TicketEventName, string>>> = {
  handle: '已修好',
  return: '不在我的网格',
  ask_extend: '3天 配件没到',
  ask_suspend: '到周五 等配件',
  refuse_request: '请今天办完',
  rework: '还没有清完',
  ask_info: '是哪个单元',
  forward: '供电公司 变压器故障',
  external_done: '供电公司已修好',
  external_back: '供电公司说是小区自己的线',
};

function exampleOf(event: TicketEventName): string {
  return examples[event] ?? '已到现场';
}

function choices(event: TicketEventName): string {
  return Object.values(reasonsOf(event)).join('、');
}
