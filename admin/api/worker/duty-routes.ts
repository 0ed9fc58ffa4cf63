/** 上班, 下班, 请假 and 销假 from the phone, as they are said in the chat. */
import type { AreaStore } from '../../../community/area.ts';
import { colleaguesOf } from '../../../community/colleagues.ts';
import { dutyReasonNames } from '../../../community/duty/messages.zh.ts';
import { dutyOf } from '../../../community/duty/duty.ts';
import { endOwnLeave, takeOwnLeave } from '../../../community/duty/own-duty.ts';
import type { StaffMember, StaffStore } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { invalidField } from '../failures.ts';
import { allowed, applyOwn, changeOwnDuty, type OwnDutyDeps, ownOf } from '../own-duty.ts';
import { type Route, route } from '../route.ts';
import { noSuchBackup } from '../routing.zh.ts';
import { dutyBody } from '../schemas/session.ts';
import { type OwnDuty, ownDuty, ownLeaveBody } from '../schemas/worker.ts';

export interface WorkerDutyDeps extends OwnDutyDeps {
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly staff: Pick<StaffStore, 'listWorkers'>;
  readonly clock: Pick<Clock, 'now'>;
}

const own = { tag: '网格员手机页', access: 'session.use', gives: ownDuty } as const;

export function workerDutyRoutes(deps: WorkerDutyDeps): readonly Route[] {
  return [readDuty(deps), changeDuty(deps), takeLeave(deps), endLeave(deps)];
}

const readDuty = (deps: WorkerDutyDeps) =>
  route({ at: 'GET /session/duty', ...own, summary: '我的值班：现在、请假、可以代班的同事' }, ({ staff }) =>
    show(deps, staff),
  );

const changeDuty = (deps: WorkerDutyDeps) =>
  route(
    { at: 'PUT /session/duty', ...own, summary: '上班或下班', body: dutyBody },
    async ({ body, staff, by }) => {
      await changeOwnDuty(deps, staff, body.onDuty, by);
      return show(deps, staff);
    },
  );

const takeLeave = (deps: WorkerDutyDeps) =>
  route(
    { at: 'POST /session/leaves', ...own, summary: '请假', body: ownLeaveBody },
    async ({ body, staff, by }) => {
      const { backupId } = body;
      const colleagues = await colleaguesOf(deps, staff);
      if (backupId !== undefined && !colleagues.some(({ id }) => id === backupId))
        throw invalidField('backupId', noSuchBackup);
      const leave = { id: newId(by.now), from: new Date(body.from), until: new Date(body.until), backupId };
      await applyOwn(deps, allowed(takeOwnLeave(leave, await ownOf(deps, staff, by.now))), by);
      return show(deps, staff);
    },
  );

const endLeave = (deps: WorkerDutyDeps) =>
  route({ at: 'DELETE /session/leaves', ...own, summary: '销假' }, async ({ staff, by }) => {
    await applyOwn(deps, allowed(endOwnLeave(await ownOf(deps, staff, by.now))), by);
    return show(deps, staff);
  });

async function show(deps: WorkerDutyDeps, staff: StaffMember): Promise<OwnDuty> {
  const now = deps.clock.now();
  const { duty } = await ownOf(deps, staff, now);
  const { onDuty, because } = dutyOf(staff, duty, now);
  const colleagues = await colleaguesOf(deps, staff);
  const nameOf = (id: string | undefined) => colleagues.find((one) => one.id === id)?.name;
  return {
    ...{ onDuty, because: dutyReasonNames[because] },
    leaves: duty.leaves
      .filter(({ until }) => until > now)
      .map(({ from, until, backupId }) => ({
        ...{ from: from.toISOString(), until: until.toISOString() },
        backupName: nameOf(backupId),
      })),
    colleagues: colleagues.map(({ id: code, name }) => ({ code, name })),
  };
}
