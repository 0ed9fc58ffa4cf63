/** What of a ticket may be said to whom, and the texts that prove every fact said about it. */
import { formatPlace, type Place, publicPlace } from '../core/place.ts';
import { redact } from '../core/redaction.ts';
import { categoryNames } from '../core/taxonomy.ts';
import { formatMoment } from '../core/wall-time.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

/** Neighbours read along in a group; a reporter reads alone in private; a worker needs the whole place. */
export type Audience = 'neighbours' | 'reporter' | 'worker';

type Placed = Pick<Ticket, 'place' | 'compound'>;

/** The place for this audience; never the flat for neighbours. Empty when nothing is known. */
export function placeFor(ticket: Placed, audience: Audience): string {
  return formatPlace(
    audience === 'neighbours' ? neighbourPlace(ticket.place) : ticket.place,
    ticket.compound,
  );
}

function neighbourPlace(place: Place): Place {
  const shown = publicPlace(place);
  return shown.spot === undefined ? shown : { ...shown, spot: hideFlats(shown.spot, place.room) };
}

/** One line without personal data: category and public place. */
export function ticketTitle(ticket: Placed & Pick<Ticket, 'category'>): string {
  const place = placeFor(ticket, 'neighbours');
  return place === '' ? categoryNames[ticket.category] : `${categoryNames[ticket.category]} ${place}`;
}

/** Free words for this audience: phones, plates and identity numbers masked for all, flats for neighbours too. */
export function wordsFor(words: string, ticket: Pick<Ticket, 'place'>, audience: Audience): string {
  const masked = redact(words);
  return audience === 'neighbours' ? hideFlats(masked, ticket.place.room) : masked;
}

const digits = '[0-9零〇一二三四五六七八九幺]';
/** 3-2-501 and its kin: building and unit may stay, the flat may not. */
const flatAddress = new RegExp(
  `(${digits}{1,3}\\s*[-—–/#]\\s*(?:${digits}{1,2}\\s*[-—–/]\\s*)?)${digits}{3,4}`,
  'g',
);
/** A lone number of three or four digits is taken for a flat, unless it is a short number or an amount. */
const loneFlat = new RegExp(
  `(?<![0-9零〇一二三四五六七八九幺A-Za-z:.\\-])(?!(?:110|119|120|122|114)(?![0-9]))${digits}{3,4}(?![0-9零〇一二三四五六七八九幺A-Za-z:.年元块米度瓦伏%])`,
  'g',
);

/** Hides every flat in a text for neighbours; rather one number too many than one too few. */
export function hideFlats(text: string, room?: string): string {
  const hidden = text.replace(flatAddress, '$1***').replace(loneFlat, '***');
  return room === undefined || room.length < 3 ? hidden : hidden.replaceAll(room, '***');
}

/** Every fact a message about this ticket may state; what most of them state stands first, for it is looked for in order. */
export function ticketEvidence(ticket: Ticket, timeZone: string, event?: TicketEvent): readonly string[] {
  const { openedAt, responseDueAt, resolutionDueAt, closedAt, wakeAt, request } = ticket;
  const moments = [resolutionDueAt, responseDueAt, openedAt, closedAt, wakeAt, request?.until, event?.at];
  const words = [
    ticket.resolution,
    ticket.question,
    ticket.externalParty,
    event?.note,
    ticket.plate?.masked,
    ticket.phone?.masked,
  ];
  return [
    ticket.number,
    ...moments.filter((at) => at !== undefined).map((at) => formatMoment(at, timeZone)),
    formatPlace(ticket.place, ticket.compound),
    ticket.description,
    ticket.routingReason,
    ...words.filter((said) => said !== undefined),
  ];
}
