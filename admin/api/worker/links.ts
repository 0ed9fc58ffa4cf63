/** One-time links: made for whoever reads a message in private, redeemed for a session of the worker page. */
import type { StaffMember, StaffStore } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import type { Address } from '../../../core/message.ts';
import type { WorkerLinkStore } from './link-store.prisma.ts';
import { hashLinkToken, linkLifetimeMs, newLinkToken } from './link-token.ts';

export interface LinkMakerDeps {
  readonly store: Pick<WorkerLinkStore, 'insert'>;
  readonly staff: Pick<StaffStore, 'findByContact'>;
  /** Where phones reach us, no slash at the end; absent: no links. */
  readonly baseUrl: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
}

/** A fresh link for the member of staff behind an address; absent in groups, for strangers and without a base. */
export type MakeWorkerLink = (to: Address, ticketId: string | undefined) => Promise<string | undefined>;

export function createWorkerLinks({ store, staff, baseUrl, clock }: LinkMakerDeps): MakeWorkerLink {
  return async (to, ticketId) => {
    if (baseUrl === undefined || to.kind !== 'person') return undefined;
    const { channel, account, key } = to;
    const member = await staff.findByContact({ channel, account, key });
    if (member?.active !== true) return undefined;
    const token = newLinkToken();
    await store.insert(linkOf(member, token, ticketId, clock.now()));
    return `${baseUrl}/w/o/${token}`;
  };
}

function linkOf({ id: staffId }: StaffMember, token: string, ticketId: string | undefined, now: Date) {
  return {
    id: newId(now),
    tokenHash: hashLinkToken(token),
    staffId,
    ticketId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkLifetimeMs),
  };
}
