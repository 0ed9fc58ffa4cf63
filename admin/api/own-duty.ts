/** The own duty of whoever is signed in, by the rules of the chat. */
import {
  type DutyChange,
  dutyOf,
  type DutyState,
  type DutyStore,
  noPlan,
} from '../../community/duty/duty.ts';
import { ownDutyRefusals } from '../../community/duty/messages.zh.ts';
import { callOwn, type Own, type OwnDutyRefusal } from '../../community/duty/own-duty.ts';
import type { StaffMember } from '../../community/staff.ts';
import type { Result } from '../../core/result.ts';
import { auditOf, type Editor } from './editor.ts';
import { ApiError } from './failures.ts';

export interface OwnDutyDeps {
  readonly duty: DutyStore;
  readonly timeZone: string;
}

export async function ownOf({ duty, timeZone }: OwnDutyDeps, staff: StaffMember, now: Date): Promise<Own> {
  return { staff, duty: { ...((await duty.plansOf([staff.id])).get(staff.id) ?? noPlan), timeZone }, now };
}

export async function dutyNow(deps: OwnDutyDeps, staff: StaffMember, now: Date): Promise<DutyState> {
  return dutyOf(staff, (await ownOf(deps, staff, now)).duty, now);
}

/** 上班 or 下班. */
export async function changeOwnDuty(
  deps: OwnDutyDeps,
  staff: StaffMember,
  onDuty: boolean,
  by: Editor,
): Promise<void> {
  const { changes } = allowed(callOwn(onDuty, await ownOf(deps, staff, by.now)));
  await applyOwn(deps, changes, by);
}

export function allowed<T>(result: Result<T, OwnDutyRefusal>): T {
  if (result.ok) return result.value;
  throw new ApiError(409, `duty.${result.error}`, ownDutyRefusals[result.error]);
}

export async function applyOwn(
  { duty }: OwnDutyDeps,
  changes: readonly DutyChange[],
  by: Editor,
): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  await duty.apply(changes, auditOf(by, `duty.${first.kind}`, by.staffId, { from: 'page' }));
}
