/** What a neighbour says of a ticket that somebody else opened. */
import { isOpenState } from '../tickets/workflow.ts';
import { alarmedMatter, joinedMatter } from './dialogue/neighbours.ts';
import type { Heard } from './dialogue/heard.ts';
import { keep } from './dialogue/unplaced.ts';
import type { Turn } from './handler.ts';
import { whereFrom } from './report-duplicates.ts';
import {
  type Gathered,
  gatherAddition,
  matterOfReport,
  type ReportLookups,
  saidIn,
  warningOf,
} from './report-events.ts';
import { locateReport } from './report-places.ts';

/** The lift that somebody else reported: it becomes an emergency, or one person more is in it. */
export async function gatherNeighboursAlarm(
  deps: ReportLookups,
  turn: Turn,
  heard: Heard,
): Promise<Gathered> {
  const matter = alarmedMatter(heard);
  const ticket = matter === undefined ? undefined : await deps.tickets.find(matter.ticketId);
  if (matter === undefined || ticket === undefined || !isOpenState(ticket.state))
    return gatherAddition(deps, turn, heard);
  const { residentId, message } = heard;
  const joining = { kind: 'joined', matter, residentId, detailOf: ticket, words: message.text } as const;
  return {
    ...{ ...saidIn(turn), ...whereFrom(heard), ...joining, insists: true },
    raises: ticket.urgency !== 'emergency',
    ...warningOf(heard),
  };
}

export async function gatherJoined(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const joined = joinedMatter(heard);
  if (joined === undefined) return 'pass';
  const { matter, tells, asReport } = joined;
  const isNews = tells === 'always' || (tells === 'once' && !matter.followers.has(heard.residentId));
  const ticket = isNews ? await deps.tickets.find(matter.ticketId) : undefined;
  return {
    ...saidIn(turn),
    ...whereFrom(heard),
    kind: 'joined',
    matter,
    residentId: heard.residentId,
    told: asReport ? await ownReport(deps, turn, heard) : undefined,
    detailOf: ticket !== undefined && isOpenState(ticket.state) ? ticket : undefined,
    insists: tells === 'always',
    words: heard.message.text,
  };
}

/** What they reported, as it would be a ticket of its own. */
async function ownReport(deps: ReportLookups, turn: Turn, heard: Heard) {
  const { doubts: _doubts, ...located } = await locateReport(deps, heard);
  const matter = matterOfReport(heard, located);
  return matter === undefined ? undefined : keep(matter, turn.message, deps.sealer);
}
