/** What may be the same matter as a ticket, with the score and its reasons; staff decide. */
import type { Clock } from '../../../core/clock.ts';
import { formatPlace, publicPlace } from '../../../core/place.ts';
import { duplicateReasons, verdictNames } from '../../../tickets/duplicates/messages.zh.ts';
import { type Pair, rankPairs } from '../../../tickets/duplicates/pair.ts';
import { candidateOf } from '../../../tickets/duplicates/telling.ts';
import { isInScope, scopeOf } from '../../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import { isOpenState } from '../../../tickets/workflow.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { type PossibleDuplicate, possibleDuplicates } from '../schemas/ticket-parts.ts';
import { showTied } from '../views/ticket-ties.ts';
import { findTicket } from './tickets.ts';

export interface TicketDuplicateDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'listCandidates' | 'listFollowers'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What somebody reads through; what is less alike is not the same. */
const mostShown = 8;

export function ticketDuplicateRoutes(deps: TicketDuplicateDeps): readonly Route[] {
  return [listDuplicates(deps)];
}

const listDuplicates = ({ tickets, clock }: TicketDuplicateDeps) =>
  route(
    {
      at: 'GET /tickets/:id/duplicates',
      access: 'tickets.merge',
      tag: '工单',
      summary: '可能重复的工单：近三天同地点、类别相近，附得分和理由',
      params: idParams,
      gives: possibleDuplicates,
    },
    async ({ params, staff }) => {
      const ticket = await findTicket({ tickets }, params.id, staff);
      const { communityId, category, id: exceptId } = ticket;
      const query = { communityId, category, exceptId, now: clock.now(), withEnded: true };
      const scope = scopeOf(staff);
      const visible = (await tickets.listCandidates(query)).filter((one) => isInScope(one.ticket, scope));
      const own = candidateOf(ticket, await tickets.listFollowers(ticket.id));
      return { items: rankPairs(own, visible).slice(0, mostShown).map(showPair) };
    },
  );

function showPair({ other: { ticket }, score, verdict, reasons }: Pair): PossibleDuplicate {
  return {
    ...showTied(ticket),
    place: formatPlace(publicPlace(ticket.place), ticket.compound),
    openedAt: ticket.openedAt.toISOString(),
    score: Math.round(score * 100),
    verdict,
    verdictName: verdictNames[verdict],
    reasons: reasons.map((reason) => duplicateReasons[reason]),
    mayTake: isOpenState(ticket.state),
  };
}
