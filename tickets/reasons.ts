/** Closed lists of reasons, one per event that asks for one: figures count the codes, people read the names. */
import type { TicketEventName } from './workflow.ts';

const suspension = {
  awaiting_parts: '等待配件材料',
  awaiting_weather: '等待天气条件',
  awaiting_funds: '等待资金落实',
  awaiting_owner: '等待业主配合',
  awaiting_other_unit: '等待外部单位',
} as const;

const extension = {
  complex: '情况复杂，需要更多时间',
  coordination: '需要多方协调',
  parts: '配件材料未到',
  weather: '天气影响',
  resident_asked: '居民要求改期',
} as const;

export const reasonNames = {
  reject: {
    not_ours: '不属于本社区职责',
    invalid: '内容不完整或无法核实',
    harassment: '与诉求无关',
    /** Nobody reported anything: the bot took neighbours' talk for a report. */
    not_a_report: '不是报事，机器人理解有误',
    already_announced: '已有公告说明',
  },
  return: {
    not_my_area: '不在我的网格',
    not_my_duty: '不属于我的职责',
    off_duty: '当前无法处理',
    wrong_information: '信息有误，需要核实',
    other: '其他原因',
  },
  ask_suspend: suspension,
  suspend: suspension,
  ask_extend: extension,
  extend: extension,
  /** What came of it; 已修复, 无需处理, 非职责 and 无法处理 are counted apart (research E). */
  handle: {
    fixed: '已解决',
    nothing_found: '现场未发现问题',
    referred: '已转责任单位处理',
    not_possible: '暂时无法解决',
  },
  fulfil: {
    fixed: '已解决',
  },
  external_done: {
    fixed: '已解决',
    nothing_found: '现场未发现问题',
    referred: '已转责任单位处理',
    not_possible: '暂时无法解决',
  },
  rework: {
    not_fixed: '问题没有解决',
    evidence_unfit: '照片不能说明结果',
    unclear: '处理结果没有写清',
  },
  dispute: {
    not_fixed: '问题没有解决',
    partly: '只解决了一部分',
    came_back: '又出现了',
    too_slow: '处理太慢',
    attitude: '服务态度不好',
    other: '其他原因',
  },
  reopen: {
    not_fixed: '问题没有解决',
    came_back: '又出现了',
    new_information: '有新的情况',
    other: '其他原因',
  },
  callback: {
    content: '回访满意',
    partly_content: '回访基本满意',
    discontent: '回访不满意',
    unreached: '没有联系上',
  },
  /** What the police know of violence in a family, or why they need not (反家庭暴力法 art. 14). */
  tell_police: {
    reported: '社区已向公安机关报案',
    police_involved: '公安机关已接警处置',
    adult_declined: '成年受害人不愿报警，已告知求助途径',
    no_violence: '核实没有家庭暴力',
  },
  escalate: {
    overdue: '超过办理时限',
    unclaimed: '派单后无人接单',
    urged: '居民多次催办',
    reworked: '多次返工',
    incident: '多处同时发生',
    supervised: '需要督办',
  },
} as const satisfies Partial<Record<TicketEventName, Readonly<Record<string, string>>>>;

export type EventWithReason = keyof typeof reasonNames;
export type ReasonOf<E extends EventWithReason> = keyof (typeof reasonNames)[E] & string;

/** The closed list of reasons of an event; empty when it has none. */
export function reasonsOf(event: TicketEventName): Readonly<Record<string, string>> {
  return hasReasons(event) ? reasonNames[event] : {};
}

function hasReasons(event: TicketEventName): event is EventWithReason {
  return Object.hasOwn(reasonNames, event);
}

/** What came of the work: on the ticket, and in the figures. */
export const results = [
  'fixed',
  'nothing_found',
  'referred',
  'not_possible',
] as const satisfies readonly ReasonOf<'handle'>[];
export type TicketResult = (typeof results)[number];
