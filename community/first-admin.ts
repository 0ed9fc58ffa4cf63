/** Somebody must be able to sign in to a new installation. */
import { newId } from '../core/ids.ts';
import { rootPath } from './area.ts';
import { staffRoleNames, type StaffStore } from './staff.ts';

const login = 'admin';

/**
 * Makes the first admin, who works everywhere, when there is none; gives the password to show once. Later starts find
 * them and give nothing.
 */
export async function ensureFirstAdmin(
  staff: Pick<StaffStore, 'list' | 'insert'>,
  now: Date,
): Promise<{ readonly login: string; readonly oneTimePassword: string } | undefined> {
  const everybody = await staff.list(rootPath);
  if (everybody.some((member) => member.role === 'admin')) return undefined;
  const id = newId(now);
  const { oneTimePassword } = await staff.insert(
    { id, login, name: staffRoleNames.admin, role: 'admin', departmentId: undefined, areaIds: [] },
    { id: newId(now), actorId: undefined, action: 'staff.insert', subjectId: id, details: {}, at: now },
  );
  return { login, oneTimePassword };
}
