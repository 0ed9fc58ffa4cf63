/**
 * Somebody has just paid a swindler or told him a code: what to do comes first and in private, then the urgent ticket for
 * the grid worker and the community police.
 */
import { residentId } from '../community/resident.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { Address, Message } from '../core/message.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Category, Intent } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { talkAbout, talkOf } from './dialogue/talk.ts';
import { fraudVictimMessages, victimAlert } from './fraud-victim.messages.zh.ts';
import type { Handler, Outcome, Reply, Turn } from './handler.ts';
import { namesSwindle, readVictim, wantsMoneyBack } from './victim-reading.ts';

export interface FraudVictimDeps {
  readonly intake: Intake;
  readonly listOpenOfReporter: (
    residentId: string,
    category: Category,
    since: Date,
  ) => Promise<readonly Ticket[]>;
  /** Who of the grid workers is there now and can be written to, the nearest first. */
  readonly findOnDuty: (communityId: string, areaPath: string, now: Date) => Promise<readonly StaffMember[]>;
  /** The community police of a place. */
  readonly listPolice: (areaPath: string) => Promise<readonly StaffMember[]>;
}

/** What crime is reported under; its rules name the community police first. */
const category: Category = 'anomaly.security';
/** So long whoever says it again means the same. */
const sameCaseMs = 24 * 60 * 60_000;

/** What else such words are taken for. */
const takenFor: ReadonlySet<Intent> = new Set([
  'report',
  'question',
  'handoff',
  'supplement',
  'chatter',
  'help',
]);

export function createFraudVictimHandler(deps: FraudVictimDeps): Handler {
  return {
    name: 'fraud_victim',
    accepts: ({ message, understanding, staff }) =>
      staff === undefined &&
      message.kind === 'text' &&
      isAbout(message.text, understanding.intent) &&
      isVictim(readVictim(message.text)),
    handle: async (turn) => {
      const [known] = await findKnown(deps, turn);
      if (known !== undefined) return remind(known, turn);
      return readVictim(turn.message.text) === 'perhaps'
        ? told(turn, [fraudVictimMessages.perhaps])
        : open(deps, turn);
    },
  };
}

function isAbout(text: string, intent: Intent): boolean {
  return intent === 'fraud_check' || (takenFor.has(intent) && (namesSwindle(text) || wantsMoneyBack(text)));
}

function isVictim(victim: ReturnType<typeof readVictim>): boolean {
  return victim === 'now' || victim === 'perhaps';
}

function findKnown({ listOpenOfReporter }: FraudVictimDeps, { message, now }: Turn) {
  const reporter = residentId(message.channel, message.account, message.sender.key);
  return listOpenOfReporter(reporter, category, new Date(now.getTime() - sameCaseMs));
}

async function open(deps: FraudVictimDeps, turn: Turn): Promise<Outcome> {
  const { group, understanding, now } = turn;
  const message = inPrivate(turn.message);
  const { place, plate, phone } = understanding;
  const what = { category, urgency: 'urgent', place, plate, phone } as const;
  const taken = await deps.intake({ message, group, ...what, now });
  if (taken === 'no_community') return told(turn, [fraudVictimMessages.unbound]);
  const { ticket, assignee, changes, outgoing, residents } = taken;
  const opened = fraudVictimMessages.opened(ticket.number, assignee?.name);
  return {
    ...told(turn, [opened], ticket.id),
    tickets: changes,
    outgoing: [...outgoing, ...(await alertsOf(deps, taken, now))],
    residents,
    dialogue: turn.message.isPrivate
      ? talkAbout(talkOf(turn), { ticketId: ticket.id, sourceKey: message.key, ask: undefined }, now)
      : 'keep',
    did: 'fraud.victim',
    about: { ticketId: ticket.id },
  };
}

/** Neighbours read neither the ticket nor what becomes of it. */
function inPrivate(message: Message): Message {
  return { ...message, place: personOf(message), isPrivate: true };
}

function personOf({ place, sender }: Message): Address {
  return { kind: 'person', channel: place.channel, account: place.account, key: sender.key };
}

/** What to do first, then the rest; of both a group reads no more than whom to call. */
function told({ message }: Turn, lines: readonly string[], ticketId?: string): Outcome {
  const to = personOf(message);
  const { steps, inGroup } = fraudVictimMessages;
  const ofTicket = ticketId === undefined ? {} : { ticketId };
  return {
    replies: [
      ...(message.isPrivate ? [] : [{ ...emergencyText(inGroup) }]),
      { ...emergencyText(steps), to },
      ...lines.map((text): Reply => ({ purpose: 'acknowledge', text, to, evidence: [text], ...ofTicket })),
    ],
    dialogue: 'keep',
    did: 'fraud.victim_told',
  };
}

/** Reviewed content, every word of it, and so its own evidence. */
function emergencyText(text: string): Reply {
  return { purpose: 'emergency', text, evidence: [text] };
}

function remind(ticket: Ticket, { message }: Turn): Outcome {
  const text = fraudVictimMessages.known(ticket.number);
  const reply: Reply = {
    purpose: 'emergency',
    text,
    evidence: [text],
    ticketId: ticket.id,
    to: personOf(message),
  };
  const here = message.isPrivate ? [] : [emergencyText(fraudVictimMessages.inGroup)];
  return {
    replies: [...here, reply],
    dialogue: 'keep',
    did: 'fraud.victim_known',
    about: { ticketId: ticket.id },
  };
}

/** The police contacts of the place and the nearest grid worker, save whoever has the ticket: the card tells them. */
async function alertsOf(
  { findOnDuty, listPolice }: FraudVictimDeps,
  { ticket, assignee }: TakenReport,
  now: Date,
): Promise<readonly OutgoingMessage[]> {
  const { communityId, areaPath, id, number } = ticket;
  const [worker] = await findOnDuty(communityId, areaPath, now);
  const police = await listPolice(areaPath);
  const text = victimAlert(number);
  return [...police, ...(worker === undefined ? [] : [worker])]
    .filter((member) => member.id !== assignee?.id)
    .flatMap((member): readonly OutgoingMessage[] =>
      member.contact === undefined
        ? []
        : [
            {
              ...{ id: newId(now), dedupeKey: `ticket:${id}/victim/${member.id}`, to: member.contact },
              ...{ purpose: 'staff', text, mentionKeys: [], attachmentId: undefined },
              ...{ ticketId: id, notBefore: now, evidence: [text] },
            },
          ],
    );
}
