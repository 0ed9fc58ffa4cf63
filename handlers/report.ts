/** A report: the ticket is opened at once with what is known, and the one most important missing thing is asked for. */
import type { Place } from '../core/place.ts';
import type { Category } from '../core/taxonomy.ts';
import type { Intake, TakenReport } from '../tickets/intake.ts';
import { residentOf } from '../tickets/intake.ts';
import type { TakePicture } from '../tickets/pictures.ts';
import type { Attachment, Ticket, TicketChange } from '../tickets/ticket.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as messages from './report.messages.zh.ts';
import { nextAsk, reportDialogue } from './report-dialogue.ts';

export interface ReportDeps {
  readonly intake: Intake;
  readonly tickets: Pick<TicketStore, 'listOpenOfReporter'>;
  readonly takePicture: TakePicture;
  readonly timeZone: string;
}

/** So long the same words from the same person are the same matter. */
const sameMatterMs = 30 * 60_000;

export function createReportHandler(deps: ReportDeps): Handler {
  return {
    name: 'report',
    accepts: ({ understanding, licence }) =>
      understanding.intent === 'report' && understanding.category !== undefined && licence === 'act',
    handle: async (turn) => {
      const { category } = turn.understanding;
      if (category === undefined) return 'pass';
      const known = await findSameMatter(deps, turn, category);
      return known === undefined ? open(deps, turn, category) : pointTo(known, turn);
    },
  };
}

async function findSameMatter(
  { tickets }: ReportDeps,
  { message, understanding, now }: Turn,
  category: Category,
): Promise<Ticket | undefined> {
  const since = new Date(now.getTime() - sameMatterMs);
  const recent = await tickets.listOpenOfReporter(residentOf(message).id, category, since);
  return recent.find((ticket) => mayBeSamePlace(ticket.place, understanding.place));
}

/** Two descriptions of a place that do not contradict each other. */
export function mayBeSamePlace(one: Place, other: Place): boolean {
  const parts = ['building', 'unit', 'floor', 'room', 'spot'] as const;
  return parts.every(
    (part) => one[part] === undefined || other[part] === undefined || one[part] === other[part],
  );
}

function pointTo(ticket: Ticket, { now }: Turn): Outcome {
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: messages.reportedAlready(ticket),
        ticketId: ticket.id,
        evidence: [ticket.number],
      },
    ],
    dialogue: reportDialogue({ ticketId: ticket.id, asks: 'nothing' }, now),
    did: 'report.known',
    about: { ticketId: ticket.id },
  };
}

async function open(deps: ReportDeps, turn: Turn, category: Category): Promise<Outcome> {
  const { understanding, message, group, now } = turn;
  const { place, plate, phone, urgency = 'normal' } = understanding;
  const taken = await deps.intake({ message, group, category, urgency, place, plate, phone, now });
  if (taken === 'no_community')
    return {
      replies: [{ purpose: 'ask', text: messages.whichCompound }],
      dialogue: 'keep',
      did: 'report.unplaced',
    };
  const picture = await pictureOf(deps, turn);
  return acknowledge(deps, turn, taken, picture);
}

interface Picture {
  readonly attachment: Attachment | undefined;
  /** Why it could not be taken. */
  readonly refusal: string;
}

/** In the same message, or sent a moment before it, as people do. */
async function pictureOf({ takePicture }: ReportDeps, turn: Turn): Promise<Picture> {
  const { message, pictureBefore, now, signal } = turn;
  const attachment = message.kind === 'image' ? message.attachment : pictureBefore;
  if (attachment === undefined) return { attachment: undefined, refusal: '' };
  const taken = await takePicture({ attachment }, now, signal);
  return taken.ok
    ? { attachment: taken.value, refusal: '' }
    : { attachment: undefined, refusal: taken.error.text };
}

function acknowledge(deps: ReportDeps, turn: Turn, taken: TakenReport, picture: Picture): Outcome {
  const { ticket } = taken;
  const { attachment } = picture;
  const ask = nextAsk(ticket, undefined, attachment !== undefined);
  const text = [
    messages.acknowledged({
      ticket,
      assignee: taken.assignee,
      department: taken.department?.name,
      assumedFrom: assumedFrom(turn.understanding),
      audience: turn.message.isPrivate ? 'reporter' : 'neighbours',
      timeZone: deps.timeZone,
    }),
    ticket.category === 'blocked_exit.vehicle' ? messages.lawfulWays : '',
    picture.refusal,
    messages.question(ask, ticket.category),
  ];
  const attached: readonly TicketChange[] =
    attachment === undefined ? [] : [{ kind: 'attach', ticketId: ticket.id, attachment }];
  return {
    replies: [
      {
        purpose: 'acknowledge',
        text: text.filter((part) => part !== '').join('\n'),
        ticketId: ticket.id,
        evidence: [...ticketEvidence(ticket, deps.timeZone), ...text.slice(1)],
      },
    ],
    tickets: [...taken.changes, ...attached],
    outgoing: taken.outgoing,
    residents: taken.residents,
    dialogue: reportDialogue({ ticketId: ticket.id, asks: ask }, turn.now),
    did: 'report.opened',
    about: { ticketId: ticket.id },
  };
}

/** Said aloud where the place is not from the resident's own words, so that it can be corrected. */
function assumedFrom({ placeSources }: Understanding): messages.AssumedFrom | undefined {
  if (placeSources.building === 'alias' || placeSources.unit === 'alias') return 'alias';
  return placeSources.building === 'room' ? 'room' : undefined;
}
