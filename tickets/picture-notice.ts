/** A picture that comes when somebody has the ticket already goes to them, beside what they were told. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Attachment } from '../pictures/attachment.ts';
import type { Ticket } from './ticket.ts';
import { pictureAdded, type PictureFrom } from './worker-card.messages.zh.ts';
import { isOpenState } from './workflow.ts';

interface AddedPicture {
  readonly ticket: Ticket;
  readonly assignee: Pick<StaffMember, 'id' | 'contact'> | undefined;
  readonly attachment: Pick<Attachment, 'id'>;
  readonly from: PictureFrom;
  readonly now: Date;
}

/** None while nobody has it: the card then carries the picture. */
export function pictureNotices(added: AddedPicture): readonly OutgoingMessage[] {
  const { ticket, assignee, attachment, from, now } = added;
  if (assignee?.contact === undefined || !isOpenState(ticket.state)) return [];
  return [
    {
      id: newId(now),
      dedupeKey: `ticket:${ticket.id}/picture/${attachment.id}`,
      to: assignee.contact,
      purpose: 'staff',
      text: pictureAdded(ticket, from),
      mentionKeys: [],
      attachmentId: attachment.id,
      ticketId: ticket.id,
      notBefore: now,
      evidence: [ticket.number],
    },
  ];
}
