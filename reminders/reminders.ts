/** The use cases of reminders: what the schedule and staff can do with them. */
import type { AuditEntry } from '../core/audit.ts';
import { DuplicateError } from '../core/errors.ts';
import { derivedId, newId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { isoDay } from '../core/zone.ts';
import {
  type Choice,
  type ChoiceRefusal,
  compose,
  type ComposeDeps,
  type Composed,
  isOfTheSeason,
} from './compose.ts';
import { type ComposeNearby, createComposeNearby } from './nearby.ts';
import { type PlannedRun, planRun, type RunTiming } from './plan-run.ts';
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
import { type ReminderVolunteer, volunteerMark, volunteersChoice } from './volunteer.ts';
import { watchRuns } from './watch-runs.ts';

export interface RemindersDeps extends ComposeDeps {
  readonly store: ComposeDeps['store'] &
    Pick<ReminderStore, 'listPlans' | 'findPlan' | 'findRun' | 'listLastRunAts' | 'listFailing'>;
  /** The calendar of the deployment as it stands. */
  readonly days: () => DayKind;
  /** Channels on which people have to send notices themselves. */
  readonly isByHand: (channel: string) => boolean;
  readonly commit: (changes: {
    readonly reminders: readonly ReminderChange[];
    readonly outgoing: readonly OutgoingMessage[];
    readonly audit?: readonly AuditEntry[];
  }) => Promise<void>;
  readonly log: Log;
}

export interface ReminderPreview extends Composed {
  /** Of groups and words: what is sent under it is what was shown. */
  readonly fingerprint: string;
}

export type SendNowRequest = Choice & {
  /** Made by the sender's page; the same request twice is one run. */
  readonly requestId: string;
  readonly startedBy: string;
  readonly spreadMinutes: number;
  /** Of the preview that the sender saw; absent: they take what comes. */
  readonly fingerprint: string | undefined;
};

export type SendNowRefusal = ChoiceRefusal | 'no_groups' | 'nothing_unread' | 'changed_since_preview';

export interface Reminders {
  /** Plans the runs that are due now; returns how many. Running it twice, or in two processes, plans each once. */
  planDue(now: Date): Promise<number>;
  /** The same for one plan that somebody has just approved: it does not wait for the minute. */
  planOne(planId: string, now: Date): Promise<boolean>;
  /** Holds sendings of which too much fails; returns how many. */
  holdFailing(now: Date): Promise<number>;
  /** The exact groups and the exact text each of them would read now. */
  preview(choice: Choice, now: Date): Promise<Result<ReminderPreview, ChoiceRefusal>>;
  /** Sends outside the schedule and its quiet hours: a person decided it. Returns the id of the run. */
  sendNow(request: SendNowRequest, now: Date): Promise<Result<string, SendNowRefusal>>;
  /** For the commit of the message that asked for it; the quiet hours of each group are kept. */
  readonly composeVolunteered: ComposeReminder;
  /** For the commit of whoever reminds the groups near a posted scam. */
  readonly composeNearby: ComposeNearby;
  /** Published texts of the library that are of use these days. */
  listSendable(now: Date): Promise<readonly ReminderText[]>;
}

/** What a volunteer wants to be sent, as the changes of the act; each text once. */
export type ComposeReminder = (
  volunteer: ReminderVolunteer,
  text: ReminderText,
  now: Date,
) => Promise<PlannedRun | 'done' | 'no_groups'>;

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
  const pass = readingTextsOnce(deps);
  for (let start = 0; start < plans.length; start += plansAtOnce) {
    const some = plans.slice(start, start + plansAtOnce);
    const runs = await Promise.all(some.map((plan) => planIfDue(pass, plan, last.get(plan.id), now)));
    planned += runs.filter(Boolean).length;
  }
  return planned;
}

/** The plans of a thousand communities draw from the same library. */
function readingTextsOnce(deps: RemindersDeps): RemindersDeps {
  const read = new Map<string, ReturnType<ReminderStore['listTexts']>>();
  const listTexts: ReminderStore['listTexts'] = (filter = {}) => {
    const key = JSON.stringify(filter);
    const texts = read.get(key) ?? deps.store.listTexts(filter);
    read.set(key, texts);
    return texts;
  };
  return { ...deps, store: { ...deps.store, listTexts } };
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
  const [first] = addressed;
  if (first === undefined) {
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
  const { reminders, outgoing } = planRun(run, addressed, timingOf(plan, now), deps.isByHand);
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

function mostUsed({ addressed }: Composed): string {
  const counts = new Map<string, number>();
  for (const { textId } of addressed) counts.set(textId, (counts.get(textId) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
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

/** False when another process, or an earlier try, planned the same run. */
async function commitOnce(
  deps: RemindersDeps,
  act: ReturnType<typeof planRun> & { readonly audit?: readonly AuditEntry[] },
): Promise<boolean> {
  try {
    await deps.commit(act);
    return true;
  } catch (error) {
    if (error instanceof DuplicateError) return false;
    throw error;
  }
}

async function preview(
  deps: RemindersDeps,
  choice: Choice,
  now: Date,
): Promise<Result<ReminderPreview, ChoiceRefusal>> {
  const composed = await compose(deps, choice, now);
  if (!composed.ok) return composed;
  return succeed({ ...composed.value, fingerprint: fingerprintOf(composed.value) });
}

function fingerprintOf({ addressed }: Composed): string {
  return derivedId(
    ...addressed.flatMap(({ group, message, pictureId }) => [group.id, message, pictureId ?? '']),
  );
}

async function sendNow(
  deps: RemindersDeps,
  request: SendNowRequest,
  now: Date,
): Promise<Result<string, SendNowRefusal>> {
  const id = derivedId('reminder-run', request.startedBy, request.requestId);
  if ((await deps.store.findRun(id)) !== undefined) return succeed(id);
  const shown = await preview(deps, request, now);
  if (!shown.ok) return shown;
  const { addressed, without, fingerprint } = shown.value;
  if (addressed.length === 0) return refuse(without.length > 0 ? 'nothing_unread' : 'no_groups');
  const run: ReminderRun = {
    ...{ id, planId: undefined, textId: mostUsed(shown.value), areaId: request.areaId },
    ...{ scheduledFor: now, startedBy: request.startedBy },
  };
  if (request.fingerprint !== undefined && request.fingerprint !== fingerprint)
    return refuse('changed_since_preview');
  const timing = {
    ...{ notBefore: now, spreadMs: request.spreadMinutes * 60_000, quietHours: undefined },
    ...{ disturbs: true, timeZone: deps.timeZone },
  };
  const planned = planRun(run, addressed, timing, deps.isByHand);
  await commitOnce(deps, { ...planned, audit: [sendNowLine(run, addressed.length)] });
  return succeed(id);
}

async function composeVolunteered(
  deps: RemindersDeps,
  volunteer: ReminderVolunteer,
  text: ReminderText,
  now: Date,
): Promise<PlannedRun | 'done' | 'no_groups'> {
  const id = derivedId('reminder-run', volunteer.id, text.id);
  if ((await deps.store.findRun(id)) !== undefined) return 'done';
  const composed = await compose(deps, volunteersChoice(volunteer, text), now);
  if (!composed.ok || composed.value.addressed.length === 0) return 'no_groups';
  const run: ReminderRun = {
    ...{ id, planId: undefined, textId: text.id, areaId: volunteer.areaId, scheduledFor: now },
    startedBy: `${volunteerMark}${volunteer.name}`,
  };
  const timing = {
    ...{ notBefore: now, spreadMs: 0, quietHours: nightHours },
    ...{ disturbs: false, timeZone: deps.timeZone },
  };
  return planRun(run, composed.value.addressed, timing, deps.isByHand);
}

/** When no volunteer wakes anybody. */
const nightHours = '21:00-07:00';

async function listSendable(deps: RemindersDeps, now: Date): Promise<readonly ReminderText[]> {
  const day = isoDay(now, deps.timeZone);
  return (await deps.store.listTexts({ status: 'published' })).filter(
    ({ areaId, season }) => areaId === undefined && isOfTheSeason(season, day),
  );
}

function sendNowLine(run: ReminderRun, groups: number): AuditEntry {
  const { id, startedBy, scheduledFor, textId, areaId } = run;
  return {
    id: newId(scheduledFor),
    actorId: startedBy,
    action: 'reminder.send_now',
    subjectId: id,
    details: { textId, areaId, groups },
    at: scheduledFor,
  };
}
