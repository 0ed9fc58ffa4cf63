/** A fault that is told on from the one before, as an event of the talk. */
import { openOfTalk } from './earlier-tickets.ts';
import { anotherFault } from './dialogue/another-fault.ts';
import type { Heard } from './dialogue/heard.ts';
import { isToldOf } from './dialogue/same-matter.ts';
import type { Turn } from './handler.ts';
import { type Gathered, gatherAddition, gatherReport, type ReportLookups } from './report-events.ts';

/** Unless it is told of what they reported already: then it is more of that. */
export async function gatherAnother(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const fault = anotherFault(heard);
  const open = await openOfTalk(deps, heard);
  const said = fault?.category;
  const isMore = open.some(
    (ticket) => said === undefined || ticket.category === said || isToldOf(ticket, said),
  );
  if (fault === undefined || isMore)
    return heard.understanding.intent === 'supplement' ? gatherAddition(deps, turn, heard) : 'pass';
  return gatherReport(deps, { ...turn, understanding: fault }, { ...heard, understanding: fault });
}
