/** The phone that was left with a ticket, for the account of who has it now. */
import type { StaffMember } from '../community/staff.ts';
import type { Address } from '../core/message.ts';
import type { Sealer } from '../core/sealing.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import { isOpenState } from './workflow.ts';

export interface FindContactDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'findAssignee'>;
  readonly sealer: Pick<Sealer, 'open'>;
}

export type FindContact = (to: Address, ticketId: string) => Promise<string | undefined>;

/** Asked when the message goes out: who does not have it any more is told nothing. */
export function createFindContact({ tickets, sealer }: FindContactDeps): FindContact {
  return async (to, ticketId) => {
    const ticket = await tickets.find(ticketId);
    if (ticket?.phone === undefined || !isOpenState(ticket.state)) return undefined;
    const assignee = await tickets.findAssignee(ticket);
    return isAt(assignee?.contact, to) ? sealer.open(ticket.phone) : undefined;
  };
}

function isAt(contact: StaffMember['contact'], { channel, account, key, kind }: Address): boolean {
  return (
    contact !== undefined &&
    kind === 'person' &&
    contact.channel === channel &&
    contact.account === account &&
    contact.key === key
  );
}
