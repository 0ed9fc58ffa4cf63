/** The use cases of reminders: what the schedule and staff can do with them. */
import type { AuditEntry } from '../core/audit.ts';
import { DuplicateError } from '../core/errors.ts';
import { derivedId, newId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { reminderMessage } from './messages.zh.ts';
import { planRun } from './plan-run.ts';
import type {
  AudienceGroup,
  ReminderChange,
  ReminderPlan,
  ReminderRun,
  ReminderText,
  ReminderTopic,
} from './reminder.ts';
import type { ReminderStore } from './reminder-store.prisma.ts';
import { chooseText } from './rotation.ts';
import { dueOccurrence, outsideQuietHours } from './schedule.ts';

/** Who gets a community's reminders: its bound groups whose reminders are switched on. */
export interface ReminderAudience {
  groupsOf(communityId: string): Promise<readonly AudienceGroup[]>;
}

export interface RemindersDeps {
  readonly store: Pick<ReminderStore, 'listTexts' | 'findText' | 'listPlans' | 'listUses' | 'findLastRunAt'>;
  readonly audience: ReminderAudience;
  readonly commit: (changes: {
    readonly reminders: readonly ReminderChange[];
    readonly outgoing: readonly OutgoingMessage[];
    readonly audit?: readonly AuditEntry[];
  }) => Promise<void>;
  readonly log: Log;
}

/** What a member of staff wants to send: this text, or the one whose turn it is under the topic. */
export interface Choice {
  readonly communityId: string;
  readonly topic: ReminderTopic;
  readonly textId: string | undefined;
}

export interface ReminderPreview {
  readonly text: ReminderText;
  /** Exactly what each group reads. */
  readonly message: string;
  readonly groups: readonly AudienceGroup[];
}

export type SendNowRequest = Choice & {
  /** Made by the sender's page; the same request twice is one run. */
  readonly requestId: string;
  readonly startedBy: string;
};

export type ChoiceRefusal = 'no_such_text' | 'text_not_published' | 'no_text_of_topic';
export type SendNowRefusal = ChoiceRefusal | 'no_groups';

export interface Reminders {
  /** Plans the runs that are due now; returns how many. Running it twice, or in two processes, plans each once. */
  planDue(now: Date): Promise<number>;
  /** The exact groups and the exact text of what would be sent now. */
  preview(choice: Choice): Promise<Result<ReminderPreview, ChoiceRefusal>>;
  /** Sends outside the schedule and its quiet hours: a person decided it. Returns the id of the run. */
  sendNow(request: SendNowRequest, now: Date): Promise<Result<string, SendNowRefusal>>;
}

export function createReminders(deps: RemindersDeps): Reminders {
  return {
    planDue: async (now) => {
      let planned = 0;
      for (const plan of await deps.store.listPlans())
        if (plan.active && (await planIfDue(deps, plan, now))) planned += 1;
      return planned;
    },
    preview: (choice) => preview(deps, choice),
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

async function nextText(
  { store }: RemindersDeps,
  { topic, communityId }: Pick<ReminderPlan, 'topic' | 'communityId'>,
): Promise<ReminderText | undefined> {
  const texts = await store.listTexts({ topic, status: 'published' });
  return chooseText(texts, await store.listUses([communityId]));
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

async function preview(deps: RemindersDeps, choice: Choice): Promise<Result<ReminderPreview, ChoiceRefusal>> {
  const chosen = await chosenText(deps, choice);
  if (!chosen.ok) return chosen;
  const groups = await deps.audience.groupsOf(choice.communityId);
  return succeed({ text: chosen.value, message: reminderMessage(chosen.value), groups });
}

async function chosenText(deps: RemindersDeps, choice: Choice): Promise<Result<ReminderText, ChoiceRefusal>> {
  if (choice.textId === undefined) {
    const next = await nextText(deps, choice);
    return next === undefined ? refuse('no_text_of_topic') : succeed(next);
  }
  const text = await deps.store.findText(choice.textId);
  if (text === undefined) return refuse('no_such_text');
  return text.status === 'published' ? succeed(text) : refuse('text_not_published');
}

async function sendNow(
  deps: RemindersDeps,
  request: SendNowRequest,
  now: Date,
): Promise<Result<string, SendNowRefusal>> {
  const shown = await preview(deps, request);
  if (!shown.ok) return shown;
  const { text, groups } = shown.value;
  if (groups.length === 0) return refuse('no_groups');
  const run: ReminderRun = {
    id: derivedId('reminder-run', request.startedBy, request.requestId),
    planId: undefined,
    textId: text.id,
    communityId: request.communityId,
    scheduledFor: now,
    startedBy: request.startedBy,
  };
  await commitOnce(deps, { ...planRun(run, text, groups, now), audit: [sendNowLine(run, groups.length)] });
  return succeed(run.id);
}

function sendNowLine(run: ReminderRun, groups: number): AuditEntry {
  const { id, startedBy, scheduledFor, textId, communityId } = run;
  return {
    id: newId(scheduledFor),
    actorId: startedBy,
    action: 'reminder.send_now',
    subjectId: id,
    details: { textId, communityId, groups },
    at: scheduledFor,
  };
}
