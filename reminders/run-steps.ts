/** What staff do to a run that is going on, each with its line in the audit log. Pure. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import type { Editor, ReminderEdit } from './edits.ts';
import type { ReminderChange, RunState } from './reminder.ts';

export const runSteps = ['pause', 'resume', 'stop', 'retry'] as const;
export type RunStep = (typeof runSteps)[number];

const moves: Readonly<Record<Exclude<RunStep, 'retry'>, { from: readonly RunState[]; to: RunState }>> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  stop: { from: ['running', 'paused'], to: 'stopped' },
};

/** Pausing and stopping hold for what was not handed over yet; retrying only for what certainly failed. */
export function stepRun(runId: string, step: RunStep, { staffId, now }: Editor): ReminderEdit {
  return {
    reminders: [changeOf(runId, step, now)],
    audit: [lineOf(staffId, `reminder.${step}`, runId, now)],
  };
}

/** The program itself pauses a run of which too much fails. */
export function pauseFailing(runId: string, reason: string, now: Date): ReminderEdit {
  const { from, to } = moves.pause;
  return {
    reminders: [{ kind: 'run_state', runId, from, to, reason, at: now }],
    audit: [lineOf(undefined, 'reminder.pause', runId, now)],
  };
}

/** Who sent it: a member of staff, or a volunteer, whom only `by` names. */
export interface HandSender {
  readonly actorId: string | undefined;
  readonly by: string;
  readonly now: Date;
}

export function sentByHand(outboxId: string, runId: string, { actorId, by, now }: HandSender): ReminderEdit {
  const line = lineOf(actorId, 'reminder.sent_by_hand', outboxId, now);
  const details = actorId === undefined ? { runId, by } : { runId };
  return { reminders: [{ kind: 'sent_by_hand', outboxId, by, at: now }], audit: [{ ...line, details }] };
}

function changeOf(runId: string, step: RunStep, at: Date): ReminderChange {
  if (step === 'retry') return { kind: 'retry_failed', runId, at };
  return { kind: 'run_state', runId, ...moves[step], reason: undefined, at };
}

function lineOf(
  actorId: string | undefined,
  action: AuditEntry['action'],
  subjectId: string,
  at: Date,
): AuditEntry {
  return { id: newId(at), actorId, action, subjectId, details: {}, at };
}
