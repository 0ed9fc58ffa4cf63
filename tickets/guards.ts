/** What stands in the way of a step besides its state and who takes it: one named rule each, pure. */
import { mayExtendTo } from './clock/time-rules.ts';
import { standingOf } from './derived-fields.ts';
import { mayBeViolence } from './family-violence.ts';
import { anonymousCategories, bounds, isFamilyMatter, waits } from './policy.ts';
import type { Ticket } from './ticket.ts';
import type { Step, StepContext } from './transition.ts';
import type { Party } from './workflow.ts';

const dayMs = 24 * 3_600_000;

export interface Attempt {
  readonly ticket: Ticket;
  readonly step: Step;
  readonly party: Party | undefined;
  readonly context: StepContext;
}

type Guard<Code extends string> = (attempt: Attempt) => Code | undefined;

export const guards = {
  no_emergency: refuses('emergency', ({ ticket }) => ticket.urgency === 'emergency'),
  returns_left: refuses('returns_used_up', ({ ticket }) => ticket.returns >= bounds.returns),
  /** A supervisor may decide otherwise, knowing who had it. */
  not_back_to_who_gave_up: refuses(
    'assignee_gave_up',
    ({ ticket, step, party }) =>
      party !== 'supervisor' &&
      party !== 'admin' &&
      step.assignee !== undefined &&
      ticket.returnedBy.includes(step.assignee.id),
  ),
  somebody_to_ask: refuses('nobody_to_ask', ({ ticket }) => ticket.reportedAt === undefined),
  somebody_has_it: refuses('nobody_has_it', ({ ticket }) => ticket.assigneeId === undefined),
  no_request_open: refuses('request_open', ({ ticket }) => ticket.request !== undefined),
  request_open: refuses('no_request', ({ ticket }) => ticket.request === undefined),
  before_due: refuses('already_due', ({ ticket, context }) => ticket.resolutionDueAt <= context.now),
  extension_in_bounds: extensionOutOfBounds,
  second_extension_by_admin: refuses(
    'second_extension',
    ({ ticket, party }) => ticket.extensions > 0 && party !== 'admin',
  ),
  suspension_in_bounds: refuses('too_long', within(bounds.suspensionMs)),
  forwarding_in_bounds: refuses('too_long', within(bounds.forwardingMs)),
  not_own_work: refuses(
    'own_work',
    ({ ticket, step }) => step.actor.kind === 'staff' && step.actor.id === ticket.handledById,
  ),
  rounds_left: refuses('rounds_used_up', ({ ticket }) => ticket.round > bounds.residentRounds),
  nobody_waits: refuses(
    'resident_decides',
    ({ ticket, step }) => ticket.reporterId !== undefined && step.actor.kind !== 'system',
  ),
  ended_within_7_days: refuses('too_late', endedLongerAgo(7 * dayMs)),
  ended_within_30_days: refuses('too_late', endedLongerAgo(30 * dayMs)),
  not_into_itself: refuses('related_same', ({ ticket, step }) => step.relatedId === ticket.id),
  no_duplicates_of_its_own: refuses('has_duplicates', ({ context }) => (context.duplicates ?? 0) > 0),
  no_part_itself: refuses('is_part', ({ ticket }) => ticket.parentId !== undefined),
  is_wish: refuses('no_wish', ({ ticket }) => ticket.category !== 'help.wish'),
  said_in_group: refuses('not_in_group', ({ ticket }) => ticket.reportedAt?.kind !== 'room'),
  not_published_yet: refuses('published', ({ ticket }) => ticket.publishedAt !== undefined),
  is_published: refuses('not_published', ({ ticket }) => ticket.publishedAt === undefined),
  nobody_helps_yet: refuses('volunteered', ({ ticket }) => ticket.volunteerId !== undefined),
  somebody_helps: refuses('nobody_helps', ({ ticket }) => ticket.volunteerId === undefined),
  urged_long_ago: refuses(
    'urged_lately',
    ({ ticket, context }) =>
      ticket.lastUrgedAt !== undefined && context.now.getTime() - ticket.lastUrgedAt.getTime() < waits.urgeMs,
  ),
  urges_left_today: refuses('urges_used_up', ({ context }) => (context.urgesToday ?? 0) >= bounds.urgesADay),
  levels_left: refuses(
    'top_level',
    ({ ticket, step }) => step.level === undefined && ticket.escalation >= bounds.escalations,
  ),
  may_be_anonymous: refuses('must_be_reachable', ({ ticket }) => !anonymousCategories.has(ticket.category)),
  not_anonymous_yet: refuses('anonymous_already', ({ ticket }) => ticket.anonymous),
  family_matter: refuses('no_family_matter', ({ ticket }) => !isFamilyMatter(ticket)),
  /** Violence in a family is not closed before somebody wrote down what the police know of it. */
  police_told: refuses(
    'police_missing',
    ({ ticket, context }) => mayBeViolence(ticket) && context.policeTold !== true,
  ),
  parts_ended: refuses('parts_open', ({ context }) => (context.openParts ?? 0) > 0),
} as const satisfies Readonly<Record<string, Guard<string>>>;

export type GuardName = keyof typeof guards;
export type GuardCode = Exclude<ReturnType<(typeof guards)[GuardName]>, undefined>;

function refuses<Code extends string>(code: Code, when: (attempt: Attempt) => boolean): Guard<Code> {
  return (attempt) => (when(attempt) ? code : undefined);
}

function extensionOutOfBounds({ ticket, step: { until }, context: { times } }: Attempt) {
  if (ticket.extensions >= bounds.extensions) return 'extensions_used_up';
  const standing = standingOf(ticket);
  if (until === undefined || mayExtendTo(times, standing, until)) return undefined;
  return until <= ticket.resolutionDueAt ? 'extension_no_later' : 'extension_too_far';
}

function within(mostMs: number): (attempt: Attempt) => boolean {
  return ({ step, context }) => {
    const ms = (step.until?.getTime() ?? context.now.getTime()) - context.now.getTime();
    return ms > mostMs || ms < 0;
  };
}

function endedLongerAgo(ms: number): (attempt: Attempt) => boolean {
  return ({ ticket, context }) =>
    ticket.closedAt !== undefined && context.now.getTime() - ticket.closedAt.getTime() > ms;
}
