/** Staff in private who ask how to say something, or say what is no command: they read the exact words, nothing is done. */
import type { StaffMember } from '../community/staff.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isUnclaimed } from './worker-command-taking.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { isAtWork } from './staff-work.ts';
import type { TicketsForCommands } from './worker-command-finding.ts';
import { isNod, readHowTo } from './worker-hints-reading.ts';
import * as messages from './worker-hints.messages.zh.ts';

export interface WorkerHintsDeps {
  readonly tickets: Pick<TicketsForCommands, 'listOpenOfAssignee'>;
}

const mostNamed = 5;

function isToBot(turn: Turn): boolean {
  return isAtWork(turn) && turn.message.addressed && turn.message.kind === 'text';
}

export function createWorkerHintsHandler({ tickets }: WorkerHintsDeps): Handler {
  return {
    name: 'worker_hints',
    accepts: (turn) =>
      isToBot(turn) &&
      turn.staff?.role === 'worker' &&
      (readHowTo(turn.message.text) !== undefined || saysNod(turn)),
    handle: async (turn) => {
      const inHand = await ofStaff(tickets, turn.staff);
      const hint = readHowTo(turn.message.text);
      if (hint === undefined) return nodded(inHand);
      const [only, another] = inHand;
      const number = only === undefined || another !== undefined ? messages.anyNumber : only.number;
      return told(messages.howTo[hint](number), inHand);
    },
  };
}

/** In the middle of something else it is an answer there. */
function saysNod({ message, dialogue, now }: Turn): boolean {
  const isAsked = dialogue !== undefined && dialogue.expiresAt > now;
  return message.isPrivate && !isAsked && isNod(message.text);
}

function nodded(inHand: readonly Ticket[]): Outcome | 'pass' {
  const unclaimed = inHand.filter(isUnclaimed).slice(0, mostNamed);
  return unclaimed.length === 0 ? 'pass' : told(messages.notClaimedYet(unclaimed), unclaimed);
}

/** A report that only the classifier took for one, without a word of where, from somebody with work in hand: 我处理不了. */
export function createUnclearWorkHandler({ tickets }: WorkerHintsDeps): Handler {
  return {
    name: 'unclear_work',
    accepts: (turn) =>
      isToBot(turn) && turn.message.isPrivate && turn.staff?.role === 'worker' && onlySounds(turn),
    handle: async (turn) => {
      const inHand = await ofStaff(tickets, turn.staff);
      const [only, another] = inHand;
      if (only === undefined) return 'pass';
      const number = another === undefined ? only.number : undefined;
      return told(messages.notUnderstoodInWork(number), inHand);
    },
  };
}

/** Whatever a rule knows, whatever has a place and whatever may be danger is a report. */
function onlySounds({ understanding, pictureBefore, placeWordsBefore }: Turn): boolean {
  const { intent, danger, urgency, placeSources, reasons, further } = understanding;
  if (intent !== 'report' || danger !== undefined || urgency === 'emergency' || further.length > 0)
    return false;
  if (pictureBefore !== undefined || placeWordsBefore !== undefined) return false;
  if (Object.values(placeSources).some((source) => source === 'text' || source === 'before')) return false;
  return !reasons.some((reason) => reason.startsWith('report.'));
}

function ofStaff(tickets: WorkerHintsDeps['tickets'], staff: StaffMember | undefined) {
  return staff === undefined ? [] : tickets.listOpenOfAssignee(staff.id);
}

function told(text: string, named: readonly Ticket[]): Outcome {
  return {
    replies: [{ purpose: 'staff', text, evidence: [text, ...named.map(({ number }) => number)] }],
    dialogue: 'keep',
    did: 'worker.hinted',
  };
}
