/** Staff in the database. */
import { AppError } from '../core/errors.ts';
import type { LiveEvents } from '../core/live.ts';
import { createLiveCache } from '../core/live-cache.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { idsAlong, liesWithin, rootPath } from './area.ts';
import { pathsWithin } from './areas.prisma.ts';
import { isPassword } from './passwords.ts';
import { type StaffAccount, type StaffMember, staffRoles, type StaffStore } from './staff.ts';
import { changePassword, insertStaff, resetPassword, updateStaff } from './staff-changes.prisma.ts';
import { staffFromRow, withAreas } from './staff-rows.prisma.ts';

export interface StaffStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
}

export function createStaffStore({ database, live }: StaffStoreDeps): StaffStore {
  const contacts = createLiveCache(live, ['staff'], () => listContacts(database));
  const workers = createLiveCache(live, ['staff'], (areaPath) => listWorkers(database, areaPath));
  const supervisors = createLiveCache(live, ['staff'], (areaPath) => listSupervisors(database, areaPath));
  const get = (id: string) => getStaff(database, id);
  return {
    find: (id) => findStaff(database, id),
    findByContact: async (contact) => (await contacts('all')).get(contactKey(contact)),
    listWorkers: workers,
    listSupervisors: supervisors,
    list: (areaPath) => list(database, areaPath),
    authenticate: (login, password) => authenticate(database, login, password),
    insert: async (member, audit) => {
      const oneTimePassword = await insertStaff(database, member, audit);
      live.publish({ topic: 'staff', id: member.id });
      return { member: await get(member.id), oneTimePassword };
    },
    update: async (id, edit, audit) => {
      await updateStaff(database, id, edit, audit);
      live.publish({ topic: 'staff', id });
      return get(id);
    },
    resetPassword: async (id, audit) => {
      const oneTimePassword = await resetPassword(database, id, audit);
      return { member: await get(id), oneTimePassword };
    },
    changePassword: async (id, password, audit) => {
      await changePassword(database, id, password, audit);
      return get(id);
    },
  };
}

async function findStaff(database: Database, id: string): Promise<StaffAccount | undefined> {
  const row = await database.staff.findUnique({ where: { id }, include: withAreas });
  return row === null ? undefined : staffFromRow(row);
}

async function getStaff(database: Database, id: string): Promise<StaffAccount> {
  const member = await findStaff(database, id);
  if (member === undefined) throw new AppError('staff.not_found', 'this member of staff does not exist');
  return member;
}

function contactKey(contact: { channel: string; account: string; key: string }): string {
  return JSON.stringify([contact.channel, contact.account, contact.key]);
}

/** All of them at once: they are few, and most senders are residents, who would each be asked for in vain. */
async function listContacts(database: Database): Promise<ReadonlyMap<string, StaffMember>> {
  const rows = await database.staff.findMany({
    where: { active: true, memberKey: { not: null } },
    include: withAreas,
  });
  return new Map(
    rows.map(staffFromRow).flatMap((member) => {
      return member.contact === undefined ? [] : [[contactKey(member.contact), member] as const];
    }),
  );
}

async function listWorkers(database: Database, areaPath: string): Promise<readonly StaffMember[]> {
  const around = { areaId: { in: [...idsAlong(areaPath)] } };
  const within = { area: { path: pathsWithin(areaPath) } };
  const rows = await database.staff.findMany({
    where: { active: true, role: 'worker', areas: { some: { OR: [around, within] } } },
    include: withAreas,
    orderBy: { id: 'asc' },
  });
  return rows.map(staffFromRow);
}

async function listSupervisors(database: Database, areaPath: string): Promise<readonly StaffMember[]> {
  const along = { areas: { some: { areaId: { in: [...idsAlong(areaPath)] } } } };
  const rows = await database.staff.findMany({
    where: {
      active: true,
      role: { in: ['supervisor', 'admin'] },
      OR: [along, { areas: { none: {} } }],
    },
    include: withAreas,
    orderBy: { id: 'asc' },
  });
  const around = rows
    .map(staffFromRow)
    .filter(({ areaPaths }) => areaPaths.some((path) => liesWithin(areaPath, path)));
  const supervisors = around.filter(({ role }) => role === 'supervisor');
  return supervisors.length > 0 ? supervisors : around;
}

async function list(database: Database, areaPath: string): Promise<readonly StaffMember[]> {
  const where = areaPath === rootPath ? {} : { areas: { some: { area: { path: pathsWithin(areaPath) } } } };
  const rows = await database.staff.findMany({ where, include: withAreas });
  const members = rows.map(staffFromRow);
  return members.sort((one, other) => rank(one) - rank(other) || (one.login < other.login ? -1 : 1));
}

function rank(member: StaffMember): number {
  return staffRoles.indexOf(member.role);
}

async function authenticate(
  database: Database,
  login: string,
  password: string,
): Promise<StaffAccount | undefined> {
  const row = await database.staff.findUnique({
    where: { login: login.trim().toLowerCase() },
    include: withAreas,
  });
  const matches = await isPassword(password, row?.passwordHash);
  return matches && row?.active === true ? staffFromRow(row) : undefined;
}
