/** The use cases of reminders: what the schedule and staff can do with them. */
import { derivedId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import { isoDay } from '../core/zone.ts';
import type { ByHandRule } from './by-hand.ts';
import { commitOnce, mostUsed, rowsOf } from './commit-run.ts';
import { type Choice, type ChoiceRefusal, compose, isOfTheSeason } from './compose.ts';
import { type ComposeNearby, createComposeNearby } from './nearby.ts';
import type { Addressed, RunTiming } from './plan-run.ts';
import { catchUpMs, type DayKind, dueOccurrence, nextOccurrence } from './recurrence.ts';
import type {
  ReminderChange,
  ReminderOmission,
  ReminderPlan,
  ReminderRun,
  ReminderText,
} from './reminder.ts';
import type { ReminderStore } from './reminder-store.prisma.ts';
import { mayRun, outsideQuietHours, quietHoursOf } from './schedule.ts';
import {
  type ComposeReminder,
  composeTrial,
  composeVolunteered,
  preview,
  type ReminderPreview,
  sendNow,
  type SendingDeps,
  type SendNowRefusal,
  type SendNowRequest,
} from './sending.ts';
import { watchRuns } from './watch-runs.ts';

export interface RemindersDeps extends SendingDeps {
  readonly store: SendingDeps['store'] &
    Pick<ReminderStore, 'listPlans' | 'findPlan' | 'listLastRunAts' | 'listFailing'>;
  /** The calendar of the deployment as it stands. */
  readonly days: () => DayKind;
}

export interface Reminders {
  /** Plans the runs that are due now; returns how many. Running it twice, or in two processes, plans each once. */
  planDue(now: Date): Promise<number>;
  /** The same for one plan that somebody has just approved: it does not wait for the minute. */
  planOne(planId: string, now: Date): Promise<boolean>;
  /** Holds sendings of which too much fails; returns how many. */
  holdFailing(now: Date): Promise<number>;
  /** The exact groups and the exact text each of them would read now. */
  preview(choice: Choice, now: Date): Promise<Result<ReminderPreview, ChoiceRefusal>>;
  /** What the first of those groups would read, with its picture ready to be sent; absent where there is none. */
  trial(choice: Choice, now: Date): Promise<Result<Addressed | undefined, ChoiceRefusal>>;
  /** Sends outside the schedule and its quiet hours: a person decided it. Returns the id of the run. */
  sendNow(request: SendNowRequest, now: Date): Promise<Result<string, SendNowRefusal>>;
  /** For the commit of the message that asked for it; the quiet hours of each group are kept. */
  readonly composeVolunteered: ComposeReminder;
  /** For the commit of whoever reminds the groups near a posted scam. */
  readonly composeNearby: ComposeNearby;
  /** Published texts of the library that are of use these days. */
  listSendable(now: Date): Promise<readonly ReminderText[]>;
}

export function createReminders(deps: RemindersDeps): Reminders {
  const isWorthALook = createLook(deps);
  return {
    planDue: async (now) => {
      const last = await deps.store.listLastRunAts();
      const plans = (await deps.store.listPlans()).filter((plan) =>
        isWorthALook(plan, last.get(plan.id), now),
      );
      return planAll(deps, plans, last, now);
    },
    planOne: async (planId, now) => {
      const plan = await deps.store.findPlan(planId);
      const last = await deps.store.listLastRunAts();
      return plan !== undefined && mayRun(plan) && planIfDue(deps, plan, last.get(planId), now);
    },
    holdFailing: (now) => watchRuns({ ...deps, commit: (act) => deps.commit({ ...act, outgoing: [] }) }, now),
    preview: (choice, now) => preview(deps, choice, now),
    trial: (choice, now) => composeTrial(deps, choice, now),
    sendNow: (request, now) => sendNow(deps, request, now),
    composeVolunteered: (volunteer, text, now) => composeVolunteered(deps, volunteer, text, now),
    composeNearby: createComposeNearby(deps),
    listSendable: (now) => listSendable(deps, now),
  };
}

/** So many are worked out beside each other, and share a transaction. */
const plansAtOnce = 64;

async function planAll(
  deps: RemindersDeps,
  plans: readonly ReminderPlan[],
  last: ReadonlyMap<string, Date>,
  now: Date,
): Promise<number> {
  let planned = 0;
  const pass = readingOnce(deps, await deps.loadByHand());
  for (let start = 0; start < plans.length; start += plansAtOnce) {
    const some = plans.slice(start, start + plansAtOnce);
    const runs = await Promise.all(some.map((plan) => planIfDue(pass, plan, last.get(plan.id), now)));
    planned += runs.filter(Boolean).length;
  }
  return planned;
}

/** The plans of a thousand communities draw from the same library and go by the same rule. */
function readingOnce(deps: RemindersDeps, byHand: ByHandRule): RemindersDeps {
  const read = new Map<string, ReturnType<ReminderStore['listTexts']>>();
  const listTexts: ReminderStore['listTexts'] = (filter = {}) => {
    const key = JSON.stringify(filter);
    const texts = read.get(key) ?? deps.store.listTexts(filter);
    read.set(key, texts);
    return texts;
  };
  return { ...deps, store: { ...deps.store, listTexts }, loadByHand: () => Promise.resolve(byHand) };
}

/** What a plan waits for is worked out once, not every minute; the calendar may change, so never for longer than that. */
const lookAgainMs = 3_600_000;

function createLook({ days }: RemindersDeps) {
  const waiting = new Map<string, { readonly key: string; readonly until: number }>();
  return (plan: ReminderPlan, lastRunAt: Date | undefined, now: Date): boolean => {
    if (!mayRun(plan)) return false;
    const key = `${plan.version} ${lastRunAt?.getTime() ?? 0}`;
    const known = waiting.get(plan.id);
    if (known?.key === key && now.getTime() < known.until) return false;
    const from = Math.max(sinceOf(plan, lastRunAt).getTime(), now.getTime() - catchUpMs - 1);
    const next = nextOccurrence(plan, new Date(from), days());
    const until = Math.min(next?.getTime() ?? Infinity, now.getTime() + lookAgainMs);
    waiting.set(plan.id, { key, until });
    return next !== undefined && next <= now;
  };
}

/** What recurs was not meant for a time before it was written so; what is sent once may be of a minute ago. */
function sinceOf({ kind, updatedAt }: ReminderPlan, lastRunAt: Date | undefined): Date {
  const changed = kind === 'recurring' ? updatedAt.getTime() : 0;
  return new Date(Math.max(lastRunAt?.getTime() ?? 0, changed));
}

async function planIfDue(
  deps: RemindersDeps,
  plan: ReminderPlan,
  lastRunAt: Date | undefined,
  now: Date,
): Promise<boolean> {
  const scheduledFor = dueOccurrence(plan, sinceOf(plan, lastRunAt), now, deps.days());
  if (scheduledFor === undefined) return false;
  const composed = await compose(deps, choiceOf(plan), now);
  if (!composed.ok) {
    deps.log.warn('reminders.no_text', { planId: plan.id, why: composed.error });
    return omit(deps, omissionOf(plan, scheduledFor, 'no_text', []));
  }
  const { addressed, without } = composed.value;
  const omitted = without.map(({ id }) => id);
  if (addressed.length === 0) {
    deps.log.warn('reminders.nothing_to_send', { planId: plan.id });
    return omit(deps, omissionOf(plan, scheduledFor, omitted.length > 0 ? 'no_text' : 'no_groups', omitted));
  }
  const run: ReminderRun = {
    id: derivedId('reminder-run', plan.id, scheduledFor.toISOString()),
    planId: plan.id,
    textId: mostUsed(composed.value),
    areaId: plan.areaId,
    scheduledFor,
    startedBy: plan.decidedBy ?? (plan.kind === 'urgent' ? plan.requestedBy : undefined),
  };
  const { reminders, outgoing } = await rowsOf(deps, run, composed.value, timingOf(plan, now));
  const beside = omitted.length === 0 ? [] : [omissionOf(plan, scheduledFor, 'no_text', omitted)];
  return commitOnce(deps, { reminders: [...reminders, ...beside], outgoing });
}

/** What a plan asks for. */
export function choiceOf(plan: ReminderPlan): Choice {
  return { ...plan, scamType: undefined, wording: undefined };
}

function timingOf(plan: ReminderPlan, now: Date): RunTiming {
  return {
    notBefore: outsideQuietHours(plan, now),
    spreadMs: plan.spreadMinutes * 60_000,
    quietHours: quietHoursOf(plan),
    disturbs: plan.kind === 'urgent',
    timeZone: plan.timeZone,
  };
}

function omissionOf(
  { id, areaId }: ReminderPlan,
  scheduledFor: Date,
  why: ReminderOmission['why'],
  groupIds: readonly string[],
): Extract<ReminderChange, { kind: 'omission' }> {
  return { kind: 'omission', omission: { planId: id, areaId, scheduledFor, why, groupIds } };
}

/** Written down, so that staff see why nothing came and the minute after does not try again. */
async function omit(deps: RemindersDeps, omission: ReminderChange): Promise<false> {
  await deps.commit({ reminders: [omission], outgoing: [] });
  return false;
}

async function listSendable(deps: RemindersDeps, now: Date): Promise<readonly ReminderText[]> {
  const day = isoDay(now, deps.timeZone);
  return (await deps.store.listTexts({ status: 'published' })).filter(
    ({ areaId, season }) => areaId === undefined && isOfTheSeason(season, day),
  );
}
