/** Whether a verdict answers the question about one ticket. Pure: how long ago it was asked, and what is talked about. */
import { categoryNames } from '../core/taxonomy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Turn } from './handler.ts';
import type { Verdict } from './verdict-reading.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Among neighbours a word counts this long after the question; said to the bot, until it is answered. */
export const countsForMs: Readonly<Record<'plain' | 'loose' | 'undone' | 'complaint', number>> = {
  plain: 2 * dayMs,
  undone: 2 * dayMs,
  // 可以, 不错, 太慢了: as likely about the dinner.
  loose: 30 * minuteMs,
  complaint: 30 * minuteMs,
};

type Heard = Pick<Turn, 'message' | 'understanding' | 'dialogue' | 'now'>;

export function isAnswerTo(ticket: Ticket, verdict: Verdict, turn: Heard): boolean {
  return (
    isInTime(ticket, verdict, turn) &&
    !answersAnother(ticket, verdict, turn) &&
    isAbout(ticket, verdict, turn)
  );
}

function isInTime({ handledAt }: Ticket, verdict: Verdict, { message, now }: Heard): boolean {
  if (message.addressed) return true;
  if (message.mentionsOthers || handledAt === undefined) return false;
  const kind = verdict.kind === 'rating' ? verdict.strength : verdict.kind;
  return now.getTime() - handledAt.getTime() <= countsForMs[kind];
}

/** 「1」 may choose among tickets the bot listed, 「好了」 take back what was reported a moment ago. */
function answersAnother(ticket: Ticket, verdict: Verdict, turn: Heard): boolean {
  const talk = talkOf(turn);
  if (talk === undefined) return false;
  if (talk.choosing !== undefined) return true;
  const latest = talk.open?.ticketId ?? talk.tickets[0]?.id;
  if (latest === undefined || latest === ticket.id) return false;
  return talk.open !== undefined || !(verdict.kind === 'rating' && verdict.strength === 'plain');
}

/** 洞还在 is about the ticket with the hole; 快递还没来 about none; a fault elsewhere is a report of its own. */
export function isAbout(ticket: Ticket, verdict: Verdict, { understanding, message }: Heard): boolean {
  if (verdict.kind !== 'undone') return true;
  const { intent, category, place, placeSources } = understanding;
  const saysWhere = placeSources.building === 'text' || placeSources.spot === 'text';
  if (saysWhere && (place.building ?? ticket.place.building) !== ticket.place.building) return false;
  if (isNamedIn(verdict.subject, ticket)) return true;
  if (intent === 'report' && category !== ticket.category) return !saysWhere && verdict.subject === '';
  return intent === 'report' || verdict.subject === '' || message.addressed;
}

/** Shares a character with what was reported or with the name of its kind: 洞 with 「露个大洞」. */
function isNamedIn(subject: string, ticket: Ticket): boolean {
  const known = ticket.description + categoryNames[ticket.category];
  return Array.from(subject).some((character) => known.includes(character));
}
