/** Which steps somebody may take on a ticket now, what each asks for, and what the resident would be told. */
import type { StaffMember } from '../../community/staff.ts';
import { categories, categoryNames, urgencies, urgencyNames } from '../../core/taxonomy.ts';
import type { OutgoingMessage } from '../../core/outgoing.ts';
import type { Place } from '../../core/place.ts';
import { eventNames } from '../../tickets/messages.zh.ts';
import { endStates, type Ticket } from '../../tickets/ticket.ts';
import { partyOf, type RefusalCode, type Step, type StepContext } from '../../tickets/transition.ts';
import { takeSteps } from '../../tickets/take-steps.ts';
import { isPrivateMatter } from '../../tickets/policy.ts';
import { ratingNames } from '../../tickets/rating.ts';
import { reasonsOf } from '../../tickets/reasons.ts';
import {
  findTransition,
  type TicketEventName,
  ticketEventNames,
  type Transition,
} from '../../tickets/workflow.ts';
import { mainFirst, mainSteps } from './main-step.ts';
import { fieldLabels, noteLabels, offDuty } from './messages.zh.ts';
import {
  type ActionField,
  type ActionInput,
  placePartLimit,
  placeParts,
  type Preview,
  type TicketAction,
} from './schemas/tickets.ts';

export type StepName = Exclude<TicketEventName, 'open'>;

/** What is known when an action is offered, tried or taken. */
export interface ActionContext extends StepContext {
  readonly staff: StaffMember;
  /** Who it could be given to. */
  readonly candidates: readonly StaffMember[];
  /** The other ticket that the input names. */
  readonly related?: Pick<Ticket, 'id'> | undefined;
}

/** Stands in a preview where the person has not written yet. */
const blank = '……';
const noteLimit = 500;

/** The other side of merging, what only the clock does, and splitting, which opens tickets (routes/ticket-parts.ts). */
const notOffered: ReadonlySet<TicketEventName> = new Set<TicketEventName>([
  'anonymise',
  'open',
  'absorb',
  'release',
  'split',
  'parts_done',
  'publish',
  'volunteer',
]);
const steps = ticketEventNames.filter((name): name is StepName => !notOffered.has(name));
/** What the person can still see to before taking the step. */
const mendable: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'evidence_missing',
  'parts_open',
  'police_missing',
]);

export function isStepName(name: string): name is StepName {
  return steps.some((step) => step === name);
}

export function actionsOf(ticket: Ticket, context: ActionContext): TicketAction[] {
  const { staff, policeTold } = context;
  const main = mainSteps(ticket, { isAssignee: ticket.assigneeId === staff.id, policeTold });
  return [...mainFirst(openActions(ticket, context), main)];
}

function openActions(ticket: Ticket, context: ActionContext): readonly TicketAction[] {
  return steps.flatMap((step) => {
    // Whoever reported the other would hear of the quarrel: merging it is always refused.
    if (step === 'merge' && isPrivateMatter(ticket.category)) return [];
    const line = findTransition(step, ticket.state, partyOf(ticket, { kind: 'staff', ...context.staff }));
    return typeof line === 'string' ? [] : offered(line, step, ticket, context);
  });
}

function offered(line: Transition, step: StepName, ticket: Ticket, context: ActionContext): TicketAction[] {
  const fields = fieldsOf(line, ticket, context);
  if (fields.some((field) => field.required && field.options?.length === 0)) return [];
  const tried = takeSteps(ticket, stepOf(ticket, step, sampleInput(fields), context), context);
  if (!tried.ok && !mendable.has(tried.error.code)) return [];
  const { to } = line;
  const serious = to !== undefined && to !== 'before' && endStates.includes(to);
  const action = { code: step, name: eventNames[step], serious, fields };
  if (!tried.ok) return [{ ...action, hint: tried.error.text }];
  return [{ ...action, preview: toldOf(tried.value.flatMap(({ outgoing }) => outgoing)).text }];
}

/** What the resident would be told if the step were taken with this; what is missing reads as 「……」. */
export function previewOf(
  ticket: Ticket,
  name: StepName,
  input: ActionInput,
  context: ActionContext,
): ReturnType<typeof tryStep> {
  const line = findTransition(name, ticket.state, partyOf(ticket, { kind: 'staff', ...context.staff }));
  const sample = typeof line === 'string' ? {} : sampleInput(fieldsOf(line, ticket, context));
  return tryStep(ticket, stepOf(ticket, name, { ...sample, ...input }, context), context);
}

function tryStep(ticket: Ticket, step: Step, context: ActionContext) {
  return takeSteps(ticket, step, context);
}

/** The message to the resident among all that a step says. */
export function toldOf(outgoing: readonly OutgoingMessage[]): Preview {
  const told = outgoing.find(({ purpose }) => purpose === 'status');
  if (told === undefined) return {};
  return { text: told.text, toldIn: told.to.kind === 'room' ? 'group' : 'private' };
}

export function stepOf(ticket: Ticket, event: StepName, input: ActionInput, context: ActionContext): Step {
  const { category, urgency } = input;
  const place = correctedPlace(ticket, input);
  const amendment = {
    ...(place === undefined ? {} : { place }),
    ...(category === undefined ? {} : { category }),
    ...(urgency === undefined ? {} : { urgency }),
  };
  const given = context.candidates.find(({ id }) => id === input.assigneeId);
  return {
    event,
    actor: { kind: 'staff', ...context.staff },
    reason: input.reason,
    note: input.note === '' ? undefined : input.note,
    assignee: given,
    departmentId: given?.departmentId,
    amendment,
    until: input.until === undefined ? undefined : new Date(input.until),
    externalParty: input.externalParty,
    relatedId: context.related?.id ?? (input.relatedNumber === blank ? blank : undefined),
    rating: input.rating === undefined ? undefined : ratingOf(input.rating),
  };
}

function ratingOf(said: '1' | '2') {
  return said === '1' ? 1 : 2;
}

/** The parts that were filled in replace those of the ticket; the others stay. */
function correctedPlace({ place }: Ticket, input: ActionInput): Place | undefined {
  const said = placeParts.filter((part) => input[part] !== undefined && input[part] !== blank);
  if (said.length === 0) return undefined;
  return { ...place, ...Object.fromEntries(said.map((part) => [part, input[part]])) };
}

/** The field of the form that a refusal is about. */
export const fieldOfRefusal: Readonly<Partial<Record<string, ActionField['name']>>> = {
  reason_missing: 'reason',
  reason_unknown: 'reason',
  note_missing: 'note',
  assignee_missing: 'assigneeId',
  assignee_same: 'assigneeId',
  amendment_missing: 'note',
  assignee_gave_up: 'assigneeId',
  rating_missing: 'rating',
  until_missing: 'until',
  too_long: 'until',
  external_party_missing: 'externalParty',
  related_missing: 'relatedNumber',
  related_same: 'relatedNumber',
  target_ended: 'relatedNumber',
  other_community: 'relatedNumber',
  other_compound: 'relatedNumber',
  other_category: 'relatedNumber',
  private_matter: 'relatedNumber',
};

function fieldsOf(line: Transition, ticket: Ticket, context: ActionContext): ActionField[] {
  const needs = (need: Transition['needs'][number]) => line.needs.includes(need);
  return [
    ...(needs('assignee') ? [assigneeField(ticket, context)] : []),
    ...(needs('reason')
      ? [{ ...choice('reason', reasonsOf(line.event), true), ...asked(ticket.request?.reason) }]
      : []),
    ...(needs('rating') ? [choice('rating', { '1': ratingNames[1], '2': ratingNames[2] }, true)] : []),
    ...(needs('external_party') ? [textField('externalParty')] : []),
    ...(needs('related') ? [textField('relatedNumber')] : []),
    ...(needs('until') ? [untilField(line, ticket, context)] : []),
    ...(needs('amendment')
      ? [
          choice('category', pick(categories, categoryNames)),
          choice('urgency', pick(urgencies, urgencyNames)),
          ...placeParts.map(placeField),
        ]
      : []),
    ...(needs('note') || needs('assignee') || needs('amendment') ? [noteField(line, needs('note'))] : []),
  ];
}

/** A supervisor who decides on a request finds it filled in. */
function asked(value: string | undefined): Pick<ActionField, 'value'> {
  return value === undefined ? {} : { value };
}

function textField(name: 'externalParty' | 'relatedNumber'): ActionField {
  const maxLength = name === 'relatedNumber' ? 20 : 60;
  return { name, label: fieldLabels[name], kind: 'text', required: true, maxLength };
}

const dayMs = 24 * 3_600_000;

function untilField({ event }: Transition, ticket: Ticket, { now }: ActionContext): ActionField {
  const from =
    event === 'extend' || event === 'ask_extend' ? ticket.resolutionDueAt : new Date(now.getTime() + dayMs);
  const value = ticket.request?.until ?? new Date(from.getTime() + 60_000);
  return {
    name: 'until',
    label: fieldLabels.until,
    kind: 'date',
    required: true,
    value: value.toISOString(),
  };
}

function noteField(line: Transition, required: boolean): ActionField {
  const label = noteLabels[line.event] ?? fieldLabels.note;
  return { name: 'note', label, kind: 'text', required, maxLength: noteLimit };
}

function placeField(name: (typeof placeParts)[number]): ActionField {
  return { name, label: fieldLabels[name], kind: 'text', required: false, maxLength: placePartLimit };
}

function assigneeField(ticket: Ticket, { staff, candidates }: ActionContext): ActionField {
  const own = partyOf(ticket, { kind: 'staff', ...staff }) === 'assignee';
  const options = candidates
    .filter(({ id }) => id !== ticket.assigneeId)
    .filter(({ departmentId }) => !own || departmentId === staff.departmentId)
    .map(({ id, name, onDuty }) => ({ code: id, name: onDuty ? name : `${name}${offDuty}` }));
  return { name: 'assigneeId', label: fieldLabels.assigneeId, kind: 'choice', required: true, options };
}

function choice(
  name: 'reason' | 'category' | 'urgency' | 'rating',
  names: Readonly<Record<string, string>>,
  required = false,
): ActionField {
  const options = Object.entries(names).map(([code, shown]) => ({ code, name: shown }));
  return { name, label: fieldLabels[name], kind: 'choice', required, options };
}

function pick<K extends string>(codes: readonly K[], names: Readonly<Record<K, string>>) {
  return Object.fromEntries(codes.map((code) => [code, names[code]]));
}

/** The first choice of every required list, and 「……」 for words. */
function sampleInput(fields: readonly ActionField[]): ActionInput {
  const sample: Record<string, string> = {};
  for (const { name, kind, required, options, value } of fields) {
    if (kind === 'date') sample[name] = value ?? '';
    else if (kind === 'text') sample[name] = blank;
    else if (required) sample[name] = options?.[0]?.code ?? '';
  }
  return sample;
}
