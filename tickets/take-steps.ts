/** A step and what follows from it at once, as one act. */
import { type Result, succeed } from '../core/result.ts';
import { followUpNotes } from './messages.zh.ts';
import { bounds, needsCheck } from './policy.ts';
import type { Ticket } from './ticket.ts';
import { type Refusal, type Step, type StepContext, type StepTaken, transition } from './transition.ts';
import type { TicketEventName } from './workflow.ts';

interface FollowUp {
  readonly after: readonly TicketEventName[];
  readonly when: (ticket: Ticket) => boolean;
  readonly step: Omit<Step, 'actor'>;
}

/** What the system does by itself right after a step; the first line that fits, again and again until none does. */
const followUps: readonly FollowUp[] = [
  {
    after: ['handle', 'external_done', 'fulfil'],
    when: (ticket) => !needsCheck(ticket),
    step: { event: 'verify' },
  },
  {
    after: ['verify'],
    when: ({ reporterId }) => reporterId === undefined,
    step: { event: 'close', note: followUpNotes.nobodyToAsk },
  },
  {
    after: ['urge'],
    when: ({ urges, escalation }) => urges % bounds.urgesToEscalate === 0 && escalation < bounds.escalations,
    step: { event: 'escalate', reason: 'urged' },
  },
  {
    after: ['rework'],
    when: ({ reworks, escalation }) =>
      reworks === bounds.reworksToEscalate && escalation < bounds.escalations,
    step: { event: 'escalate', reason: 'reworked' },
  },
];

/** Pure; at least one step when it is taken. */
export function takeSteps(
  ticket: Ticket,
  step: Step,
  context: StepContext,
): Result<readonly StepTaken[], Refusal> {
  const first = transition(ticket, step, context);
  if (!first.ok) return first;
  const taken = [first.value];
  for (let next = followUpOf(first.value, context); next !== undefined; next = followUpOf(next, context))
    taken.push(next);
  return succeed(saidOnce(taken));
}

function followUpOf({ ticket, event }: StepTaken, context: StepContext): StepTaken | undefined {
  const rule = followUps.find(({ after, when }) => after.some((name) => name === event.name) && when(ticket));
  if (rule === undefined) return undefined;
  const next = transition(ticket, { ...rule.step, actor: { kind: 'system' } }, context);
  return next.ok ? next.value : undefined;
}

/** Who is told of the later step is not told of the earlier one in the same breath. */
function saidOnce(taken: readonly StepTaken[]): readonly StepTaken[] {
  if (taken.length === 1) return taken;
  return taken.map((step, index) => {
    const later = taken.slice(index + 1).flatMap(({ outgoing }) => outgoing);
    const outgoing = step.outgoing.filter(
      ({ to, purpose }) =>
        purpose !== 'status' || !later.some((next) => next.to.key === to.key && next.purpose === 'status'),
    );
    return { ...step, outgoing };
  });
}
