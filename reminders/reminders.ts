/** The use cases of reminders: what the schedule and staff can do with them. */
import { DuplicateError } from '../core/errors.ts';
import { derivedId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { reminderMessage } from './messages.zh.ts';
import { planRun } from './plan-run.ts';
import type { AudienceGroup, ReminderChange, ReminderPlan, ReminderRun, ReminderText } from './reminder.ts';
import type { ReminderStore } from './reminder-store.prisma.ts';
import { chooseText } from './rotation.ts';
import { dueOccurrence, nextOccurrence, outsideQuietHours } from './schedule.ts';

/** Who gets a community's reminders: its bound groups whose reminders are switched on. */
export interface ReminderAudience {
  groupsOf(communityId: string): Promise<readonly AudienceGroup[]>;
}

export interface RemindersDeps {
  readonly store: Pick<
    ReminderStore,
    'listTexts' | 'findText' | 'listPlans' | 'findPlan' | 'listUses' | 'findLastRunAt'
  >;
  readonly audience: ReminderAudience;
  readonly commit: (changes: {
    readonly reminders: readonly ReminderChange[];
    readonly outgoing: readonly OutgoingMessage[];
  }) => Promise<void>;
  readonly log: Log;
}

export interface ReminderPreview {
  readonly at: Date | undefined;
  readonly textId: string;
  readonly text: string;
  readonly groups: readonly AudienceGroup[];
}

export interface SendNowRequest {
  /** Made by the sender's page; the same request twice is one run. */
  readonly requestId: string;
  readonly textId: string;
  readonly communityId: string;
  readonly startedBy: string;
}

export type SendNowRefusal = 'no_such_text' | 'text_not_published' | 'no_groups';

export interface Reminders {
  /** Plans the runs that are due now; returns how many. Running it twice, or in two processes, plans each once. */
  planDue(now: Date): Promise<number>;
  /** The exact groups and the exact text of a plan's next run; undefined when the plan or a text is missing. */
  preview(planId: string, now: Date): Promise<ReminderPreview | undefined>;
  /** Sends outside the schedule and its quiet hours: a person decided it. Returns the run. */
  sendNow(request: SendNowRequest, now: Date): Promise<Result<ReminderRun, SendNowRefusal>>;
}

export function createReminders(deps: RemindersDeps): Reminders {
  return {
    planDue: async (now) => {
      let planned = 0;
      for (const plan of await deps.store.listPlans())
        if (plan.active && (await planIfDue(deps, plan, now))) planned += 1;
      return planned;
    },
    preview: (planId, now) => preview(deps, planId, now),
    sendNow: (request, now) => sendNow(deps, request, now),
  };
}

async function planIfDue(deps: RemindersDeps, plan: ReminderPlan, now: Date): Promise<boolean> {
  const lastRunAt = await deps.store.findLastRunAt(plan.id);
  const since = new Date(Math.max(lastRunAt?.getTime() ?? 0, plan.updatedAt.getTime()));
  const scheduledFor = dueOccurrence(plan, since, now);
  if (scheduledFor === undefined) return false;
  const text = await nextText(deps, plan);
  if (text === undefined) {
    deps.log.warn('reminders.no_text', { planId: plan.id });
    return false;
  }
  const run: ReminderRun = {
    id: derivedId('reminder-run', plan.id, scheduledFor.toISOString()),
    planId: plan.id,
    textId: text.id,
    communityId: plan.communityId,
    scheduledFor,
    startedBy: undefined,
  };
  const groups = await deps.audience.groupsOf(plan.communityId);
  return commitOnce(deps, planRun(run, text, groups, outsideQuietHours(plan, now)));
}

async function nextText(deps: RemindersDeps, plan: ReminderPlan): Promise<ReminderText | undefined> {
  const texts = await deps.store.listTexts({ topic: plan.topic, status: 'published' });
  return chooseText(texts, await deps.store.listUses(plan.communityId));
}

/** False when another process, or an earlier try, planned the same run. */
async function commitOnce(deps: RemindersDeps, planned: ReturnType<typeof planRun>): Promise<boolean> {
  try {
    await deps.commit(planned);
    return true;
  } catch (error) {
    if (error instanceof DuplicateError) return false;
    throw error;
  }
}

async function preview(deps: RemindersDeps, planId: string, now: Date): Promise<ReminderPreview | undefined> {
  const plan = await deps.store.findPlan(planId);
  if (plan === undefined) return undefined;
  const text = await nextText(deps, plan);
  if (text === undefined) return undefined;
  const at = plan.active ? nextOccurrence(plan, now) : undefined;
  return {
    at: at === undefined ? undefined : outsideQuietHours(plan, at),
    textId: text.id,
    text: reminderMessage(text),
    groups: await deps.audience.groupsOf(plan.communityId),
  };
}

async function sendNow(
  deps: RemindersDeps,
  request: SendNowRequest,
  now: Date,
): Promise<Result<ReminderRun, SendNowRefusal>> {
  const text = await deps.store.findText(request.textId);
  if (text === undefined) return refuse('no_such_text');
  if (text.status !== 'published') return refuse('text_not_published');
  const groups = await deps.audience.groupsOf(request.communityId);
  if (groups.length === 0) return refuse('no_groups');
  const run: ReminderRun = {
    id: derivedId('reminder-run', request.startedBy, request.requestId),
    planId: undefined,
    textId: text.id,
    communityId: request.communityId,
    scheduledFor: now,
    startedBy: request.startedBy,
  };
  await commitOnce(deps, planRun(run, text, groups, now));
  return succeed(run);
}
