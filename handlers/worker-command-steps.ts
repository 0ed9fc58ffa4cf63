/** The step of the workflow that a command asks for: which one may depend on who asks, and on what stands open. */
import { pathDownTo } from '../community/area.ts';
import { calledSo } from '../community/called.ts';
import type { StaffMember } from '../community/staff.ts';
import { refusalText } from '../tickets/refusals.zh.ts';
import type { FindRoster } from '../tickets/routing/roster.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Step } from '../tickets/transition.ts';
import { endOfDay, readUntil, startOfWork } from './worker-command-dates.ts';
import type { WorkerCommand, WorkerVerb } from './worker-command-reading.ts';
import * as messages from './worker-command.messages.zh.ts';
import {
  escalationReasonIn,
  extensionReasonIn,
  resultIn,
  returnReasonIn,
  reworkReasonIn,
  suspensionReasonIn,
} from './worker-command-reasons.ts';

export type StepCommand = WorkerCommand & { readonly kind: 'step' };
export type StepMade =
  | { readonly step: Step }
  /** `asks`: the next words can be what is missing. */
  | { readonly refused: string; readonly asks?: true };

export interface StepDeps {
  readonly findRoster: FindRoster;
  readonly timeZone: string;
}

interface Asked {
  readonly deps: StepDeps;
  readonly staff: StaffMember;
  readonly ticket: Ticket;
  readonly rest: string;
  readonly now: Date;
}

type Making = (asked: Asked) => StepMade | Promise<StepMade>;

/** A unit outside answers within so long where nobody said until when. */
const forwardedForMs = 7 * 24 * 3_600_000;

const making: Readonly<Record<WorkerVerb, Making>> = {
  claim: (asked) => step(asked, { event: 'claim' }),
  return: (asked) => step(asked, { event: 'return', reason: returnReasonIn(asked.rest) }),
  transfer,
  progress: (asked) => step(asked, { event: 'progress' }),
  handle: (asked) => step(asked, { event: 'handle', reason: resultIn(asked.rest) }),
  extend: (asked) => {
    const { until, rest } = extendedUntil(asked);
    const event = decides(asked.staff) ? 'extend' : 'ask_extend';
    return step({ ...asked, rest }, { event, until, reason: extensionReasonIn(rest) });
  },
  suspend: (asked) => {
    const { until, rest } = untilIn(asked, startOfWork);
    const event = decides(asked.staff) ? 'suspend' : 'ask_suspend';
    return step({ ...asked, rest }, { event, until, reason: suspensionReasonIn(rest) });
  },
  resume: (asked) => step(asked, { event: 'resume' }),
  agree,
  refuse: (asked) => step(asked, { event: 'refuse_request' }),
  verify: (asked) => step(asked, { event: 'verify' }),
  rework: (asked) => step(asked, { event: 'rework', reason: reworkReasonIn(asked.rest) }),
  ask_info: (asked) => step(asked, { event: 'ask_info' }),
  answer: (asked) => step(asked, { event: 'answer' }),
  amend: (asked) => step(asked, { event: 'amend' }),
  forward: (asked) => {
    const { until = new Date(asked.now.getTime() + forwardedForMs), rest } = untilIn(asked, endOfDay);
    const externalParty = rest.split(/[\s,,。;;::]/u)[0] ?? '';
    return step({ ...asked, rest }, { event: 'forward', until, externalParty });
  },
  external_done: (asked) => step(asked, { event: 'external_done', reason: resultIn(asked.rest) }),
  external_back: (asked) => step(asked, { event: 'external_back' }),
  urge: (asked) => step(asked, { event: 'urge' }),
  escalate: (asked) => step(asked, { event: 'escalate', reason: escalationReasonIn(asked.rest) }),
};

export async function makeStep(
  deps: StepDeps,
  { verb, rest }: Pick<StepCommand, 'verb' | 'rest'>,
  around: Pick<Asked, 'staff' | 'ticket' | 'now'>,
): Promise<StepMade> {
  return making[verb]({ deps, rest, ...around });
}

/** Their own word is the decision. */
function decides({ role }: StaffMember): boolean {
  return role === 'supervisor' || role === 'admin';
}

export function actorOf({ id, role, departmentId }: StaffMember): Step['actor'] & { readonly kind: 'staff' } {
  return { kind: 'staff', id, role, departmentId };
}

function step({ staff, rest }: Asked, what: Omit<Step, 'actor' | 'note'>): StepMade {
  return { step: { ...what, actor: actorOf(staff), note: rest === '' ? undefined : rest } };
}

function untilIn(
  { deps, rest, now }: Asked,
  usualMinutes: number,
): { readonly until?: Date; readonly rest: string } {
  return readUntil(rest, now, deps.timeZone, usualMinutes) ?? { rest };
}

/** 延期3天 is three days more than the deadline gave; 延期到周五 is Friday. */
function extendedUntil(asked: Asked): { readonly until?: Date; readonly rest: string } {
  const said = readUntil(asked.rest, asked.now, asked.deps.timeZone, endOfDay);
  if (said?.lastsMs === undefined) return said ?? { rest: asked.rest };
  return { until: new Date(asked.ticket.resolutionDueAt.getTime() + said.lastsMs), rest: said.rest };
}

async function transfer({ deps, staff, ticket, rest }: Asked): Promise<StepMade> {
  const roster = await deps.findRoster(ticket.communityId, reachOf(staff, ticket));
  // Who stands in for somebody may take over what they have, wherever they work themselves.
  const others = [...roster.workers, ...roster.backups].filter(({ id }) => id !== staff.id);
  const [assignee, another] = calledSo(others, rest);
  const actor = actorOf(staff);
  if (another !== undefined) return { refused: messages.severalColleagues(rest), asks: true };
  return assignee === undefined
    ? { refused: messages.unknownColleague(rest, staff.role), asks: true }
    : { step: { event: ticket.assigneeId === undefined ? giving(staff) : 'transfer', actor, assignee } };
}

/** A worker hands it to who works there too; the office to anybody of the community, whoever's grid it is. */
function reachOf({ role }: StaffMember, { communityId, areaPath }: Ticket): string {
  return role === 'worker' ? areaPath : pathDownTo(communityId, areaPath);
}

/** What nobody has is given out by the office; a worker is told why that is not theirs. */
function giving({ role }: StaffMember): 'dispatch' | 'transfer' {
  return role === 'worker' ? 'transfer' : 'dispatch';
}

/** The request's own reason and date; who wants others says 延期 or 挂起 with them. */
function agree(asked: Asked): StepMade {
  const { ticket } = asked;
  const { request } = ticket;
  if (request === undefined) return { refused: refusalText('no_request', ticket, 'refuse_request') };
  const { kind, reason, until, note } = request;
  return step({ ...asked, rest: asked.rest === '' ? note : asked.rest }, { event: kind, reason, until });
}
