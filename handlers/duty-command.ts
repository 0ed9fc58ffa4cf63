/** Workers say when they work: 上班, 下班, 请假, 销假. In private or in the workers' group. */
import { calledSo } from '../community/called.ts';
import { type Duty, type DutyChange, type DutyPlans, leaveAt, noPlan } from '../community/duty/duty.ts';
import { ownDutyRefusals } from '../community/duty/messages.zh.ts';
import { callOwn, endOwnLeave, type OwnDutyRefusal, takeOwnLeave } from '../community/duty/own-duty.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { newId } from '../core/ids.ts';
import * as messages from './duty-command.messages.zh.ts';
import { type DutyCommand, readDutyCommand, type SaidLeave } from './duty-command-reading.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface DutyCommandDeps {
  readonly plansOf: (staffIds: readonly string[]) => Promise<DutyPlans>;
  /** Other workers of the same communities. */
  readonly colleaguesOf: (staff: StaffMember) => Promise<readonly StaffMember[]>;
  /** What they have in their hands, open. */
  readonly listOpenOfAssignee: (staffId: string) => Promise<readonly Pick<Ticket, 'number'>[]>;
  readonly timeZone: string;
}

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

function call(onDuty: boolean, whose: Whose): Outcome {
  const { duty, now } = whose;
  const called = callOwn(onDuty, whose);
  if (!called.ok) return refused(called.error);
  const { override, changes } = called.value;
  const text = onDuty
    ? messages.calledIn(override.until, duty.timeZone)
    : messages.calledOff(override.until, duty.timeZone);
  const isAway = onDuty && leaveAt(duty, now) !== undefined;
  return told(
    onDuty ? 'called_in' : 'called_off',
    isAway ? `${text}${messages.stillOnLeave}` : text,
    changes,
  );
}

function endLeave(whose: Whose): Outcome {
  const ended = endOwnLeave(whose);
  return ended.ok ? told('leave_ended', messages.leaveEnded, ended.value) : refused(ended.error);
}

async function takeLeave(deps: DutyCommandDeps, said: SaidLeave, whose: Whose): Promise<Outcome> {
  const { span } = said;
  if (span === undefined) return told('leave_refused', messages.whichDays);
  const backup = await backupOf(deps, said.backup, whose.staff);
  if (typeof backup === 'string') return told('leave_refused', backup);
  const taken = takeOwnLeave({ ...span, id: newId(whose.now), backupId: backup?.id }, whose);
  if (!taken.ok) return refused(taken.error);
  const inHand = (await deps.listOpenOfAssignee(whose.staff.id)).map(({ number }) => number);
  const text = messages.leaveTaken({ ...span, backup: backup?.name, inHand }, deps.timeZone);
  return told('leave_taken', text, taken.value);
}

/** Text: why not. Undefined: nobody was named. */
async function backupOf(
  { colleaguesOf }: DutyCommandDeps,
  name: string | undefined,
  staff: StaffMember,
): Promise<Pick<StaffMember, 'id' | 'name'> | undefined | string> {
  if (name === undefined) return undefined;
  if (name === staff.name) return staff;
  const named = calledSo(await colleaguesOf(staff), name);
  const [backup, another] = named;
  if (backup === undefined) return messages.unknownBackup(name);
  return another === undefined ? backup : messages.severalBackups(name);
}

function refused(why: OwnDutyRefusal): Outcome {
  return told(why === 'switched_off' || why === 'no_leave' ? why : 'leave_refused', ownDutyRefusals[why]);
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
