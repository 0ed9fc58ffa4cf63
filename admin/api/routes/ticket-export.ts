/** All tickets of some days as a file, written as it is read; what is personal shows as far as the role needs it. */
import { Readable } from 'node:stream';

import type { StaffMember } from '../../../community/staff.ts';
import { writeCsv } from '../../../core/csv.ts';
import { categoryNames, urgencyNames } from '../../../core/taxonomy.ts';
import { formatMoment } from '../../../core/wall-time.ts';
import { guardFormula } from '../../../knowledge/exchange/formula-guard.ts';
import { ratingNames } from '../../../tickets/rating.ts';
import { startOf } from '../../../tickets/statistics/local-days.ts';
import type { TicketExport } from '../../../tickets/statistics/ticket-export.prisma.ts';
import { isInScope, scopeOf } from '../../../tickets/ticket-queue.ts';
import { type Ticket, ticketStateNames } from '../../../tickets/ticket.ts';
import { type Audience, placeFor, wordsFor } from '../../../tickets/ticket-words.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { lookUpNames, type Names, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { ticketExportQuery } from '../schemas/statistics.ts';
import { areaIdOf } from '../scope.ts';
import * as say from '../statistics.zh.ts';
import { areaOf, daysOf } from './statistics.ts';

export interface TicketExportRouteDeps {
  readonly ticketExport: TicketExport;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  readonly timeZone: string;
}

export function ticketExportRoute(deps: TicketExportRouteDeps): Route {
  return route(
    {
      ...{ at: 'GET /ticket-export', access: 'tickets.export', tag: say.tag },
      ...{ summary: say.summaries.tickets, query: ticketExportQuery },
    },
    async ({ query, staff, by, reply }) => {
      const areaPath = areaOf(query.areaPath, staff);
      const { from, until } = daysOf(query);
      const span = { from: startOf(from, deps.timeZone), until: startOf(until, deps.timeZone) };
      const { to } = query;
      // Written down first: no file leaves that the log does not know of.
      await deps.commit({ audit: [auditOf(by, 'tickets.export', areaIdOf(areaPath) || '/', { from, to })] });
      return reply
        .header('content-disposition', `attachment; filename="tickets-${from}-${to}.csv"`)
        .header('content-type', 'text/csv; charset=utf-8')
        .send(Readable.from(linesOf(deps, deps.ticketExport.pages(areaPath, span), staff)));
    },
  );
}

async function* linesOf(
  deps: TicketExportRouteDeps,
  pages: AsyncGenerator<readonly Ticket[]>,
  staff: StaffMember,
): AsyncGenerator<string> {
  yield `\uFEFF${writeCsv([say.exportHeader])}`;
  const scope = scopeOf(staff);
  for await (const page of pages) {
    const tickets = page.filter((ticket) => isInScope(ticket, scope));
    const names = await lookUpNames(deps.names, {
      areaIds: tickets.map(({ communityId }) => communityId),
      staffIds: tickets.map(({ assigneeId }) => assigneeId),
      departmentIds: tickets.map(({ departmentId }) => departmentId),
    });
    const shown = { names, audience: audienceOf(staff), timeZone: deps.timeZone };
    yield writeCsv(tickets.map((ticket) => cellsOf(ticket, shown).map(guardFormula)));
  }
}

/** A file goes further than a page: flats are in it only where an administrator takes it out. */
function audienceOf({ role }: StaffMember): Audience {
  return role === 'admin' ? 'worker' : 'neighbours';
}

interface Shown {
  readonly names: Names;
  readonly audience: Audience;
  readonly timeZone: string;
}

function cellsOf(ticket: Ticket, { names, audience, timeZone }: Shown): readonly string[] {
  const at = (moment: Date | undefined) => (moment === undefined ? '' : formatMoment(moment, timeZone));
  const words = (text: string | undefined) => (text === undefined ? '' : wordsFor(text, ticket, audience));
  return [
    ...[ticket.number, categoryNames[ticket.category], urgencyNames[ticket.urgency]],
    ...[ticketStateNames[ticket.state], names.areaById(ticket.communityId), placeFor(ticket, audience)],
    ...[ticket.title, words(ticket.description), words(ticket.resolution)],
    ...[names.department(ticket.departmentId)?.name ?? '', names.staff(ticket.assigneeId) ?? ''],
    ...[at(ticket.openedAt), at(ticket.responseDueAt), at(ticket.resolutionDueAt), at(ticket.handledAt)],
    ...[at(ticket.closedAt), ticket.rating === undefined ? '' : ratingNames[ticket.rating]],
    ticket.phone?.masked ?? '',
  ];
}
