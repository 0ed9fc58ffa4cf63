/** What admins and the members themselves change about staff; each with its line in the audit log. */
import type { AuditEntry } from '../core/audit.ts';
import { AppError } from '../core/errors.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { applyAuditEntries, auditRow } from './audit.prisma.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';
import type { NewStaff, StaffEdit } from './staff.ts';

/** Returns the generated password. */
export async function insertStaff(database: Database, member: NewStaff, audit: AuditEntry): Promise<string> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  await database.$transaction(async (transaction) => {
    const login = member.login.trim().toLowerCase();
    if ((await transaction.staff.count({ where: { login } })) > 0)
      throw new AppError('staff.login_taken', 'somebody else has this login; choose another');
    await transaction.staff.create({
      data: {
        id: member.id,
        login,
        name: member.name,
        role: member.role,
        departmentId: member.departmentId ?? null,
        passwordHash,
        mustChangePassword: true,
        createdAt: audit.at,
      },
    });
    await transaction.staffArea.createMany({ data: staffAreas(member.id, member.areaIds) });
    await applyAuditEntries(transaction, [audit]);
  });
  return password;
}

export async function updateStaff(
  database: Database,
  id: string,
  edit: StaffEdit,
  audit: AuditEntry,
): Promise<void> {
  const { areaIds, departmentId, ...columns } = edit;
  await database.$transaction(async (transaction) => {
    const adminsBefore = await countAdmins(transaction);
    const department = 'departmentId' in edit ? { departmentId: departmentId ?? null } : {};
    await transaction.staff.update({ where: { id }, data: { ...columns, ...department } });
    if (areaIds !== undefined) {
      await transaction.staffArea.deleteMany({ where: { staffId: id } });
      await transaction.staffArea.createMany({ data: staffAreas(id, areaIds) });
    }
    if (adminsBefore > 0 && (await countAdmins(transaction)) === 0)
      throw new AppError('staff.last_admin', 'this is the last active admin; make somebody else admin first');
    await applyAuditEntries(transaction, [audit]);
  });
}

/** Returns the generated password. */
export async function resetPassword(database: Database, id: string, audit: AuditEntry): Promise<string> {
  const password = oneTimePassword();
  await setPassword(database, id, { password, mustChangePassword: true }, audit);
  return password;
}

export function changePassword(
  database: Database,
  id: string,
  password: string,
  audit: AuditEntry,
): Promise<void> {
  return setPassword(database, id, { password, mustChangePassword: false }, audit);
}

async function setPassword(
  database: Database,
  id: string,
  { password, mustChangePassword }: { password: string; mustChangePassword: boolean },
  audit: AuditEntry,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await database.$transaction([
    database.staff.update({ where: { id }, data: { passwordHash, mustChangePassword } }),
    database.auditEntry.create({ data: auditRow(audit) }),
  ]);
}

function countAdmins(transaction: Transaction): Promise<number> {
  return transaction.staff.count({ where: { role: 'admin', active: true } });
}

function staffAreas(staffId: string, areaIds: readonly string[]) {
  return [...new Set(areaIds)].map((areaId) => ({ staffId, areaId }));
}
