/** From rows to members of staff. */
import type { Prisma } from '../prisma/generated/sqlite/client.ts';
import { rootPath } from './area.ts';
import type { DepartmentKind } from './department.ts';
import type { StaffAccount, StaffRole } from './staff.ts';

export const withAreas = {
  areas: { include: { area: { select: { path: true } } } },
  department: { select: { kind: true } },
} as const;
export type StaffRow = Prisma.StaffGetPayload<{ include: typeof withAreas }>;

const police: DepartmentKind = 'police';

/** Roles that work everywhere unless areas narrow them. */
const everywhere: ReadonlySet<string> = new Set<StaffRole>(['admin', 'operator']);

export function staffFromRow(row: StaffRow): StaffAccount {
  const paths = row.areas.map(({ area }) => area.path).sort();
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    // Written from the closed list only.
    role: row.role as StaffRole,
    departmentId: row.departmentId ?? undefined,
    areaPaths: paths.length === 0 && everywhere.has(row.role) ? [rootPath] : paths,
    active: row.active,
    onDuty: row.onDuty,
    contact: contactOf(row),
    isPoliceContact: row.department?.kind === police,
    mustChangePassword: row.mustChangePassword,
  };
}

function contactOf({ channel, account, memberKey }: StaffRow): StaffAccount['contact'] {
  if (channel === null || account === null || memberKey === null) return undefined;
  return { kind: 'person', channel, account, key: memberKey };
}
