/** A text on its way out, as the guard gets it. */
import { provenBy } from '../../core/facts/hard-facts.ts';
import type { OutgoingMessage, Purpose } from '../../core/outgoing.ts';

export function outgoing(
  text: string,
  evidence: readonly string[] = [],
  purpose: Purpose = 'answer',
): OutgoingMessage {
  return {
    id: 'o1',
    dedupeKey: 'm1/0',
    to: { kind: 'room', channel: 'c', account: 'a', key: 'r' },
    purpose,
    text,
    mentionKeys: [],
    attachmentId: undefined,
    ticketId: undefined,
    notBefore: new Date(0),
    evidence,
  };
}

/** A turn that opens no ticket and in which the resident named no facts. */
export const noTicket = { facts: provenBy([]), hasTicket: false };
