/** What of a text to staff is filled in when it is sent. What cannot be found keeps no message back. */
import { errorCode } from '../core/errors.ts';
import {
  contactSlot,
  fillSlots,
  fillVolunteerLink,
  picturesSlot,
  placeHistorySlot,
  type SlotTexts,
  volunteerIn,
  wants,
  withoutSlots,
  workerLinkSlot,
} from '../core/late-slots.ts';
import type { Log } from '../core/log.ts';
import type { Address } from '../core/message.ts';
import type { FindEnclosures } from '../tickets/card-enclosures.ts';
import type { OutboxRow } from './outbox-store.ts';

export interface LateDeps {
  /** A one-time link for who reads it in private; default none. Made anew for each attempt, never stored. */
  readonly makeWorkerLink?: (to: Address, ticketId: string | undefined) => Promise<string | undefined>;
  /** The same for a volunteer of the day, to their own page. */
  readonly makeVolunteerLink?: (volunteerId: string) => Promise<string | undefined>;
  /** What goes with the card of a ticket; default nothing. */
  readonly findEnclosures?: FindEnclosures;
  /** The phone of who reported, for this reader alone; default none. */
  readonly findContact?: (to: Address, ticketId: string) => Promise<string | undefined>;
  readonly log: Log;
}

export type Filled = Pick<OutboxRow, 'text' | 'attachmentId'>;
type Row = Filled & Pick<OutboxRow, 'purpose' | 'ticketId' | 'createdAt'>;

/** Only staff, and volunteers of the day in private, are told more than what was written down. */
export async function fillLate(deps: LateDeps, to: Address, row: Row): Promise<Filled> {
  const { text, attachmentId } = row;
  if (row.purpose !== 'staff') return { text: await textForOthers(deps, to, text), attachmentId };
  const link = await linkFor(deps, to, row);
  const card = await cardOf(deps, row);
  return {
    text: fillSlots(text, {
      [picturesSlot]: '',
      ...link,
      ...(await contactFor(deps, to, row)),
      ...card?.texts,
    }),
    attachmentId: attachmentId ?? card?.attachmentId,
  };
}

async function textForOthers(
  { makeVolunteerLink, log }: LateDeps,
  to: Address,
  text: string,
): Promise<string> {
  const volunteerId = to.kind === 'person' ? volunteerIn(text) : undefined;
  if (volunteerId === undefined) return withoutSlots(text);
  const link = await makeVolunteerLink?.(volunteerId).catch((error: unknown) => {
    log.error('outbox.no_link', { code: errorCode(error) });
    return undefined;
  });
  return withoutSlots(fillVolunteerLink(text, link));
}

async function linkFor(
  { makeWorkerLink, log }: LateDeps,
  to: Address,
  { text, ticketId }: Row,
): Promise<SlotTexts> {
  if (!wants(text, workerLinkSlot)) return {};
  const link = await makeWorkerLink?.(to, ticketId).catch((error: unknown) => {
    log.error('outbox.no_link', { code: errorCode(error) });
    return undefined;
  });
  return { [workerLinkSlot]: link };
}

/** Never in a room: who reads along there does not have the ticket. */
async function contactFor(
  { findContact, log }: LateDeps,
  to: Address,
  { text, ticketId }: Row,
): Promise<SlotTexts> {
  if (!wants(text, contactSlot) || ticketId === undefined || to.kind !== 'person') return {};
  const phone = await findContact?.(to, ticketId).catch((error: unknown) => {
    log.error('outbox.no_contact', { code: errorCode(error) });
    return undefined;
  });
  return { [contactSlot]: phone };
}

async function cardOf({ findEnclosures, log }: LateDeps, { text, ticketId, createdAt }: Row) {
  const isCard = wants(text, placeHistorySlot) || wants(text, picturesSlot);
  if (ticketId === undefined || !isCard) return undefined;
  const found = await findEnclosures?.(ticketId, createdAt).catch((error: unknown) => {
    log.error('outbox.no_enclosures', { code: errorCode(error) });
    return undefined;
  });
  if (found === undefined) return undefined;
  const { placeHistory, pictures, attachmentId } = found;
  const shown = wants(text, picturesSlot) ? attachmentId : undefined;
  return { texts: { [placeHistorySlot]: placeHistory, [picturesSlot]: pictures }, attachmentId: shown };
}
