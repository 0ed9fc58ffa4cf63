/** The people who work here: who they are, where, and how they get in. */
import { type AreaStore, rootPath } from '../../../community/area.ts';
import type { BindingStore } from '../../../community/binding.ts';
import type { DepartmentStore } from '../../../community/department.ts';
import type { NewStaff, StaffEdit, StaffMember, StaffStore } from '../../../community/staff.ts';
import { newId } from '../../../core/ids.ts';
import { worksEverywhere } from '../access.ts';
import { auditOf } from '../editor.ts';
import { forbidden, foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  createStaffBody,
  type EditStaffBody,
  editStaffBody,
  staffList,
  staffMember,
  staffWithPassword,
} from '../schemas/community.ts';
import { phrase } from '../schemas/session.ts';
import { isWithinScope, outermost } from '../scope.ts';
import type { Sessions } from '../sessions.ts';
import { showStaff } from '../views/community.ts';
import { showPhrase } from '../views/phrase.ts';

export interface StaffRouteDeps {
  readonly staff: StaffStore;
  readonly areas: Pick<AreaStore, 'find'>;
  readonly departments: Pick<DepartmentStore, 'find'>;
  readonly bindings: Pick<BindingStore, 'issueForStaff'>;
  readonly sessions: Pick<Sessions, 'closeOthers'>;
}

const tag = '人员';
const change = { tag, access: 'staff.write' } as const;

export function staffRoutes(deps: StaffRouteDeps): readonly Route[] {
  return [listStaff(deps), createStaff(deps), editStaff(deps), resetPassword(deps), issuePhrase(deps)];
}

const listStaff = (deps: StaffRouteDeps) =>
  route(
    { at: 'GET /staff', access: 'staff.read', tag, summary: '人员列表', gives: staffList },
    async ({ staff }) => {
      const own = outermost(staff.areaPaths);
      const listed = (await Promise.all(own.map((path) => deps.staff.list(path)))).flat();
      const distinct = [...new Map(listed.map((member) => [member.id, member])).values()];
      return { items: await Promise.all(distinct.map((member) => showStaff(member, deps))) };
    },
  );

const createStaff = (deps: StaffRouteDeps) =>
  route(
    { at: 'POST /staff', ...change, summary: '新建账号', body: createStaffBody, gives: staffWithPassword },
    async ({ body: { departmentId, ...given }, staff, by }) => {
      const member: NewStaff = { ...given, id: newId(by.now), departmentId };
      await checkStanding(deps, staff, member);
      const { role } = member;
      const made = await deps.staff.insert(member, auditOf(by, 'staff.insert', member.id, { role }));
      return { staff: await showStaff(made.member, deps), oneTimePassword: made.oneTimePassword };
    },
  );

const editStaff = (deps: StaffRouteDeps) =>
  route(
    {
      at: 'PATCH /staff/:id',
      ...change,
      summary: '修改账号',
      params: idParams,
      body: editStaffBody,
      gives: staffMember,
    },
    async ({ params, body, staff, by }) => {
      const member = await findMember(deps, params.id, staff);
      const edit = editOf(body);
      refuseOwnStanding(staff, member, edit);
      await checkStanding(deps, staff, { ...member, ...edit });
      const audit = auditOf(by, 'staff.update', member.id, { fields: Object.keys(edit).join(',') });
      const updated = await deps.staff.update(member.id, edit, audit);
      if (!updated.active) await deps.sessions.closeOthers(member.id);
      return showStaff(updated, deps);
    },
  );

const resetPassword = (deps: StaffRouteDeps) =>
  route(
    {
      at: 'POST /staff/:id/password',
      ...change,
      summary: '重置为一次性密码',
      params: idParams,
      gives: staffWithPassword,
    },
    async ({ params, staff, by }) => {
      const { id } = await findMember(deps, params.id, staff);
      const reset = await deps.staff.resetPassword(id, auditOf(by, 'staff.reset_password', id));
      await deps.sessions.closeOthers(id);
      return { staff: await showStaff(reset.member, deps), oneTimePassword: reset.oneTimePassword };
    },
  );

const issuePhrase = (deps: StaffRouteDeps) =>
  route(
    {
      at: 'POST /staff/:id/chat-phrase',
      ...change,
      summary: '生成微信认证口令',
      params: idParams,
      gives: phrase,
    },
    async ({ params, staff, by }) => {
      const { id } = await findMember(deps, params.id, staff);
      return showPhrase('staff', await deps.bindings.issueForStaff(id, auditOf(by, 'staff.phrase', id)));
    },
  );

/** Somebody all of whose areas lie in one's own. */
async function findMember(deps: StaffRouteDeps, id: string, by: StaffMember) {
  const member = foundOr404(await deps.staff.find(id), 'staff', say.what.staff);
  const visible = member.areaPaths.every((path) => isWithinScope(by, path));
  return foundOr404(visible ? member : undefined, 'staff', say.what.staff);
}

function editOf({ departmentId, ...given }: EditStaffBody): StaffEdit {
  if (departmentId === undefined) return given;
  return { ...given, departmentId: departmentId === '' ? undefined : departmentId };
}

/** Nobody locks themselves out, or lifts themselves up. */
function refuseOwnStanding(by: StaffMember, member: StaffMember, edit: StaffEdit): void {
  const touchesStanding = 'role' in edit || 'areaIds' in edit || edit.active === false;
  if (by.id === member.id && touchesStanding) throw forbidden('staff.own_account', say.ownAccount);
}

interface Standing extends Pick<StaffMember, 'role' | 'departmentId'> {
  readonly areaIds?: readonly string[];
  readonly areaPaths?: readonly string[];
}

/** Nobody gives more than they have: areas within their own, and no reach beyond them. */
async function checkStanding(deps: StaffRouteDeps, by: StaffMember, standing: Standing): Promise<void> {
  const unlimited = standing.role === 'admin' || standing.role === 'operator';
  const paths = await pathsOf(deps, standing);
  if (paths.length === 0 && !unlimited) throw invalidField('areaIds', say.areaMissing);
  const beyond = paths.length === 0 || standing.role === 'operator';
  if (beyond && !worksEverywhere(by)) throw forbidden('staff.beyond_own_areas', say.roleBeyondOwn);
  if (!paths.every((path) => isWithinScope(by, path))) throw invalidField('areaIds', say.areaOutsideScope);
  const { departmentId } = standing;
  if (departmentId !== undefined && (await deps.departments.find(departmentId)) === undefined)
    throw invalidField('departmentId', say.noSuchDepartment);
}

async function pathsOf({ areas }: StaffRouteDeps, standing: Standing): Promise<readonly string[]> {
  if (standing.areaIds === undefined) return (standing.areaPaths ?? []).filter((path) => path !== rootPath);
  const found = await Promise.all(standing.areaIds.map((areaId) => areas.find(areaId)));
  if (found.includes(undefined)) throw invalidField('areaIds', say.areaOutsideScope);
  return found.flatMap((area) => (area === undefined ? [] : [area.path]));
}
