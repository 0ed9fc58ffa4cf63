/** What staff change of texts and plans, each with its line in the audit log: one act, committed whole. Pure. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { wallOf } from '../core/zone.ts';
import type {
  NoticeKind,
  ReminderChange,
  ReminderPlan,
  ReminderText,
  ReminderTextStatus,
} from './reminder.ts';

/** Who edits, and when. */
export interface Editor {
  readonly staffId: string;
  readonly now: Date;
}

export interface ReminderEdit {
  readonly reminders: readonly ReminderChange[];
  readonly audit: readonly AuditEntry[];
}

export type TextDraft = Pick<
  ReminderText,
  'topic' | 'scamType' | 'style' | 'season' | 'title' | 'body' | 'source' | 'reviewAt'
>;
/** What staff decide of a plan; the rest follows. */
export type PlanDraft = Omit<
  ReminderPlan,
  'id' | 'approval' | 'requestedBy' | 'decidedBy' | 'decidedAt' | 'version' | 'updatedBy' | 'updatedAt'
>;

/** Words for one occasion. */
export interface OwnWording {
  readonly title: string;
  readonly body: string;
  readonly noticeKind: NoticeKind;
}

/** Only a published text is sent; where each status may go from. */
const textSteps: Readonly<Record<ReminderTextStatus, readonly ReminderTextStatus[]>> = {
  draft: ['published', 'archived'],
  published: ['archived'],
  archived: ['published'],
};

/** Starts as a draft: a second step publishes it. */
export function createText(draft: TextDraft, by: Editor): Edited<ReminderText> {
  const own = { id: newId(by.now), key: undefined, noticeKind: undefined, areaId: undefined } as const;
  return textEdit({ ...draft, ...own, status: 'draft', ...stamp(1, by) }, 'insert', by);
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

/** An urgent one waits for a second person, unless its sender says what the emergency is. */
export function createPlan(
  draft: PlanDraft,
  wording: OwnWording | undefined,
  by: Editor,
): Edited<ReminderPlan> {
  const words = wording === undefined ? undefined : wordingOf(draft.areaId, wording, by);
  const declared = draft.emergencyReason !== undefined;
  const approval = draft.kind !== 'urgent' ? 'not_needed' : declared ? 'emergency' : 'pending';
  const plan: ReminderPlan = {
    ...draft,
    id: newId(by.now),
    textId: words?.row.id ?? draft.textId,
    approval,
    requestedBy: by.staffId,
    ...{ decidedBy: undefined, decidedAt: undefined },
    ...stamp(1, by),
  };
  return beside(words, planEdit(plan, approval === 'emergency' ? 'emergency' : 'plan', by));
}

export type PlanEditRefusal = 'urgent_stands';

/** @param own the text this plan was written with; absent: it has none of its own */
export function editPlan(
  plan: ReminderPlan,
  seen: number,
  { draft, wording, own }: PlanEditInput,
  by: Editor,
): Result<Edited<ReminderPlan>, PlanEditRefusal> {
  if (plan.kind === 'urgent') return refuse('urgent_stands');
  const words = wording === undefined ? undefined : rewordingOf(draft.areaId, wording, own, by);
  const textId = words?.row.id ?? draft.textId;
  const edited = { ...plan, ...draft, textId, ...stamp(seen + 1, by) };
  return succeed(beside(words, planEdit(edited, 'plan', by)));
}

interface PlanEditInput {
  readonly draft: PlanDraft;
  readonly wording: OwnWording | undefined;
  readonly own: ReminderText | undefined;
}

export type DecisionRefusal = 'not_pending' | 'own_request';

/** A second person looks at an urgent notice; once approved it is due at once. */
export function decidePlan(
  plan: ReminderPlan,
  seen: number,
  decision: 'approved' | 'refused',
  by: Editor,
): Result<Edited<ReminderPlan>, DecisionRefusal> {
  if (plan.approval !== 'pending') return refuse('not_pending');
  if (plan.requestedBy === by.staffId) return refuse('own_request');
  const decided = { approval: decision, decidedBy: by.staffId, decidedAt: by.now } as const;
  const startsAt = wallText(by.now, plan.timeZone);
  const verb = decision === 'approved' ? 'approve' : 'refuse';
  return succeed(planEdit({ ...plan, ...decided, startsAt, ...stamp(seen + 1, by) }, verb, by));
}

/** What the wall shows, to the minute: `2026-11-22T08:00`. */
export function wallText(at: Date, timeZone: string): string {
  return new Date(wallOf(at.getTime(), timeZone)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** The row as it will stand, and the act that makes it so. */
export interface Edited<Row> {
  readonly row: Row;
  readonly act: ReminderEdit;
}

function stamp(version: number, { staffId, now }: Editor) {
  return { version, updatedBy: staffId, updatedAt: now };
}

/** Words for one occasion are nobody else's: whoever may send them need not publish them first. */
function wordingOf(areaId: string, wording: OwnWording, by: Editor): Edited<ReminderText> {
  const fixed = { topic: 'notice', style: 'short', status: 'published', source: '' } as const;
  const none = { key: undefined, scamType: undefined, season: undefined };
  const text = {
    ...wording,
    ...fixed,
    ...none,
    id: newId(by.now),
    areaId,
    reviewAt: by.now,
    ...stamp(1, by),
  };
  return textEdit(text, 'insert', by);
}

function rewordingOf(
  areaId: string,
  wording: OwnWording,
  own: ReminderText | undefined,
  by: Editor,
): Edited<ReminderText> {
  if (own?.areaId === undefined) return wordingOf(areaId, wording, by);
  return textEdit({ ...own, ...wording, areaId, ...stamp(own.version + 1, by) }, 'update', by);
}

function beside<Row>(first: Edited<unknown> | undefined, second: Edited<Row>): Edited<Row> {
  if (first === undefined) return second;
  return {
    row: second.row,
    act: {
      reminders: [...first.act.reminders, ...second.act.reminders],
      audit: [...first.act.audit, ...second.act.audit],
    },
  };
}

function textEdit(
  text: ReminderText,
  verb: 'insert' | 'update' | 'publish' | 'archive',
  by: Editor,
): Edited<ReminderText> {
  const audit = auditLine(by, `reminder.${verb}`, text);
  return { row: text, act: { reminders: [{ kind: 'text', text }], audit: [audit] } };
}

function planEdit(
  plan: ReminderPlan,
  verb: 'plan' | 'emergency' | 'approve' | 'refuse',
  by: Editor,
): Edited<ReminderPlan> {
  const audit = auditLine(by, `reminder.${verb}`, plan);
  const details = plan.approval === 'emergency' ? { reason: plan.emergencyReason ?? '' } : {};
  const line = { ...audit, details: { ...audit.details, ...details } };
  return { row: plan, act: { reminders: [{ kind: 'plan', plan }], audit: [line] } };
}

function auditLine(
  { staffId, now }: Editor,
  action: AuditEntry['action'],
  { id, version }: { readonly id: string; readonly version: number },
): AuditEntry {
  return { id: newId(now), actorId: staffId, action, subjectId: id, details: { version }, at: now };
}
