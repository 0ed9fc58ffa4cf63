/**
 * How long a ticket may take, as a table. There is no national norm per category; these are the defaults a community
 * starts from, each with the public text it was taken from. All run on the clock, nights and weekends included.
 */
import type { Category, Urgency } from '../core/taxonomy.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface Norm {
  /** Until somebody answers for it, from opening. */
  readonly responseMs: number;
  /** Until it is handled, from opening. */
  readonly resolutionMs: number;
  readonly source: string;
}

/** 北京 12345 standard (draft, 2021): danger fed back in 2 h, water, power, gas and heating in 24 h, the rest in 7 days. */
const beijing = '北京12345服务与管理规范（征求意见稿，2021-12)';

/** The answer within 15 minutes, 2 hours and one day are our own assumptions, for the community to confirm. */
export const urgencyNorms: Readonly<Record<Urgency, Norm>> = {
  emergency: { responseMs: 15 * minuteMs, resolutionMs: 2 * hourMs, source: beijing },
  urgent: { responseMs: 2 * hourMs, resolutionMs: dayMs, source: beijing },
  normal: { responseMs: dayMs, resolutionMs: 7 * dayMs, source: beijing },
};

const utility: Norm = { responseMs: 2 * hourMs, resolutionMs: dayMs, source: beijing };
/** Exits must never be blocked (消防法 art. 28), so these wait no longer than a failed supply. */
const exit: Norm = {
  responseMs: 2 * hourMs,
  resolutionMs: dayMs,
  source: '消防法第二十八条；时限为工程假设',
};
/** Conflicts take people time: the longest class of the same draft. */
const complex: Norm = { responseMs: dayMs, resolutionMs: 15 * dayMs, source: beijing };

/** Where a category has its own norm; the others follow their urgency alone. */
export const categoryNorms: Readonly<Partial<Record<Category, Norm>>> = {
  'blocked_exit.vehicle': exit,
  'blocked_exit.clutter': { ...exit, resolutionMs: 3 * dayMs },
  'repair.water': utility,
  'repair.power': utility,
  'repair.gas': utility,
  'repair.heating': utility,
  'repair.elevator': utility,
  'anomaly.fire_hazard': exit,
  'anomaly.falling_object': exit,
  'anomaly.person': exit,
  'anomaly.sanitation': {
    responseMs: dayMs,
    resolutionMs: 2 * dayMs,
    source: '数字城管样例：暴露垃圾4工作时至1工作日，放宽到自然日',
  },
  'anomaly.illegal_building': { ...complex, source: '数字城管样例：违法搭建15工作日' },
  'dispute.neighbor': complex,
  'dispute.property': complex,
  'dispute.family': complex,
  suggestion: complex,
};

export interface Deadlines {
  readonly responseDueAt: Date;
  readonly resolutionDueAt: Date;
}

/**
 * A normal ticket follows its category where that has a norm of its own; a more urgent one the shorter of both:
 * more urgent is never later.
 */
export function deadlinesOf(category: Category, urgency: Urgency, openedAt: Date): Deadlines {
  const norm = normOf(category, urgency);
  return {
    responseDueAt: new Date(openedAt.getTime() + norm.responseMs),
    resolutionDueAt: new Date(openedAt.getTime() + norm.resolutionMs),
  };
}

function normOf(category: Category, urgency: Urgency): Pick<Norm, 'responseMs' | 'resolutionMs'> {
  const own = categoryNorms[category];
  const byUrgency = urgencyNorms[urgency];
  if (own === undefined) return byUrgency;
  if (urgency === 'normal') return own;
  return {
    responseMs: Math.min(own.responseMs, byUrgency.responseMs),
    resolutionMs: Math.min(own.resolutionMs, byUrgency.resolutionMs),
  };
}
