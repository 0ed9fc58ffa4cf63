/** Invented tickets and people for tests. */
import type { StaffMember } from '../../community/staff.ts';
import { defaultTimeRules } from '../../tickets/clock/time-rules.ts';
import { createChain } from '../../tickets/history-chain.ts';
import { openTicket, type Opening, type TicketDraft } from '../../tickets/open-ticket.ts';
import { defaultTable } from '../../tickets/routing/default-rules.ts';
import type { DutyRoster, RoutingRules } from '../../tickets/routing/roster.ts';
import { nothingNamed } from '../../tickets/routing/rule-faults.ts';
import type { Ticket } from '../../tickets/ticket.ts';

export const exampleNow = new Date('2026-11-22T02:00:00Z');

export const aChain = createChain(new Uint8Array(32).fill(7));

export function aWorker(over: Partial<StaffMember> = {}): StaffMember {
  return {
    id: 'worker-1',
    login: 'worker1',
    name: '小橘',
    role: 'worker',
    departmentId: 'dep-property',
    areaPaths: ['/c/'],
    active: true,
    onDuty: true,
    contact: { kind: 'person', channel: 'simulator', account: 'bot', key: 'chat-worker-1' },
    ...over,
  };
}

export function aDraft(over: Partial<TicketDraft> = {}): TicketDraft {
  return {
    communityId: 'c',
    areaId: 'b3',
    areaPath: '/c/b3/',
    category: 'blocked_exit.vehicle',
    urgency: 'urgent',
    compound: '橘园小区',
    place: { building: '3', unit: '2', room: '501' },
    words: '单元门被一辆小车堵住了',
    plate: undefined,
    phone: undefined,
    reporterId: 'resident-1',
    reportedAt: { kind: 'room', channel: 'simulator', account: 'bot', key: 'room-3' },
    reporterKey: 'member-1',
    sourceKey: 'simulator:bot:m1',
    openedBy: { kind: 'resident', id: 'resident-1' },
    ...over,
  };
}

export function anOpening(over: Partial<Opening> = {}): Opening {
  return {
    id: 'ticket-1',
    number: '261122-7',
    route: { departmentId: 'dep-property', assignee: aWorker(), reason: '归物业承办' },
    times: defaultTimeRules,
    now: exampleNow,
    ...over,
  };
}

export function aTicket(over: Partial<Ticket> = {}): Ticket {
  return { ...openTicket(aDraft(), anOpening()).ticket, ...over };
}

export function someRules(over: Partial<RoutingRules> = {}): RoutingRules {
  return { ...defaultTable, version: 0, named: nothingNamed, ...over };
}

/** Everybody on duty, nobody with anything in hand, the rules of the program. */
export function aRoster(over: Partial<DutyRoster> = {}): DutyRoster {
  return {
    departments: [],
    workers: [],
    backups: [],
    plans: new Map(),
    loads: new Map(),
    rules: someRules(),
    timeZone: 'Asia/Shanghai',
    ...over,
  };
}
