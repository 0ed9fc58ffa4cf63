/** Takes a step on a ticket for a member of staff, and keeps what it teaches about understanding messages. */
import type { AreaStore } from '../../community/area.ts';
import type { DepartmentStore } from '../../community/department.ts';
import { newId } from '../../core/ids.ts';
import { type Result, succeed } from '../../core/result.ts';
import { correctTicket } from '../../tickets/correct-ticket.ts';
import { findMerging, findUnmerging, type MergingLookups } from '../../tickets/find-merging.ts';
import { type MergeRefusal, mergeTickets, unmergeTickets } from '../../tickets/merge-tickets.ts';
import { wordsTakenBack } from '../../tickets/messages.zh.ts';
import { resolveCorrected } from '../../tickets/place-resolver.ts';
import { leadDepartmentId } from '../../tickets/routing/lead.ts';
import type { FindRoster } from '../../tickets/routing/roster.ts';
import { handedTo, leadKept } from '../../tickets/routing/routing.messages.zh.ts';
import type { FindStepContext } from '../../tickets/step-context.ts';
import type { Ticket, TicketChange, TicketEvent } from '../../tickets/ticket.ts';
import { takeSteps } from '../../tickets/take-steps.ts';
import type { Refusal, Step, StepTaken } from '../../tickets/transition.ts';
import type { CorrectionChange, Reading } from '../../understanding/corrections/correction.ts';
import type { CommitChanges } from './dependencies.ts';
import { auditOf, type Editor } from './editor.ts';
import type { ActionContext } from './ticket-actions.ts';

export interface StepDeps {
  readonly areas: Pick<AreaStore, 'findCommunity' | 'findBuilding'>;
  readonly departments: Pick<DepartmentStore, 'find'>;
  readonly findRoster: FindRoster;
  readonly tickets: MergingLookups['tickets'];
  readonly stepContext: FindStepContext;
}

/** What was done, in order, and what follows besides. */
export interface Taken {
  readonly steps: readonly StepTaken[];
  /** Of the steps and of who follows which ticket. */
  readonly changes: readonly TicketChange[];
}

/** The step and what follows from it at once; a correction may hand the ticket on. At least one when taken. */
export async function takeStep(
  deps: StepDeps,
  ticket: Ticket,
  step: Step,
  context: ActionContext,
): Promise<Result<Taken, Pick<MergeRefusal, 'code' | 'text'>>> {
  if (step.event === 'merge' && step.relatedId !== undefined)
    return merge(deps, ticket, { ...step, relatedId: step.relatedId }, context);
  if (step.event === 'unmerge') return part(deps, ticket, step, context);
  return allOf(
    isCorrection(step)
      ? await correct(deps, ticket, step, context)
      : takeSteps(ticket, await explained(deps, ticket, step), context),
  );
}

function allOf(taken: Result<readonly StepTaken[], Refusal>): Result<Taken, Refusal> {
  if (!taken.ok) return taken;
  return succeed({ steps: taken.value, changes: taken.value.map(({ change }) => change) });
}

async function merge(
  deps: StepDeps,
  duplicate: Ticket,
  { actor, note, relatedId }: Step & { readonly relatedId: string },
  { now }: ActionContext,
) {
  const sides = await findMerging(deps, duplicate, await deps.tickets.get(relatedId), now);
  return mergeTickets({ ...sides, actor, note });
}

async function part(deps: StepDeps, duplicate: Ticket, step: Step, context: ActionContext) {
  const sides = await findUnmerging(deps, duplicate, context.now);
  // What is merged into nothing is refused by the table.
  if (sides === undefined) return allOf(takeSteps(duplicate, step, context));
  return unmergeTickets({ ...sides, actor: step.actor, note: step.note });
}

/** Whoever hands it on says to whom; a unit that took it first goes on leading (首接负责制). */
async function explained(deps: StepDeps, ticket: Ticket, step: Step): Promise<Step> {
  const { event, assignee, departmentId = ticket.departmentId } = step;
  if (assignee === undefined || (event !== 'transfer' && event !== 'dispatch')) return step;
  const unit = departmentId === undefined ? undefined : await deps.departments.find(departmentId);
  const lead = await leadOf(deps, ticket);
  const reason = handedTo(assignee.name, unit?.name);
  const isElsewhere = lead !== undefined && lead.id !== departmentId;
  return { ...step, routingReason: isElsewhere ? leadKept(reason, lead.name) : reason };
}

/** The unit that took the ticket first. */
async function leadOf({ departments, tickets }: StepDeps, { id }: Ticket) {
  const departmentId = leadDepartmentId(await tickets.history(id));
  return departmentId === undefined ? undefined : departments.find(departmentId);
}

function isCorrection(step: Step): step is Step & { readonly event: 'amend' } {
  return step.event === 'amend';
}

async function correct(
  deps: StepDeps,
  ticket: Ticket,
  step: Step & { readonly event: 'amend' },
  context: ActionContext,
) {
  const { place } = step.amendment ?? {};
  const resolved = place === undefined ? undefined : await resolveCorrected(deps.areas, ticket, place);
  const where =
    resolved === undefined
      ? {}
      : { areaId: resolved.areaId, areaPath: resolved.areaPath, compound: resolved.compound };
  const roster = await deps.findRoster(ticket.communityId, resolved?.areaPath ?? ticket.areaPath);
  const amendment = { ...step.amendment, ...where };
  const lead = await leadOf(deps, ticket);
  return correctTicket(ticket, { ...step, amendment }, { ...context, roster, lead });
}

/** All that is committed for the steps, the first being the one that was asked for. */
export async function changesOf(
  { tickets }: StepDeps,
  before: Ticket,
  { steps, changes }: Taken,
  by: Editor,
): Promise<Parameters<CommitChanges>[0]> {
  const [asked] = steps;
  const teaches = asked !== undefined && ['amend', 'reject'].includes(asked.event.name);
  return {
    tickets: changes,
    outgoing: steps.flatMap(({ outgoing }) => outgoing),
    corrections: teaches ? lessonOf(before, asked, await tickets.history(before.id), by) : [],
    audit: steps.map(({ ticket, event }) =>
      auditOf(by, `ticket.${event.name}`, ticket.id, { version: event.seq, to: event.to }),
    ),
  };
}

/** What the bot should have understood; nothing when the step says nothing about that, or nobody wrote anything. */
function lessonOf(
  before: Ticket,
  { ticket: after, event }: StepTaken,
  history: readonly TicketEvent[],
  { staffId, now }: Editor,
): readonly CorrectionChange[] {
  const text = firstWords(history);
  const reading = readingAfter(after, event);
  if (before.sourceKey === undefined || text === undefined || reading === undefined) return [];
  const correction = {
    id: newId(now),
    ticketId: before.id,
    areaPath: after.areaPath,
    text,
    before: readingOf(before),
    after: reading,
    madeBy: staffId,
    madeAt: now,
  };
  return [{ kind: 'made', correction }];
}

function readingAfter(after: Ticket, { name, reason, changes }: TicketEvent): Reading | undefined {
  if (name === 'reject' && reason === 'not_a_report')
    return { intent: 'chatter', category: undefined, urgency: undefined, place: {} };
  const corrects = ['category', 'urgency', 'place'].some((field) => field in changes);
  return name === 'amend' && corrects ? readingOf(after) : undefined;
}

function readingOf({ category, urgency, place }: Ticket): Reading {
  return { intent: 'report', category, urgency, place };
}

/** The report itself, as it was first said; what was added later is no part of that message. */
function firstWords(history: readonly TicketEvent[]): string | undefined {
  // What staff wrote was never a message to understand.
  if (history[0]?.actor.kind === 'staff') return undefined;
  const words = history[0]?.changes['description'];
  return typeof words === 'string' && words !== wordsTakenBack ? words : undefined;
}
