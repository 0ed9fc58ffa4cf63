/**
 * Two tickets about one matter become one, and two again. Pure: both transitions, and who follows what. The merged graph
 * is a forest of depth one: what was merged into the duplicate goes along, and what is merged already is no target.
 */
import { refuse, type Result, succeed } from '../core/result.ts';
import { urgencies, type Urgency } from '../core/taxonomy.ts';
import { deadlinesOf } from './clock/time-rules.ts';
import { categoryLikeness } from './duplicates/compatible.ts';
import { limitFields } from './effects.ts';
import type { Follower } from './follower.ts';
import { mergeRefusals } from './duplicates/messages.zh.ts';
import { isPrivateMatter } from './policy.ts';
import type { Ticket, TicketChange, TicketEvent } from './ticket.ts';
import {
  type Acting,
  type Amendment,
  type Refusal,
  type Step,
  type StepContext,
  type StepTaken,
  transition,
} from './transition.ts';
import { isOpenState } from './workflow.ts';

/** A ticket with those whom it concerns besides its reporter. */
export interface Followed {
  readonly ticket: Ticket;
  readonly followers: readonly Follower[];
}

/** One of the tickets with what its step asks. */
export interface Side extends Followed {
  readonly context: StepContext;
}

export interface Merging {
  readonly duplicate: Side;
  /** What stays; never one that is merged itself: whoever asks takes its master instead. */
  readonly master: Side;
  /** What was merged into the duplicate before, and goes along. */
  readonly along: readonly Side[];
  readonly actor: Acting;
  readonly note?: string | undefined;
}

export type MergeRefusalCode = Refusal['code'] | keyof typeof mergeRefusals;
export interface MergeRefusal {
  readonly code: MergeRefusalCode;
  readonly text: string;
}

export interface Merged {
  /** As it stands afterwards. */
  readonly duplicate: Ticket;
  readonly master: Ticket;
  readonly steps: readonly StepTaken[];
  /** Of steps and followers, in order. */
  readonly changes: readonly TicketChange[];
}

export function mergeTickets(merging: Merging): Result<Merged, MergeRefusal> {
  const { duplicate, master, along, actor, note } = merging;
  const obstacle = obstacleTo(duplicate.ticket, master.ticket);
  if (obstacle !== undefined) return refuse({ code: obstacle, text: mergeRefusals[obstacle] });
  const steps = stepping();
  const relatedId = master.ticket.id;
  const moved = along.flatMap((side) => [
    steps.take(side, { event: 'unmerge', actor }),
    steps.take(side, { event: 'merge', actor, relatedId }),
  ]);
  const merged = steps.take(duplicate, { event: 'merge', actor, relatedId, note }, { duplicates: 0 });
  const absorbed = steps.take(master, {
    event: 'absorb',
    actor,
    note,
    relatedId: duplicate.ticket.id,
    amendment: raisedBy([duplicate, ...along], master),
  });
  const refused = [...moved, merged, absorbed].find((step) => !step.ok);
  if (refused?.ok === false) return refused;
  const goneAlong = new Set(along.map(({ ticket }) => ticket.id));
  return succeed({
    duplicate: steps.now(duplicate.ticket),
    master: steps.now(master.ticket),
    // Whom those concern heard when they were merged first.
    steps: steps.taken.map((step) => (goneAlong.has(step.ticket.id) ? { ...step, outgoing: [] } : step)),
    changes: [
      ...steps.taken.map(({ change }) => change),
      ...along.flatMap(({ ticket }) => leaving(duplicate, ticket.id)),
      ...joining(master, [duplicate, ...along]),
    ],
  });
}

/** What the table cannot see of one side alone. */
function obstacleTo(duplicate: Ticket, master: Ticket): keyof typeof mergeRefusals | undefined {
  if (!isOpenState(master.state)) return 'target_ended';
  // Who reported the one would hear how the other goes.
  if ([duplicate, master].some(({ category }) => isPrivateMatter(category))) return 'private_matter';
  if (duplicate.communityId !== master.communityId) return 'other_community';
  const compounds = [duplicate.compound, master.compound];
  if (!compounds.includes(undefined) && duplicate.compound !== master.compound) return 'other_compound';
  return categoryLikeness(duplicate.category, master.category) === 0 ? 'other_category' : undefined;
}

function weight(urgency: Urgency): number {
  return urgencies.length - urgencies.indexOf(urgency);
}

/** The most urgent of them decides; its limits count from the report, and none becomes later by it. */
function raisedBy(duplicates: readonly Side[], { ticket, context }: Side): Amendment {
  const urgency = [ticket, ...duplicates.map((one) => one.ticket)]
    .map((one) => one.urgency)
    .reduce((most, one) => (weight(one) > weight(most) ? one : most));
  if (urgency === ticket.urgency) return {};
  const limits = limitFields(deadlinesOf(context.times, ticket.category, urgency, ticket.roundStartedAt));
  return limits.resolutionDueAt > ticket.resolutionDueAt ? { urgency } : { urgency, ...limits };
}

/** Who reported or follows a duplicate follows the ticket that stays, unless they do already or reported it. */
function joining(master: Followed, duplicates: readonly Followed[]): readonly TicketChange[] {
  const ticketId = master.ticket.id;
  const known = new Set([master.ticket.reporterId, ...master.followers.map((one) => one.residentId)]);
  return duplicates.flatMap((side) =>
    concernedBy(side).flatMap((follower): readonly TicketChange[] => {
      if (known.has(follower.residentId)) return [];
      known.add(follower.residentId);
      return [{ kind: 'follow', ticketId, ...follower, viaId: side.ticket.id }];
    }),
  );
}

/** Its reporter and those who follow it themselves. */
function concernedBy({ ticket, followers }: Followed): readonly Follower[] {
  const { reporterId, openedAt: at, place, reportedAt } = ticket;
  const room = reportedAt?.kind === 'room' ? reportedAt : undefined;
  const reporter =
    reporterId === undefined ? [] : [{ residentId: reporterId, at, building: place.building, room }];
  return [...reporter, ...followers.filter(({ viaId }) => viaId === undefined)];
}

function leaving({ ticket, followers }: Followed, viaId: string): readonly TicketChange[] {
  return followers
    .filter((follower) => follower.viaId === viaId)
    .map(({ residentId }) => ({ kind: 'unfollow', ticketId: ticket.id, residentId }));
}

export interface Unmerging {
  readonly duplicate: Side;
  readonly master: Side & { readonly history: readonly TicketEvent[] };
  /** Others that stay merged into the master. */
  readonly others: readonly Followed[];
  readonly actor: Acting;
  readonly note?: string | undefined;
}

/** State and worker are as they were; who came with it goes with it; what it alone made more urgent no longer is. */
export function unmergeTickets(unmerging: Unmerging): Result<Merged, MergeRefusal> {
  const { duplicate, master, actor, note } = unmerging;
  const steps = stepping();
  const parted = steps.take(duplicate, { event: 'unmerge', actor, note });
  const released = steps.take(master, {
    event: 'release',
    actor,
    note,
    relatedId: duplicate.ticket.id,
    amendment: loweredTo(unmerging),
  });
  if (!parted.ok) return parted;
  if (!released.ok) return released;
  return succeed({
    duplicate: steps.now(duplicate.ticket),
    master: steps.now(master.ticket),
    steps: steps.taken,
    changes: [...steps.taken.map(({ change }) => change), ...parting(unmerging)],
  });
}

/** Who came with the duplicate leaves, but for those whom another that stays merged concerns, too. */
function parting({ duplicate, master, others }: Unmerging): readonly TicketChange[] {
  const { id } = duplicate.ticket;
  const staying = master.followers.filter(({ viaId }) => viaId !== id);
  return [...leaving(master, id), ...joining({ ticket: master.ticket, followers: staying }, others)];
}

const raised = ['urgency', 'responseDueAt', 'resolutionDueAt', 'limitMinutes', 'limitHours'] as const;

function loweredTo({ duplicate, master, others }: Unmerging): Amendment {
  const { ticket, history } = master;
  const mergedAt = duplicate.ticket.closedAt?.getTime();
  const line = history.find(({ name, at, changes }) => isRaise(name, changes) && at.getTime() === mergedAt);
  const isStillSo = others.some((other) => other.ticket.urgency === ticket.urgency);
  if (line === undefined || isStillSo || ticket.urgency !== line.changes['urgency']) return {};
  const before = history.filter(({ seq }) => seq < line.seq);
  return Object.fromEntries(
    raised.filter((field) => field in line.changes).map((field) => [field, lastValue(before, field)]),
  );
}

function isRaise(name: string, changes: TicketEvent['changes']): boolean {
  return name === 'absorb' && 'urgency' in changes;
}

/** A stored history has moments in writing. */
function lastValue(history: readonly TicketEvent[], field: (typeof raised)[number]): unknown {
  const value = history.findLast(({ changes }) => field in changes)?.changes[field];
  return field.endsWith('At') && typeof value === 'string' ? new Date(value) : value;
}

/** Takes steps on several tickets, each on the ticket as the one before left it. */
function stepping() {
  const taken: StepTaken[] = [];
  const now = (ticket: Ticket) => taken.findLast((step) => step.ticket.id === ticket.id)?.ticket ?? ticket;
  return {
    taken,
    now,
    take: (
      { ticket, context }: Side,
      step: Step,
      more: Partial<StepContext> = {},
    ): Result<StepTaken, Refusal> => {
      const result = transition(now(ticket), step, { ...context, ...more });
      if (result.ok) taken.push(result.value);
      return result;
    },
  };
}
