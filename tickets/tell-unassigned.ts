/**
 * What waits for somebody to give it out, such as the water of a whole community, is told to the office in chat: whoever is
 * on duty there need not look at the queue for it. Emergencies were told to a person at once.
 */
import { liesWithin } from '../community/area.ts';
import { dutyOf, type DutyPlans, noPlan } from '../community/duty/duty.ts';
import type { StaffMember, StaffStore } from '../community/staff.ts';
import { supervisorsAt } from '../community/supervisors.ts';
import { newId } from '../core/ids.ts';
import type { Address } from '../core/message.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Ticket } from './ticket.ts';
import { ticketEvidence } from './ticket-words.ts';
import { unassignedAlert } from './supervisor-alerts.messages.zh.ts';
import type { ListUnassigned } from './unassigned.prisma.ts';

export interface UnassignedDeps {
  readonly listUnassigned: ListUnassigned;
  readonly staff: Pick<StaffStore, 'list'>;
  readonly duty: { plansOf(staffIds: readonly string[]): Promise<DutyPlans> };
  readonly commit: (act: { readonly outgoing: readonly OutgoingMessage[] }) => Promise<void>;
  readonly timeZone: string;
}

/** Residents may still say where it is, and then it goes to whoever works there. */
const waitsMs = 10 * 60_000;
/** What is older is on the page, and its limit speaks for itself. */
const newsMs = 24 * 3_600_000;
/** Office hours are for that; what burns is an emergency. */
const nightHours = '21:00-07:30';
const most = 200;

/** Returns how many were told. Running again says nothing twice; of what comes later they hear within the hour. */
export async function tellUnassigned(deps: UnassignedDeps, now: Date): Promise<number> {
  const between = { from: new Date(now.getTime() - newsMs), until: new Date(now.getTime() - waitsMs) };
  const waiting = await deps.listUnassigned(between, most);
  if (waiting.length === 0) return 0;
  const staff = (await deps.staff.list('/')).filter(canBeTold);
  const plans = await deps.duty.plansOf(staff.map(({ id }) => id));
  const isThere = (one: StaffMember) =>
    dutyOf(one, { ...(plans.get(one.id) ?? noPlan), timeZone: deps.timeZone }, now).onDuty;
  const told = new Map<string, { readonly to: Told; readonly tickets: Ticket[] }>();
  for (const ticket of waiting)
    for (const to of toldOf(ticket, staff, isThere))
      told.set(to.id, { to, tickets: [...(told.get(to.id)?.tickets ?? []), ticket] });
  const outgoing = [...told.values()].map(({ to, tickets }) => messageTo(to, tickets, deps.timeZone, now));
  await deps.commit({ outgoing });
  return outgoing.length;
}

type Told = StaffMember & { readonly contact: Address };

function canBeTold(one: StaffMember): one is Told {
  return one.active && one.contact !== undefined;
}

/** Clerks on duty, else who is in charge, else the workers there, who can tell the office. */
function toldOf(
  { areaPath }: Ticket,
  staff: readonly Told[],
  isThere: (one: StaffMember) => boolean,
): readonly Told[] {
  const there = staff.filter(isThere);
  const clerks = there.filter((one) => one.role === 'clerk' && isAround(one, areaPath));
  if (clerks.length > 0) return clerks;
  const inCharge = staff.filter(({ role }) => role === 'supervisor');
  const nearest = new Set(supervisorsAt(1, inCharge, areaPath).map(({ id }) => id));
  if (nearest.size > 0) return inCharge.filter(({ id }) => nearest.has(id));
  const within = (one: Told) => one.areaPaths.some((path) => liesWithin(path, areaPath));
  return there.filter((one) => one.role === 'worker' && (isAround(one, areaPath) || within(one)));
}

function isAround({ areaPaths }: StaffMember, areaPath: string): boolean {
  return areaPaths.some((path) => liesWithin(areaPath, path));
}

/** Named after the newest: told again when another one waits, at most once an hour. */
function messageTo(to: Told, tickets: readonly Ticket[], timeZone: string, now: Date): OutgoingMessage {
  const text = unassignedAlert(tickets, to.role === 'worker', timeZone);
  const newest = tickets.reduce((one, other) => (one.openedAt >= other.openedAt ? one : other));
  return {
    id: newId(now),
    ...{ unlessSaid: true, dedupeKey: `unassigned:${newest.id}:${to.id}` },
    ...{ to: to.contact, purpose: 'staff', text, mentionKeys: [], attachmentId: undefined },
    ...{ ticketId: undefined, notBefore: now, quietHours: nightHours },
    batch: { key: `unassigned:${to.id}`, mode: 'waits', brief: undefined },
    evidence: [String(tickets.length), ...tickets.flatMap((ticket) => ticketEvidence(ticket, timeZone))],
  };
}
