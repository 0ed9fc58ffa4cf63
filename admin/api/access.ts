/** Who may do what, before any row is looked at. A route names one permission; the table is all there is to know. */
import { rootPath } from '../../community/area.ts';
import type { StaffMember, StaffRole } from '../../community/staff.ts';

const everybody = ['worker', 'clerk', 'supervisor', 'admin', 'operator'] as const;
const caseStaff = ['worker', 'clerk', 'supervisor', 'admin'] as const;
const office = ['clerk', 'supervisor', 'admin'] as const;
const keepers = ['admin', 'operator'] as const;

const table = {
  'session.use': everybody,
  'tickets.read': caseStaff,
  'tickets.act': caseStaff,
  'tickets.merge': office,
  'tickets.split': office,
  'tickets.reveal': caseStaff,
  'tickets.export': office,
  'callbacks.read': office,
  'ticket_views.read': caseStaff,
  'ticket_views.write': caseStaff,
  'ticket_views.share': ['supervisor', 'admin'],
  'statistics.read': office,
  'statistics.workers': ['supervisor', 'admin'],
  'knowledge.read': caseStaff,
  'knowledge.try': caseStaff,
  'knowledge.write': office,
  'knowledge.history': office,
  'knowledge.gaps': office,
  'knowledge.proposals': office,
  'knowledge.publish': ['admin'],
  'regression.read': office,
  'regression.write': office,
  'embeddings.read': office,
  'embeddings.renew': ['admin'],
  'link_hosts.read': office,
  'link_hosts.write': ['admin'],
  'directory.read': caseStaff,
  'directory.write': ['admin'],
  'understanding.read': caseStaff,
  'understanding.review': office,
  'understanding.train': ['supervisor', 'admin'],
  'time_rules.read': office,
  'time_rules.write': ['admin'],
  'reminders.read': office,
  'reminders.write': ['admin'],
  'reminders.texts': ['admin'],
  'reminders.send': ['admin'],
  'fraud.read': caseStaff,
  'fraud.act': caseStaff,
  'fraud.figures': office,
  'fraud.examples': ['supervisor', 'admin'],
  'scam_types.read': caseStaff,
  'scam_types.write': ['admin'],
  'reminders.approve': ['supervisor', 'admin'],
  'reminders.by_hand': office,
  'reminders.by_hand_rule': ['admin'],
  'areas.read': everybody,
  'departments.read': office,
  'groups.read': office,
  'groups.write': ['admin'],
  'staff.read': ['supervisor', 'admin'],
  'staff.write': ['admin'],
  'duty.read': office,
  'duty.write': ['supervisor', 'admin'],
  'routing.read': office,
  'routing.write': ['admin'],
  'outbox.read': keepers,
  'outbox.write': keepers,
  'channels.read': everybody,
  'channels.sign_in': keepers,
  'breaker.read': keepers,
  'breaker.resume': keepers,
  'audit.read': keepers,
  'live.read': everybody,
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof table;
export const permissions: Readonly<Record<Permission, readonly StaffRole[]>> = table;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
const names = Object.keys(table) as readonly Permission[];

/** What belongs to the whole system and not to an area: an admin of one community stays outside. */
const systemWide: ReadonlySet<Permission> = new Set<Permission>([
  'link_hosts.write',
  'scam_types.write',
  'reminders.texts',
  'reminders.by_hand_rule',
  'time_rules.write',
  'routing.write',
  'outbox.read',
  'outbox.write',
  'channels.sign_in',
  'breaker.read',
  'breaker.resume',
  'audit.read',
]);

type Holder = Pick<StaffMember, 'role' | 'areaPaths'>;

export function may(staff: Holder, permission: Permission): boolean {
  return refusalOf(staff, permission) === undefined;
}

/** Why not; undefined when they may. */
export function refusalOf(staff: Holder, permission: Permission): 'role' | 'area' | undefined {
  if (!permissions[permission].includes(staff.role)) return 'role';
  return systemWide.has(permission) && !worksEverywhere(staff) ? 'area' : undefined;
}

export function worksEverywhere(staff: Pick<StaffMember, 'areaPaths'>): boolean {
  return staff.areaPaths.includes(rootPath);
}

/** All that somebody may do, for pages that show only what works. */
export function permissionsOf(staff: Holder): readonly Permission[] {
  return names.filter((permission) => may(staff, permission));
}
