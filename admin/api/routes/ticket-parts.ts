/** 拆单: a ticket that names several matters becomes several. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { Place } from '../../../core/place.ts';
import { type AskedPart, splitByStaff, type SplitDeps } from '../../../tickets/split-by-staff.ts';
import type { Split } from '../../../tickets/split-ticket.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf, type Editor } from '../editor.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { type partBody, splitBody } from '../schemas/ticket-parts.ts';
import { placeParts, ticketDetail } from '../schemas/tickets.ts';
import { conflictOf, type DetailDeps, show } from '../ticket-detail.ts';
import { refusalOf } from '../ticket-refusal.ts';
import { findTicket } from './tickets.ts';

export interface TicketPartDeps extends DetailDeps, SplitDeps {
  readonly tickets: DetailDeps['tickets'] & SplitDeps['tickets'];
  readonly commit: CommitChanges;
}

export function ticketPartRoutes(deps: TicketPartDeps): readonly Route[] {
  return [splitTicket(deps)];
}

const splitTicket = (deps: TicketPartDeps) =>
  route(
    {
      at: 'POST /tickets/:id/parts',
      access: 'tickets.split',
      tag: '工单',
      summary: '拆单：一张工单里的几件事各成一单；版本不符时返回 409 和期间的变化',
      params: idParams,
      body: splitBody,
      gives: ticketDetail,
    },
    async ({ params, body, staff, by }) => {
      const ticket = await findTicket(deps, params.id, staff);
      if (ticket.version !== body.version) throw await conflictOf(deps, ticket, body.version);
      await split(deps, ticket, body, { staff, by });
      return show(deps, await findTicket(deps, ticket.id, staff), staff);
    },
  );

async function split(
  deps: TicketPartDeps,
  ticket: Ticket,
  { parts, note }: z.output<typeof splitBody>,
  { staff, by }: { readonly staff: StaffMember; readonly by: Editor },
): Promise<void> {
  const actor = { kind: 'staff', ...staff } as const;
  const asked = parts.map((part) => askedPart(ticket, part));
  const done = await splitByStaff(deps, ticket, { parts: asked, actor, note, now: by.now });
  if (!done.ok) throw refusalOf(done.error);
  const { changes, outgoing } = done.value;
  await deps.commit({ tickets: changes, outgoing, audit: auditsOf(done.value, by) });
}

function auditsOf({ step, parts }: Split, by: Editor) {
  const { id, version } = step.ticket;
  return [
    auditOf(by, 'ticket.split', id, { version, parts: parts.length }),
    ...parts.map((part) => auditOf(by, 'ticket.open', part.id)),
  ];
}

function askedPart({ place: whole }: Ticket, part: z.output<typeof partBody>): AskedPart {
  const { category, urgency, words } = part;
  return { category, urgency, words, place: placeOf(whole, part) };
}

/** Another building is another place altogether; within it what is said replaces what the whole says. */
function placeOf(whole: Place, part: z.output<typeof partBody>): Place | undefined {
  const said: Place = Object.fromEntries(
    placeParts.flatMap((name) => (part[name] === undefined || part[name] === '' ? [] : [[name, part[name]]])),
  );
  if (Object.keys(said).length === 0) return undefined;
  const isElsewhere = said.building !== undefined && said.building !== whole.building;
  return isElsewhere ? said : { ...whole, ...said };
}
