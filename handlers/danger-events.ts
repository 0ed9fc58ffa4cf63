/** What is told of a danger after the cry, or makes one of what was reported: looks up whose ticket it is. */
import type { Danger } from '../core/taxonomy.ts';
import { isOpenState } from '../tickets/workflow.ts';
import { nothingAdded } from './dialogue/addition.ts';
import type { Heard } from './dialogue/heard.ts';
import { alarmedMatter } from './dialogue/neighbours.ts';
import { openOf, openOfTalk } from './earlier-tickets.ts';
import type { Turn } from './handler.ts';
import { whereFrom } from './report-duplicates.ts';
import {
  commentOn,
  type Gathered,
  gatherAddition,
  knownOf,
  plainAddition,
  type ReportLookups,
  saidIn,
} from './report-events.ts';

/** Goes to the emergency alone, whatever else was spoken of meanwhile. */
export async function gatherDangerNews(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const open = [...(await openOfTalk(deps, heard)), ...(await openOf(deps, heard))];
  const emergency = open.find(({ urgency }) => urgency === 'emergency');
  return emergency === undefined ? 'pass' : commentOn(deps, turn, emergency);
}

/** Told of a lift that stands still; said of anything else it is what it always was. */
export async function gatherAlarm(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const open = await openOfTalk(deps, heard);
  const lift = open.find(({ category }) => category === 'repair.elevator');
  if (lift === undefined) return gatherNeighboursAlarm(deps, turn, heard);
  const isNews = lift.urgency !== 'emergency';
  const note = heard.message.text;
  const addition = { ...nothingAdded, note, ...(isNews ? { urgency: 'emergency' as const } : {}) };
  const danger = isNews ? warningOf(heard) : {};
  return { ...saidIn(turn), ...danger, ...plainAddition, to: await knownOf(deps, lift), addition };
}

/** Who cries danger outright is told what to do before it comes here. */
function warningOf({ understanding }: Heard): { readonly danger?: Danger } {
  return understanding.danger === undefined ? { danger: 'trapped_in_lift' } : {};
}

/** The lift that somebody else reported: it becomes an emergency, or one person more is in it. */
async function gatherNeighboursAlarm(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
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
