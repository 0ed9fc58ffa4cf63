/** What staff change of texts and plans, each with its line in the audit log: one act, committed whole. Pure. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import type { ReminderChange, ReminderPlan, ReminderText, ReminderTextStatus } from './reminder.ts';

/** Who edits, and when. */
export interface Editor {
  readonly staffId: string;
  readonly now: Date;
}

export interface ReminderEdit {
  readonly reminders: readonly ReminderChange[];
  readonly audit: readonly AuditEntry[];
}

export type TextDraft = Pick<ReminderText, 'topic' | 'scamType' | 'title' | 'body' | 'source' | 'reviewAt'>;
export type PlanDraft = Omit<ReminderPlan, 'id' | 'version' | 'updatedBy' | 'updatedAt'>;

/** Only a published text is sent; where each status may go from. */
const textSteps: Readonly<Record<ReminderTextStatus, readonly ReminderTextStatus[]>> = {
  draft: ['published', 'archived'],
  published: ['archived'],
  archived: ['published'],
};

/** Starts as a draft: a second step publishes it. */
export function createText(draft: TextDraft, by: Editor): Edited<ReminderText> {
  const text = { ...draft, id: newId(by.now), key: undefined, status: 'draft', ...stamp(1, by) } as const;
  return textEdit(text, 'insert', by);
}

/** `seen`: the version the editor read; another one stored makes the commit throw `ConflictError`. */
export function editText(
  text: ReminderText,
  seen: number,
  draft: TextDraft,
  by: Editor,
): Edited<ReminderText> {
  return textEdit({ ...text, ...draft, ...stamp(seen + 1, by) }, 'update', by);
}

export function moveText(
  text: ReminderText,
  seen: number,
  to: 'published' | 'archived',
  by: Editor,
): Result<Edited<ReminderText>, 'not_from_here'> {
  if (!textSteps[text.status].includes(to)) return refuse('not_from_here');
  const moved = { ...text, status: to, ...stamp(seen + 1, by) };
  return succeed(textEdit(moved, to === 'published' ? 'publish' : 'archive', by));
}

export function createPlan(draft: PlanDraft, by: Editor): Edited<ReminderPlan> {
  return planEdit({ ...draft, id: newId(by.now), ...stamp(1, by) }, by);
}

export function editPlan(
  plan: ReminderPlan,
  seen: number,
  draft: PlanDraft,
  by: Editor,
): Edited<ReminderPlan> {
  return planEdit({ ...plan, ...draft, ...stamp(seen + 1, by) }, by);
}

/** The row as it will stand, and the act that makes it so. */
export interface Edited<Row> {
  readonly row: Row;
  readonly act: ReminderEdit;
}

function stamp(version: number, { staffId, now }: Editor) {
  return { version, updatedBy: staffId, updatedAt: now };
}

function textEdit(
  text: ReminderText,
  verb: 'insert' | 'update' | 'publish' | 'archive',
  by: Editor,
): Edited<ReminderText> {
  const audit = auditLine(by, `reminder.${verb}`, text);
  return { row: text, act: { reminders: [{ kind: 'text', text }], audit: [audit] } };
}

function planEdit(plan: ReminderPlan, by: Editor): Edited<ReminderPlan> {
  const audit = auditLine(by, 'reminder.plan', plan);
  return { row: plan, act: { reminders: [{ kind: 'plan', plan }], audit: [audit] } };
}

function auditLine(
  { staffId, now }: Editor,
  action: AuditEntry['action'],
  { id, version }: { readonly id: string; readonly version: number },
): AuditEntry {
  return { id: newId(now), actorId: staffId, action, subjectId: id, details: { version }, at: now };
}
