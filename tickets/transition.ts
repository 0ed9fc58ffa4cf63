/** Takes one step in the life of a ticket: the table decides, this carries it out on plain data. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { redact } from '../core/redaction.ts';
import { refuse, type Result, succeed } from '../core/result.ts';
import type { TimeRules } from './clock/time-rules.ts';
import { derivedFields } from './derived-fields.ts';
import { effects } from './effects.ts';
import type { ToldFollower } from './follower.ts';
import { type GuardCode, guards } from './guards.ts';
import { noticesOf } from './notices.ts';
import { evidenceCategories } from './policy.ts';
import { dissatisfied, type Rating } from './rating.ts';
import { reasonsOf } from './reasons.ts';
import { refusalText } from './refusals.zh.ts';
import type { Actor, Ticket, TicketChange, TicketEvent, TicketState } from './ticket.ts';
import { findTransition, type Party, type TicketEventName, type Transition } from './workflow.ts';

/** Who takes the step, with what the table asks about them. */
export type Acting =
  | { readonly kind: 'resident'; readonly id: string; readonly follows?: boolean }
  | ({ readonly kind: 'staff' } & Pick<StaffMember, 'id' | 'role' | 'departmentId'>)
  | { readonly kind: 'system' };

/** Who a ticket may be given to. */
export type Assignee = Pick<StaffMember, 'id' | 'name' | 'departmentId' | 'contact'>;

/** What was learnt or corrected after opening. */
export type Amendment = Partial<
  Pick<
    Ticket,
    | 'place'
    | 'compound'
    | 'areaId'
    | 'areaPath'
    | 'plate'
    | 'phone'
    | 'category'
    | 'urgency'
    | 'description'
    // These follow from the others; see `correct-ticket.ts`.
    | 'departmentId'
    | 'routingReason'
    | 'responseDueAt'
    | 'resolutionDueAt'
    | 'limitMinutes'
    | 'limitHours'
  >
>;

export interface Step {
  readonly event: Exclude<TicketEventName, 'open'>;
  readonly actor: Acting;
  /** A code of the closed list of the event. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  /** On `dispatch` and `transfer`. */
  readonly assignee?: Assignee | undefined;
  /** On `dispatch` and `transfer`: the responsible unit; absent: as before. */
  readonly departmentId?: string | undefined;
  /** On `dispatch` and `transfer`: why there, for people; absent: as before. */
  readonly routingReason?: string | undefined;
  /** On `rate`; on `dispute` and `reopen` where the resident gave one. */
  readonly rating?: Rating | undefined;
  /** On `amend`, `answer`, `absorb` and `release`. */
  readonly amendment?: Amendment | undefined;
  /** On extensions, suspensions and forwarding. */
  readonly until?: Date | undefined;
  /** On `forward`: the unit outside. */
  readonly externalParty?: string | undefined;
  /** On `merge`, `absorb` and `release`: the other ticket. */
  readonly relatedId?: string | undefined;
  /** On `escalate`: how high at least; absent: one higher. */
  readonly level?: number | undefined;
}

export type RefusalCode =
  | 'ended'
  | 'not_from_here'
  | 'not_allowed'
  | 'reason_missing'
  | 'reason_unknown'
  | 'note_missing'
  | 'assignee_missing'
  | 'assignee_same'
  | 'assignee_other_department'
  | 'amendment_missing'
  | 'rating_missing'
  | 'until_missing'
  | 'external_party_missing'
  | 'evidence_missing'
  | 'related_missing'
  | GuardCode;

/** Why not, and in `text` the way out, for the person who asked. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
}

/** As much of a part as is said of it. */
export type Part = Pick<Ticket, 'number' | 'category' | 'state'>;

/** What is known around the ticket when the step is taken. */
export interface StepContext {
  /** The ticket's worker before the step. */
  readonly assignee: Assignee | undefined;
  /** The neighbours who follow it; only asked for where they are told of the step. */
  readonly followers?: readonly ToldFollower[] | undefined;
  /** Who is told when it is theirs to decide: supervisors of the area the step concerns. */
  readonly supervisors?: readonly Assignee[] | undefined;
  /** Pictures that staff added in this round. */
  readonly evidence?: number | undefined;
  /** 催办 since midnight. */
  readonly urgesToday?: number | undefined;
  /** Parts of a split ticket that have not ended. */
  readonly openParts?: number | undefined;
  /** What the police know of violence in this family was written down. */
  readonly policeTold?: boolean | undefined;
  /** Tickets that were merged into this one. */
  readonly duplicates?: number | undefined;
  /** What it is split into, or was. */
  readonly parts?: readonly Part[] | undefined;
  readonly times: TimeRules;
  readonly now: Date;
}

export interface StepTaken {
  readonly ticket: Ticket;
  readonly event: TicketEvent;
  /** Who has it after the step. */
  readonly assignee: Assignee | undefined;
  readonly change: TicketChange & { readonly kind: 'change' };
  /** What the reporter and the worker are told; commit it together with `change`. */
  readonly outgoing: readonly OutgoingMessage[];
}

/** Pure. The same call without committing its value is a preview. */
export function transition(ticket: Ticket, step: Step, context: StepContext): Result<StepTaken, Refusal> {
  const party = partyOf(ticket, step.actor);
  const line = findTransition(step.event, ticket.state, party);
  if (typeof line === 'string') return refuse(refusal(line, ticket, step, context));
  const obstacle = findObstacle(line, ticket, { step, party, context });
  if (obstacle !== undefined) return refuse(refusal(obstacle, ticket, step, context));
  const taken = carryOut(line, ticket, step, context);
  const assignee = [step.assignee, context.assignee].find((worker) => worker?.id === taken.ticket.assigneeId);
  const outgoing = noticesOf({
    ...taken,
    assignee,
    formerAssignee: context.assignee,
    followers: context.followers,
    supervisors: context.supervisors,
    parts: context.parts,
    timeZone: context.times.calendar.timeZone,
  });
  const seen = { id: ticket.id, version: ticket.version };
  return succeed({ ...taken, assignee, change: { kind: 'change', seen, ...taken }, outgoing });
}

/** The capacity in which somebody acts on this ticket; absent when it is none of their business. */
export function partyOf(ticket: Ticket, actor: Acting): Party | undefined {
  if (actor.kind === 'system') return 'system';
  if (actor.kind === 'resident') return concernOf(ticket, actor);
  if (actor.role === 'clerk' || actor.role === 'supervisor' || actor.role === 'admin') return actor.role;
  if (actor.id === ticket.assigneeId) return 'assignee';
  if (actor.role !== 'worker') return undefined;
  return actor.id === ticket.volunteerId ? 'volunteer' : 'colleague';
}

function concernOf(ticket: Ticket, { id, follows = false }: Acting & { readonly kind: 'resident' }) {
  if (id === ticket.reporterId) return 'reporter';
  if (id === ticket.volunteerId) return 'volunteer';
  return follows ? 'follower' : 'neighbour';
}

function refusal(code: RefusalCode, ticket: Ticket, { event }: Step, { times }: StepContext): Refusal {
  return { code, text: refusalText(code, ticket, event, times) };
}

interface Attempt {
  readonly step: Step;
  readonly party: Party | undefined;
  readonly context: StepContext;
}

function findObstacle(line: Transition, ticket: Ticket, attempt: Attempt): RefusalCode | undefined {
  for (const need of line.needs) {
    const missing = unmet[need](ticket, attempt.step, attempt);
    if (missing !== undefined) return missing;
  }
  for (const guard of line.guards ?? []) {
    const refused = guards[guard]({ ticket, ...attempt });
    if (refused !== undefined) return refused;
  }
  return undefined;
}

type Check = (ticket: Ticket, step: Step, attempt: Attempt) => RefusalCode | undefined;

const unmet: Readonly<Record<Transition['needs'][number], Check>> = {
  reason: (_ticket, step) => {
    if (step.reason === undefined) return 'reason_missing';
    return Object.hasOwn(reasonsOf(step.event), step.reason) ? undefined : 'reason_unknown';
  },
  note: (_ticket, step) => (step.note === undefined || step.note.trim() === '' ? 'note_missing' : undefined),
  assignee: (ticket, step, { party }) => {
    if (step.assignee === undefined) return 'assignee_missing';
    if (step.assignee.id === ticket.assigneeId) return 'assignee_same';
    // A worker hands on within their own unit; across units is the office's decision.
    const ownUnit = step.actor.kind === 'staff' ? step.actor.departmentId : undefined;
    if (party === 'assignee' && step.assignee.departmentId !== ownUnit) return 'assignee_other_department';
    return undefined;
  },
  no_more_than_alarm: (_ticket, { amendment = {} }) => (isAlarm(amendment) ? undefined : 'not_allowed'),
  amendment: (_ticket, step) =>
    step.note === undefined && Object.keys(step.amendment ?? {}).length === 0
      ? 'amendment_missing'
      : undefined,
  rating: (_ticket, { rating }) =>
    rating === undefined || rating === dissatisfied ? 'rating_missing' : undefined,
  until: (_ticket, { until }) => (until === undefined ? 'until_missing' : undefined),
  external_party: (_ticket, { externalParty = '' }) =>
    externalParty.trim() === '' ? 'external_party_missing' : undefined,
  evidence: ({ category }, { reason }, { context }) =>
    evidenceCategories.has(category) && reason === 'fixed' && (context.evidence ?? 0) === 0
      ? 'evidence_missing'
      : undefined,
  related: (_ticket, { relatedId }) => (relatedId === undefined ? 'related_missing' : undefined),
};

const withUrgency: ReadonlySet<string> = new Set([
  'urgency',
  'responseDueAt',
  'resolutionDueAt',
  'limitMinutes',
  'limitHours',
]);

/** Raises the urgency to the highest, or changes nothing. */
function isAlarm(amendment: Amendment): boolean {
  const changed = Object.keys(amendment);
  return (
    changed.length === 0 ||
    (amendment.urgency === 'emergency' && changed.every((field) => withUrgency.has(field)))
  );
}

function carryOut(
  line: Transition,
  ticket: Ticket,
  step: Step,
  { times, now }: StepContext,
): { readonly ticket: Ticket; readonly event: TicketEvent } {
  const note = step.note === undefined ? undefined : redact(step.note.trim());
  const to = targetState(line, ticket);
  const own = effects[step.event]?.(ticket, step, { note, times, now }) ?? {};
  const changes = { ...own, ...derivedFields(ticket, { ...ticket, ...own, state: to }, { own, times, now }) };
  const version = ticket.version + 1;
  return {
    ticket: { ...ticket, ...changes, state: to, version },
    event: {
      id: newId(now),
      ticketId: ticket.id,
      seq: version,
      name: step.event,
      from: ticket.state,
      to,
      actor: recordedActor(step.actor),
      reason: step.reason,
      note,
      changes,
      at: now,
    },
  };
}

/** What goes back to where it was and does not know where it was begins anew. */
function targetState({ to }: Transition, ticket: Ticket): TicketState {
  if (to === undefined) return ticket.state;
  return to === 'before' ? (ticket.stateBefore ?? 'received') : to;
}

function recordedActor(actor: Acting): Actor {
  return actor.kind === 'system' ? { kind: 'system' } : { kind: actor.kind, id: actor.id };
}
