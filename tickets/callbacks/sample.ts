/**
 * Which closed tickets are called back (回访): whom the result did not satisfy on the way, whoever never answered, and a
 * share of the others, drawn per department and month. The draw rests on the month and the ticket alone: whoever does
 * it again draws the same, and nobody can know beforehand or choose.
 */
import { createHash } from 'node:crypto';

import type { Closer, Ticket } from '../ticket.ts';
import { dissatisfied } from '../rating.ts';
import type { CallbackShares } from './policy.ts';

/** In the order they are called. */
export const callbackKinds = ['disputed', 'unanswered', 'answered'] as const;
export type CallbackKind = (typeof callbackKinds)[number];

export type ClosedTicket = Pick<Ticket, 'id' | 'communityId' | 'departmentId' | 'round' | 'rating'> & {
  readonly closedBy: Closer | undefined;
};

export interface Drawn {
  readonly ticketId: string;
  readonly kind: CallbackKind;
}

export function kindOf({ round, rating, closedBy }: ClosedTicket): CallbackKind {
  if (rating === dissatisfied || round > 1) return 'disputed';
  return closedBy === 'rating' ? 'answered' : 'unanswered';
}

/** In the order they are called; at least one of every kind that a department has, where its share is not nothing. */
export function drawSample(
  closed: readonly ClosedTicket[],
  month: string,
  sharesOf: (departmentId: string | undefined) => CallbackShares,
): readonly Drawn[] {
  const ranked = closed.map((ticket) => ({
    ...ticket,
    kind: kindOf(ticket),
    rank: rankOf(ticket.id, month),
  }));
  return strataOf(ranked)
    .flatMap((stratum) => drawn(stratum, sharesOf))
    .toSorted((one, other) => orderOf(one) - orderOf(other) || compare(one.rank, other.rank))
    .map(({ id, kind }) => ({ ticketId: id, kind }));
}

type Ranked = ClosedTicket & { readonly kind: CallbackKind; readonly rank: string };

/** Those of one department and kind together; of no department, those of one community. */
function strataOf(ranked: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const strata = new Map<string, Ranked[]>();
  for (const ticket of ranked) {
    const key = [ticket.kind, ticket.communityId, ticket.departmentId ?? ''].join(' ');
    const stratum = strata.get(key) ?? [];
    stratum.push(ticket);
    strata.set(key, stratum);
  }
  return [...strata.values()];
}

function drawn(stratum: readonly Ranked[], sharesOf: Parameters<typeof drawSample>[2]): readonly Ranked[] {
  const [first] = stratum;
  if (first === undefined) return [];
  const share = sharesOf(first.departmentId)[first.kind];
  return stratum
    .toSorted((one, other) => compare(one.rank, other.rank))
    .slice(0, Math.ceil(share * stratum.length));
}

function rankOf(ticketId: string, month: string): string {
  return createHash('sha256').update(`${month} ${ticketId}`).digest('hex');
}

function orderOf({ kind }: Ranked): number {
  return callbackKinds.indexOf(kind);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
