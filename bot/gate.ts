/** Stage ③: may the bot speak? Pure: a table from top to bottom, the first row that holds decides. */
import type { Group } from '../community/group.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Message } from '../core/message.ts';
import type { Dialogue, Licence } from '../handlers/handler.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { announcesToAll, carriesOfficeName } from './office-name.ts';
import type { Voice } from './voice.ts';

export interface GateInput {
  readonly message: Message;
  readonly understanding: Understanding;
  readonly group: Group | undefined;
  readonly staff: StaffMember | undefined;
  readonly dialogue: Dialogue | undefined;
  /** 绑定 XXXX or 认证 XXXX: what makes a place or a person ours, so it is heard in places that are not. */
  readonly isBindingPhrase: boolean;
  /** What colleagues tell each other in their group and the bot does as well: 接单 7, 巡查 3栋 …, a picture it waits for. */
  readonly isStaffWork: () => boolean;
  /** Reads like an answer to 您满意吗; whether they were asked, the handler knows. */
  readonly isVerdict: boolean;
  /** Posted among neighbours and clearly a scam's, whatever its reader took it for; asked only when nothing else decides. */
  readonly isBait: () => boolean;
  /** It goes on with something reported before, by the sender or a neighbour; asked only when nothing else lets it in. */
  readonly concernsReport: () => boolean;
  /** How many turns of this person in this place the bot acted on within the last minute. */
  readonly recentTurns: number;
  /** From this many on, the person is flooding. */
  readonly floodTurns: number;
  /** How often the bot acted on these very words of this person here within the last minutes. */
  readonly sameWords: number;
  /** A member of staff is talking to this person here. */
  readonly isAttended: boolean;
  /** The group sleeps. */
  readonly isQuietTime: boolean;
}

export type SilentReason =
  | 'group_unbound'
  | 'group_off'
  | 'answers_off'
  | 'quiet_hours'
  | 'staff_talking'
  | 'workers_talking'
  | 'attended'
  | 'flood'
  | 'repeated'
  | 'unclear'
  | 'chatter';
export type SpeakReason =
  | 'emergency'
  | 'binding'
  | 'addressed'
  | 'staff_command'
  | 'in_dialogue'
  | 'verdict'
  | 'recalled'
  | 'reported'
  | 'fraud'
  | 'sensitive'
  | 'question'
  | 'concerns_report';

export type GateDecision =
  | { readonly kind: 'speak'; readonly licence: Licence; readonly voice: Voice; readonly reason: SpeakReason }
  | { readonly kind: 'silent'; readonly reason: SilentReason };

interface Row {
  readonly holds: (input: GateInput) => boolean;
  readonly decision: GateDecision;
}

const rows: readonly Row[] = [
  { holds: ({ understanding }) => understanding.danger !== undefined, decision: act('emergency') },
  { holds: (input) => input.isBindingPhrase, decision: act('binding') },
  {
    holds: ({ message, group }) => !message.isPrivate && group?.state !== 'bound',
    decision: silent('group_unbound'),
  },
  { holds: ({ message, group }) => !message.isPrivate && !group?.botEnabled, decision: silent('group_off') },
  {
    holds: ({ staff, recentTurns, floodTurns }) => staff === undefined && recentTurns >= floodTurns,
    decision: silent('flood'),
  },
  { holds: ({ message }) => message.kind === 'recall', decision: ifSure('recalled') },
  { holds: ({ message }) => message.addressed, decision: act('addressed') },
  {
    holds: ({ staff, understanding }) => staff !== undefined && understanding.ticketNumber !== undefined,
    decision: act('staff_command'),
  },
  {
    holds: ({ staff, group, isStaffWork }) =>
      staff !== undefined && group?.kind === 'workers' && isStaffWork(),
    decision: ifSure('staff_command'),
  },
  // Whoever posts an identity number is asked to take it back, staff too; what they report is worked below.
  { holds: (input) => isSensitive(input) && !isActedOn(input), decision: ifSure('sensitive') },
  { holds: ({ staff }) => staff !== undefined, decision: silent('staff_talking') },
  { holds: ({ group }) => group?.kind === 'workers', decision: silent('workers_talking') },
  { holds: isFraud, decision: act('fraud') },
  // Property management tells of the lift it mends; a swindler's 客服 was dealt with above.
  { holds: ({ message }) => carriesOfficeName(message), decision: silent('staff_talking') },
  // So does whoever tells everybody what is being done; only the owner of a group can.
  { holds: ({ message }) => announcesToAll(message.text), decision: silent('staff_talking') },
  { holds: (input) => input.isVerdict && !isReport(input), decision: ifSure('verdict') },
  // The third time the same words are no news.
  { holds: ({ sameWords }) => sameWords >= 2, decision: silent('repeated') },
  // A person already sees to it: what is reported is still taken, without a word in between.
  { holds: (input) => isAttended(input) && isReport(input), decision: act('reported', 'quiet') },
  {
    holds: (input) => isAttended(input) && input.dialogue !== undefined,
    decision: ifSure('in_dialogue', 'quiet'),
  },
  { holds: isAttended, decision: silent('attended') },
  // Whoever reports at night waits for the answer; the neighbours need no more than a line of it.
  {
    holds: (input) => input.isQuietTime && isReport(input) && input.understanding.urgency === 'normal',
    decision: act('reported', 'brief'),
  },
  { holds: isReport, decision: act('reported') },
  { holds: ({ dialogue }) => dialogue !== undefined, decision: ifSure('in_dialogue') },
  { holds: (input) => input.isBait(), decision: act('fraud') },
  {
    holds: (input) => isQuestion(input) && input.group?.answersEnabled === false,
    decision: silent('answers_off'),
  },
  { holds: (input) => isQuestion(input) && input.isQuietTime, decision: silent('quiet_hours') },
  { holds: ({ understanding }) => understanding.intent !== 'chatter', decision: ifSure('question') },
  { holds: ({ concernsReport }) => concernsReport(), decision: ifSure('concerns_report') },
];

const fraudIntents: ReadonlySet<string> = new Set(['fraud_check', 'fraud_bait']);

function isFraud({ understanding }: GateInput): boolean {
  return fraudIntents.has(understanding.intent);
}

function isReport({ understanding }: GateInput): boolean {
  return understanding.intent === 'report';
}

function isQuestion({ understanding }: GateInput): boolean {
  return understanding.intent === 'question';
}

/** Staff do not see to it that a number is taken back. */
function isAttended(input: GateInput): boolean {
  return input.isAttended && !isSensitive(input);
}

function isSensitive({ understanding }: GateInput): boolean {
  return understanding.sensitive.length > 0;
}

/** What a resident says in a residents' group that is acted on without being addressed. */
function isActedOn(input: GateInput): boolean {
  const { staff, group, understanding } = input;
  return (
    staff === undefined && group?.kind !== 'workers' && (understanding.intent === 'report' || isFraud(input))
  );
}

/** What nobody meant for the bot is neighbours talking; what may well be more is not said clearly enough. */
export function gate(input: GateInput): GateDecision {
  const talk = input.understanding.unclear === undefined ? 'chatter' : 'unclear';
  return rows.find((row) => row.holds(input))?.decision ?? silent(talk);
}

function act(reason: SpeakReason, voice: Voice = 'aloud'): GateDecision {
  return { kind: 'speak', licence: 'act', voice, reason };
}

function ifSure(reason: SpeakReason, voice: Voice = 'aloud'): GateDecision {
  return { kind: 'speak', licence: 'only_if_sure', voice, reason };
}

function silent(reason: SilentReason): GateDecision {
  return { kind: 'silent', reason };
}
