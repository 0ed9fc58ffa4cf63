/** A step as staff mean it: with what has to go before it, where that is said with it. */
import { succeed } from '../core/result.ts';
import { mayBeViolence, namesPolice } from '../tickets/family-violence.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Step, StepContext } from '../tickets/transition.ts';
import type { TicketEventName } from '../tickets/workflow.ts';

type Taken = ReturnType<typeof takeSteps>;

export function takeSaid(ticket: Ticket, step: Step, context: StepContext): Taken {
  return isUnclaimed(ticket) && meansAtWork(step.event)
    ? claimedFirst(ticket, step, context)
    : policeToldFirst(ticket, step, context);
}

export function isUnclaimed({ state }: Ticket): boolean {
  return state === 'dispatched';
}

/** Whoever tells how it goes or what came of it, asks about it or for more time has taken it on. */
const atWork: ReadonlySet<TicketEventName> = new Set<TicketEventName>([
  'progress',
  'handle',
  'ask_info',
  'ask_extend',
  'ask_suspend',
]);

export function meansAtWork(event: TicketEventName): boolean {
  return atWork.has(event);
}

function claimedFirst(ticket: Ticket, step: Step, context: StepContext): Taken {
  const claimed = takeSteps(ticket, { event: 'claim', actor: step.actor }, context);
  const inHand = claimed.ok ? claimed.value.at(-1) : undefined;
  if (!claimed.ok || inHand === undefined) return takeSteps(ticket, step, context);
  const then = policeToldFirst(inHand.ticket, step, context);
  return then.ok ? succeed([...claimed.value, ...then.value]) : then;
}

/** Who says what the police did has recorded it with that. */
function policeToldFirst(ticket: Ticket, step: Step, context: StepContext): Taken {
  const taken = takeSteps(ticket, step, context);
  const { actor, note = '' } = step;
  if (!namesPolice(note) || !isAboutViolence(ticket, step, taken)) return taken;
  const told = takeSteps(ticket, { event: 'tell_police', actor, reason: 'police_involved', note }, context);
  const known = told.ok ? told.value.at(-1) : undefined;
  if (!told.ok || known === undefined) return taken;
  const then = takeSteps(known.ticket, step, { ...context, policeTold: true });
  return then.ok ? succeed([...told.value, ...then.value]) : then;
}

/** A result that waits for it, or news of it on the way. */
function isAboutViolence(ticket: Ticket, { event }: Step, taken: Taken): boolean {
  return taken.ok ? event === 'progress' && mayBeViolence(ticket) : taken.error.code === 'police_missing';
}
