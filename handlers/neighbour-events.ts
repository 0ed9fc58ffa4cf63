/** What a neighbour says of a ticket that somebody else opened. */
import { isOpenState } from '../tickets/workflow.ts';
import { joinedMatter } from './dialogue/neighbours.ts';
import type { Heard } from './dialogue/heard.ts';
import type { Turn } from './handler.ts';
import { whereFrom } from './report-duplicates.ts';
import { type Gathered, type ReportLookups, saidIn } from './report-events.ts';

export async function gatherJoined(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const joined = joinedMatter(heard);
  if (joined === undefined) return 'pass';
  const { matter, tells } = joined;
  const isNews = tells === 'always' || (tells === 'once' && !matter.followers.has(heard.residentId));
  const ticket = isNews ? await deps.tickets.find(matter.ticketId) : undefined;
  return {
    ...saidIn(turn),
    ...whereFrom(heard),
    kind: 'joined',
    matter,
    residentId: heard.residentId,
    told: undefined,
    detailOf: ticket !== undefined && isOpenState(ticket.state) ? ticket : undefined,
    insists: tells === 'always',
    words: heard.message.text,
  };
}
