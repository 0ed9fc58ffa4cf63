/** Who is on duty now and this week, and what the office says about it: shifts, leave, stand-ins, on and off for now. */
import type { DepartmentStore } from '../../../community/department.ts';
import {
  type Duty,
  type DutyChange,
  dutyOf,
  type DutyStore,
  noPlan,
  overrideFor,
} from '../../../community/duty/duty.ts';
import { dutyReasonNames } from '../../../community/duty/messages.zh.ts';
import { weekOf } from '../../../community/duty/week.ts';
import type { StaffMember, StaffStore } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import type { RoutingStore } from '../../../tickets/routing/routing-store.prisma.ts';
import type { Workloads } from '../../../tickets/routing/workloads.ts';
import { auditOf, type Editor } from '../editor.ts';
import { foundOr404, invalidField } from '../failures.ts';
import * as general from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import * as say from '../routing.zh.ts';
import { idParams } from '../schemas/common.ts';
import {
  callBody,
  dutyMember,
  type DutyMember,
  dutyRoster,
  leaveBody,
  leaveParams,
  shiftsBody,
} from '../schemas/duty.ts';
import { isWithinScope, outermost } from '../scope.ts';

export interface DutyRouteDeps {
  readonly duty: DutyStore;
  readonly staff: Pick<StaffStore, 'find' | 'list'>;
  readonly departments: Pick<DepartmentStore, 'find'>;
  readonly routing: Pick<RoutingStore, 'current'>;
  readonly workloads: Pick<Workloads, 'of'>;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '值班';
const change = { tag, access: 'duty.write', gives: dutyMember } as const;

export function dutyRoutes(deps: DutyRouteDeps): readonly Route[] {
  return [readDuty(deps), setShifts(deps), addLeave(deps), endLeave(deps), call(deps)];
}

const readDuty = (deps: DutyRouteDeps) =>
  route(
    { at: 'GET /duty', access: 'duty.read', tag, summary: '现在和本周谁值班', gives: dutyRoster },
    async ({ staff }) => {
      const own = outermost(staff.areaPaths);
      const listed = (await Promise.all(own.map((path) => deps.staff.list(path)))).flat();
      const workers = listed.filter(({ role, active }) => role === 'worker' && active);
      const distinct = [...new Map(workers.map((member) => [member.id, member])).values()];
      return { openCap: (await deps.routing.current()).openCap, items: await show(deps, distinct) };
    },
  );

const setShifts = (deps: DutyRouteDeps) =>
  route(
    { at: 'PUT /duty/:id/shifts', ...change, summary: '排班', params: idParams, body: shiftsBody },
    async ({ params, body, staff, by }) => {
      const worker = await findWorker(deps, params.id, staff);
      const { shifts } = body;
      return apply(deps, worker, by, { kind: 'shifts', staffId: worker.id, shifts, at: by.now });
    },
  );

const addLeave = (deps: DutyRouteDeps) =>
  route(
    { at: 'POST /duty/:id/leaves', ...change, summary: '登记请假', params: idParams, body: leaveBody },
    async ({ params, body, staff, by }) => {
      const worker = await findWorker(deps, params.id, staff);
      const until = new Date(body.until);
      if (until <= by.now) throw invalidField('until', say.leaveIsOver);
      await checkBackup(deps, worker, body.backupId);
      const leave = { id: newId(by.now), from: new Date(body.from), until, backupId: body.backupId };
      return apply(deps, worker, by, { kind: 'leave', staffId: worker.id, leave, at: by.now });
    },
  );

const endLeave = (deps: DutyRouteDeps) =>
  route(
    { at: 'POST /duty/:id/leaves/:leaveId/end', ...change, summary: '销假', params: leaveParams },
    async ({ params, staff, by }) => {
      const worker = await findWorker(deps, params.id, staff);
      const plan = (await deps.duty.plansOf([worker.id])).get(worker.id) ?? noPlan;
      const leave = plan.leaves.find(({ id, until }) => id === params.leaveId && until > by.now);
      const { id: leaveId } = foundOr404(leave, 'leave', say.leaveName);
      return apply(deps, worker, by, { kind: 'end_leave', staffId: worker.id, leaveId, at: by.now });
    },
  );

const call = (deps: DutyRouteDeps) =>
  route(
    { at: 'POST /duty/:id/call', ...change, summary: '临时上班或下班', params: idParams, body: callBody },
    async ({ params, body: { onDuty }, staff, by }) => {
      const worker = await findWorker(deps, params.id, staff);
      const duty = await dutyFor(deps, worker);
      const override = onDuty === null ? undefined : overrideFor(onDuty, duty, by.now);
      return apply(deps, worker, by, { kind: 'call', staffId: worker.id, override, at: by.now });
    },
  );

async function apply(
  deps: DutyRouteDeps,
  worker: StaffMember,
  by: Editor,
  changed: DutyChange,
): Promise<DutyMember> {
  await deps.duty.apply([changed], auditOf(by, `duty.${changed.kind}`, worker.id));
  const [shown] = await show(deps, [worker]);
  return foundOr404(shown, 'staff', general.what.staff);
}

/** A worker all of whose areas lie in one's own. */
async function findWorker({ staff }: DutyRouteDeps, id: string, by: StaffMember): Promise<StaffMember> {
  const member = await staff.find(id);
  const visible =
    member?.role === 'worker' && member.areaPaths.every((path) => isWithinScope(by, path))
      ? member
      : undefined;
  return foundOr404(visible, 'staff', general.what.staff);
}

async function checkBackup(deps: DutyRouteDeps, worker: StaffMember, backupId: string | undefined) {
  if (backupId === undefined) return;
  if (backupId === worker.id) throw invalidField('backupId', say.ownBackup);
  const backup = await deps.staff.find(backupId);
  if (backup?.active !== true || backup.role !== 'worker') throw invalidField('backupId', say.noSuchBackup);
}

async function dutyFor({ duty, timeZone }: DutyRouteDeps, { id }: StaffMember): Promise<Duty> {
  return { ...((await duty.plansOf([id])).get(id) ?? noPlan), timeZone };
}

async function show(deps: DutyRouteDeps, workers: readonly StaffMember[]): Promise<DutyMember[]> {
  const now = deps.clock.now();
  const ids = workers.map(({ id }) => id);
  const plans = await deps.duty.plansOf(ids);
  const loads = await deps.workloads.of(ids, now);
  const names = await lookUpNames(deps.names, {
    staffIds: [...plans.values()].flatMap(({ leaves }) => leaves.map(({ backupId }) => backupId)),
    departmentIds: workers.map(({ departmentId }) => departmentId),
  });
  return workers.map((worker) => {
    const duty = { ...(plans.get(worker.id) ?? noPlan), timeZone: deps.timeZone };
    const state = dutyOf(worker, duty, now);
    return {
      ...{ id: worker.id, name: worker.name, switchedOn: worker.onDuty, onDuty: state.onDuty },
      department: names.department(worker.departmentId),
      because: dutyReasonNames[state.because],
      standIn: names.staffMember(state.backupId),
      open: loads.get(worker.id)?.open ?? 0,
      ...showPlan(duty, now, (id) => names.staffMember(id)),
    };
  });
}

function showPlan(
  duty: Duty,
  now: Date,
  nameOf: (id: string | undefined) => DutyMember['standIn'],
): Pick<DutyMember, 'shifts' | 'leaves' | 'override' | 'week'> {
  const { override } = duty;
  const isOver = override?.until !== undefined && override.until <= now;
  return {
    shifts: [...duty.shifts],
    leaves: duty.leaves
      .filter(({ until }) => until > now)
      .map(({ id, from, until, backupId }) => ({
        ...{ id, from: from.toISOString(), until: until.toISOString() },
        backup: nameOf(backupId),
      })),
    override:
      override === undefined || isOver
        ? undefined
        : { onDuty: override.onDuty, until: override.until?.toISOString() },
    week: weekOf(duty, now).map((day) => ({ ...day, shifts: [...day.shifts] })),
  };
}
