/** Workers say when they work: 上班, 下班, 请假, 销假. In private or in the workers' group. */
import {
  type Duty,
  type DutyChange,
  type DutyPlans,
  leaveAt,
  noPlan,
  overrideFor,
} from '../community/duty/duty.ts';
import { dayMs } from '../community/duty/local-time.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import * as messages from './duty-command.messages.zh.ts';
import { type DutyCommand, readDutyCommand, type SaidLeave } from './duty-command-reading.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface DutyCommandDeps {
  readonly plansOf: (staffIds: readonly string[]) => Promise<DutyPlans>;
  /** Workers of the same communities. */
  readonly colleaguesOf: (staff: StaffMember) => Promise<readonly StaffMember[]>;
  readonly timeZone: string;
}

const longestLeaveMs = 90 * dayMs;

export function createDutyCommandHandler(deps: DutyCommandDeps): Handler {
  const read = ({ message, now }: Turn) => readDutyCommand(message.text, { now, timeZone: deps.timeZone });
  return {
    name: 'duty_command',
    accepts: (turn) =>
      turn.staff?.role === 'worker' &&
      (turn.message.isPrivate || turn.group?.kind === 'workers') &&
      read(turn) !== undefined,
    handle: async (turn) => {
      const command = read(turn);
      if (command === undefined || turn.staff === undefined) return 'pass';
      const plan = (await deps.plansOf([turn.staff.id])).get(turn.staff.id) ?? noPlan;
      const duty = { ...plan, timeZone: deps.timeZone };
      return carryOut(deps, command, { staff: turn.staff, duty, now: turn.now });
    },
  };
}

interface Whose {
  readonly staff: StaffMember;
  readonly duty: Duty;
  readonly now: Date;
}

function carryOut(deps: DutyCommandDeps, command: DutyCommand, whose: Whose): Outcome | Promise<Outcome> {
  if (command.kind === 'leave') return takeLeave(deps, command, whose);
  return command.kind === 'back' ? endLeave(whose) : call(command.kind === 'on', whose);
}

function call(onDuty: boolean, { staff, duty, now }: Whose): Outcome {
  if (onDuty && !staff.onDuty) return told('switched_off', messages.switchedOff);
  const override = overrideFor(onDuty, duty, now);
  const { timeZone } = duty;
  const text = onDuty
    ? messages.calledIn(override.until, timeZone)
    : messages.calledOff(override.until, timeZone);
  const isAway = onDuty && leaveAt(duty, now) !== undefined;
  return told(onDuty ? 'called_in' : 'called_off', isAway ? `${text}${messages.stillOnLeave}` : text, [
    { kind: 'call', staffId: staff.id, override, at: now },
  ]);
}

/** What was said for now is over with it: who is back follows the week again. */
function endLeave({ staff, duty, now }: Whose): Outcome {
  const open = duty.leaves.filter(({ until }) => until > now);
  if (open.length === 0) return told('no_leave', messages.noLeave);
  const ended = open.map(
    ({ id }) => ({ kind: 'end_leave', staffId: staff.id, leaveId: id, at: now }) as const,
  );
  return told('leave_ended', messages.leaveEnded, [
    ...ended,
    { kind: 'call', staffId: staff.id, override: undefined, at: now },
  ]);
}

async function takeLeave(deps: DutyCommandDeps, said: SaidLeave, whose: Whose): Promise<Outcome> {
  const { staff, now } = whose;
  const { span } = said;
  if (span === undefined) return told('leave_refused', messages.whichDays);
  if (span.until <= now) return told('leave_refused', messages.inThePast);
  if (span.until.getTime() - span.from.getTime() > longestLeaveMs)
    return told('leave_refused', messages.tooLong);
  const backup = await backupOf(deps, said.backup, staff);
  if (typeof backup === 'string') return told('leave_refused', backup);
  const leave = { ...span, id: newId(now), backupId: backup?.id };
  const text = messages.leaveTaken({ ...span, backup: backup?.name }, deps.timeZone);
  return told('leave_taken', text, [{ kind: 'leave', staffId: staff.id, leave, at: now }]);
}

/** Text: why not. Undefined: nobody was named. */
async function backupOf(
  { colleaguesOf }: DutyCommandDeps,
  name: string | undefined,
  staff: StaffMember,
): Promise<StaffMember | undefined | string> {
  if (name === undefined) return undefined;
  if (name === staff.name) return messages.backupIsSelf;
  const named = (await colleaguesOf(staff)).filter((one) => one.name === name && one.id !== staff.id);
  const [backup, another] = named;
  if (backup === undefined) return messages.unknownBackup(name);
  return another === undefined ? backup : messages.severalBackups(name);
}

/** What is read back states only what is stored with it. */
function told(did: string, text: string, duty: readonly DutyChange[] = []): Outcome {
  return {
    replies: [{ purpose: 'staff', text, evidence: [text] }],
    ...(duty.length === 0 ? {} : { duty }),
    dialogue: 'keep',
    did: `duty.${did}`,
  };
}
