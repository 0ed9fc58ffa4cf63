/** What people send outside the schedule: seen before, tried out, sent now, or sent by a volunteer of the day. */
import type { AuditEntry } from '../core/audit.ts';
import { derivedId, newId } from '../core/ids.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import { isByHand } from './by-hand.ts';
import { commitOnce, type CommitRunDeps, mostUsed, rowsOf, withCards } from './commit-run.ts';
import { type Choice, type ChoiceRefusal, compose, type ComposeDeps, type Composed } from './compose.ts';
import type { Addressed, PlannedRun } from './plan-run.ts';
import type { ReminderRun, ReminderText } from './reminder.ts';
import type { ReminderStore } from './reminder-store.prisma.ts';
import { type ReminderVolunteer, volunteeredRunId, volunteerMark, volunteersChoice } from './volunteer.ts';

export interface SendingDeps extends ComposeDeps, CommitRunDeps {
  readonly store: ComposeDeps['store'] & Pick<ReminderStore, 'findRun'>;
}

export interface ReminderPreview extends Composed {
  /** Of groups and words: what is sent under it is what was shown. */
  readonly fingerprint: string;
  /** The groups that people send to themselves, by id. */
  readonly byHand: ReadonlySet<string>;
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

/** What a volunteer wants to be sent, as the changes of the act; each text once. */
export type ComposeReminder = (
  volunteer: ReminderVolunteer,
  text: ReminderText,
  now: Date,
) => Promise<PlannedRun | 'done' | 'no_groups'>;

export async function preview(
  deps: SendingDeps,
  choice: Choice,
  now: Date,
): Promise<Result<ReminderPreview, ChoiceRefusal>> {
  const composed = await compose(deps, choice, now);
  if (!composed.ok) return composed;
  const rule = await deps.loadByHand();
  const byHand = composed.value.addressed.flatMap(({ group }) => (isByHand(rule, group) ? [group.id] : []));
  const fingerprint = fingerprintOf(composed.value);
  return succeed({ ...composed.value, fingerprint, byHand: new Set(byHand) });
}

/** Of the cards only the one that is shown is painted. */
export async function composeTrial(
  deps: SendingDeps,
  choice: Choice,
  now: Date,
): Promise<Result<Addressed | undefined, ChoiceRefusal>> {
  const composed = await compose(deps, choice, now);
  if (!composed.ok) return composed;
  const addressed = composed.value.addressed.slice(0, 1);
  const cardId = addressed[0]?.pictureId ?? '';
  const card = composed.value.cards.get(cardId);
  const cards = new Map(card === undefined ? [] : [[cardId, card]]);
  return succeed((await withCards(deps, { addressed, cards }))[0]);
}

function fingerprintOf({ addressed }: Composed): string {
  return derivedId(
    ...addressed.flatMap(({ group, message, pictureId }) => [group.id, message, pictureId ?? '']),
  );
}

export async function sendNow(
  deps: SendingDeps,
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
  const planned = await rowsOf(deps, run, shown.value, timing);
  await commitOnce(deps, { ...planned, audit: [sendNowLine(run, addressed.length)] });
  return succeed(id);
}

export async function composeVolunteered(
  deps: SendingDeps,
  volunteer: ReminderVolunteer,
  text: ReminderText,
  now: Date,
): Promise<PlannedRun | 'done' | 'no_groups'> {
  const id = volunteeredRunId(volunteer.id, text.id);
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
  return rowsOf(deps, run, composed.value, timing);
}

/** When no volunteer wakes anybody. */
const nightHours = '21:00-07:00';

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
