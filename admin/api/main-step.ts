/** Which of the steps that are open somebody most likely came for: it stands first and is the main button. Pure. */
import { mayBeViolence } from '../../tickets/family-violence.ts';
import type { Ticket, TicketState } from '../../tickets/ticket.ts';
import type { TicketEventName } from '../../tickets/workflow.ts';

type Steps = readonly TicketEventName[];

/** The first that is open to them counts. */
const mainOf: Readonly<Partial<Record<TicketState, Steps>>> = {
  received: ['accept'],
  accepted: ['dispatch', 'accept'],
  dispatched: ['claim', 'transfer'],
  need_info: ['answer'],
  suspended: ['resume'],
  external: ['external_done', 'progress'],
  handled: ['verify'],
  confirming: ['rate'],
};

export function mainSteps(
  ticket: Pick<Ticket, 'state' | 'request' | 'category' | 'urgency' | 'description'>,
  { isAssignee, policeTold }: { readonly isAssignee: boolean; readonly policeTold: boolean | undefined },
): Steps {
  const { state, request } = ticket;
  const decision: Steps = request === undefined || isAssignee ? [] : [request.kind];
  // Nothing ends before that is written down.
  const police: Steps = mayBeViolence(ticket) && policeTold !== true ? ['tell_police'] : [];
  const inWork: Steps = isAssignee ? [...police, 'handle', 'progress'] : ['progress', ...police];
  return [...decision, ...(state === 'in_progress' ? inWork : (mainOf[state] ?? []))];
}

/** Stable: whatever is not the main step keeps its place. */
export function mainFirst<Action extends { readonly code: string }>(
  actions: readonly Action[],
  main: Steps,
): readonly Action[] {
  const first = main.flatMap((step) => actions.find(({ code }) => code === step) ?? [])[0];
  return first === undefined ? actions : [first, ...actions.filter((action) => action !== first)];
}
