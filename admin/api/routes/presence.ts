/** Who else has a ticket open. */
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import type { Presence } from '../presence.prisma.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { company, presenceBody } from '../schemas/presence.ts';
import { findTicket } from './tickets.ts';

export interface PresenceRouteDeps {
  readonly presence: Presence;
  readonly tickets: Pick<TicketStore, 'find'>;
  readonly names: NameSources;
}

export function presenceRoutes(deps: PresenceRouteDeps): readonly Route[] {
  return [seeTicket(deps)];
}

const seeTicket = (deps: PresenceRouteDeps) =>
  route(
    {
      at: 'POST /tickets/:id/presence',
      access: 'tickets.read',
      tag: '工单',
      summary: '报告本页正开着这张工单；返回还有谁开着（两分钟不报即忘）',
      params: idParams,
      body: presenceBody,
      gives: company,
    },
    async ({ params, body: { key, leaving }, staff, by }) => {
      const visit = { ticketId: params.id, staffId: staff.id, key };
      if (leaving) {
        await deps.presence.leave(visit, by.now);
        return { others: [] };
      }
      await findTicket(deps, params.id, staff);
      const ids = await deps.presence.see(visit, by.now);
      const names = await lookUpNames(deps.names, { staffIds: ids });
      return { others: ids.flatMap((id) => names.staffMember(id) ?? []) };
    },
  );
