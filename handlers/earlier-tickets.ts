/** Which of somebody's earlier tickets their words can mean: to take it back, to go on with it, to choose it. */
import { newId } from '../core/ids.ts';
import type { Category } from '../core/taxonomy.ts';
import { mayBeSamePlace } from '../tickets/duplicates/same-place.ts';
import { isOfNobody } from '../tickets/policy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isOpenState, isWorkedOn } from '../tickets/workflow.ts';
import { readChoice } from './dialogue/choice-reading.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { isOfDaySaid } from './dialogue/resume-reading.ts';
import { partOf } from './dialogue/step-report.ts';
import { categoriesNamed } from './dialogue/things.ts';
import type { Heard } from './dialogue/heard.ts';
import type { Turn } from './handler.ts';
import { whereItGoesOn, whereTheyGoOn } from './merged-tickets.ts';
import { type Gathered, knownOf, type ReportLookups, saidIn } from './report-events.ts';

/** So far back own tickets are looked at. */
const recentTickets = 20;
/** 「还是那个」 does not mean last year's. */
const resumeMs = 14 * 24 * 3_600_000;

export async function gatherCancelled(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const words = turn.message.text;
  const event = { ...saidIn(turn), kind: 'cancelled', words, addressed: turn.licence === 'act' } as const;
  if (numberSaid(heard) !== undefined) {
    const found = await namedOf(deps, heard);
    const named = found === undefined ? 'unknown' : await knownOf(deps, found);
    return { ...event, named, current: [], open: [] };
  }
  const current = narrowed(words, await openOfTalk(deps, heard));
  const open = current.length > 0 ? [] : narrowed(words, await openOf(deps, heard));
  return {
    ...event,
    named: undefined,
    current: await allKnown(deps, current),
    open: await allKnown(deps, open),
  };
}

/** Their own ticket whose number is said or quoted; somebody else's is as unknown as none. */
export async function namedOf({ tickets }: ReportLookups, heard: Heard): Promise<Ticket | undefined> {
  const number = numberSaid(heard);
  const found = number === undefined ? undefined : await tickets.findByNumber(number);
  return found?.reporterId === heard.residentId ? whereItGoesOn(tickets, found) : undefined;
}

/** Those of the talk that are still open, the last one spoken of first. */
export async function openOfTalk(deps: ReportLookups, { talk }: Heard): Promise<readonly Ticket[]> {
  const found = await Promise.all((talk?.tickets ?? []).map(({ id }) => deps.tickets.find(id)));
  // Where an anonymous report went on, nobody may learn whose it was: it stays where it ended.
  const spokenOf = found
    .filter((ticket) => ticket !== undefined)
    .filter((ticket) => !isOfNobody(ticket) || isOpenState(ticket.state));
  return workedOn(deps, await whereTheyGoOn(deps.tickets, spokenOf));
}

/** All that are open, the newest first. */
export async function openOf({ tickets }: ReportLookups, { residentId }: Heard): Promise<readonly Ticket[]> {
  const own = await whereTheyGoOn(tickets, await tickets.listByReporter(residentId, recentTickets));
  return own.filter(({ state }) => isWorkedOn(state));
}

/** So long what they say to the bot and nobody understands is of what they reported. */
const toldLatelyMs = 12 * 3_600_000;

/** The one they speak of, else the danger they are in, else the only one that is open since a while ago. */
export async function openLately(deps: ReportLookups, heard: Heard): Promise<Ticket | undefined> {
  const [spokenOf] = await openOfTalk(deps, heard);
  if (spokenOf !== undefined) return spokenOf;
  if (!heard.reportedLately) return undefined;
  const { message, now } = heard;
  const lately = (await openOf(deps, heard)).filter(
    ({ openedAt, reportedAt, reporterId }) =>
      now.getTime() - openedAt.getTime() <= toldLatelyMs &&
      reporterId === heard.residentId &&
      (message.isPrivate || reportedAt?.key === message.place.key),
  );
  const [only, another] = lately;
  const danger = lately.find(({ urgency }) => urgency === 'emergency');
  return danger ?? (another === undefined ? only : undefined);
}

/** What is said of a ticket that was split is said of its parts. */
export async function workedOn(
  { tickets }: ReportLookups,
  named: readonly Ticket[],
): Promise<readonly Ticket[]> {
  const partsOf = async (ticket: Ticket) =>
    ticket.state === 'split' ? tickets.listPartsOf(ticket.id) : [ticket];
  const found = await Promise.all(named.map(partsOf));
  return found.flat().filter(({ state }) => isWorkedOn(state));
}

/** 「灯的那个不用了」 names one; words that name none of them narrow nothing. */
function narrowed(words: string, tickets: readonly Ticket[]): readonly Ticket[] {
  const fitting = fittingCategories(tickets, categoriesNamed(words));
  return fitting.length > 0 ? fitting : tickets;
}

function fittingCategories(tickets: readonly Ticket[], categories: readonly Category[] | undefined) {
  return categories === undefined ? tickets : tickets.filter(({ category }) => categories.includes(category));
}

async function allKnown(deps: ReportLookups, tickets: readonly Ticket[]) {
  return Promise.all(tickets.map((ticket) => knownOf(deps, ticket)));
}

export async function gatherChosen(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const ids = heard.talk?.choosing?.ticketIds ?? [];
  const choice = readChoice(turn.message.text, ids.length);
  const tickets = (await Promise.all(ids.map((id) => deps.tickets.find(id)))).filter(
    (ticket) => ticket !== undefined,
  );
  const meant = tickets.filter((ticket) => {
    if (choice?.kind === 'all') return heard.talk?.choosing?.to === 'withdraw';
    if (choice?.kind === 'index') return ticket.id === ids[choice.index];
    if (choice?.kind === 'number') return ticket.number === choice.number;
    return choice !== undefined && isNamed(ticket, choice.words, turn.now);
  });
  if (meant.length === 0 || (meant.length > 1 && choice?.kind !== 'all')) return 'pass';
  const words = turn.message.text;
  return {
    ...saidIn(turn),
    kind: 'chosen',
    tickets: await allKnown(deps, meant),
    newId: newId(turn.now),
    words,
  };
}

function isNamed({ category, openedAt }: Ticket, words: string, now: Date): boolean {
  const categories = categoriesNamed(words);
  return (categories?.includes(category) ?? true) && isOfDaySaid(words, openedAt, now);
}

export async function gatherResumed(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const words = turn.message.text;
  const { category } = turn.understanding;
  const categories = category === undefined ? categoriesNamed(words) : [category];
  const earlier = fittingCategories(await earlierOf(deps, heard), categories).filter(
    (ticket) =>
      isOfDaySaid(words, ticket.openedAt, turn.now) && mayBeSamePlace(ticket.place, saidPlace(heard)),
  );
  const named = await namedOf(deps, heard);
  const spokenOf = new Set(heard.talk?.tickets.map(({ id }) => id));
  const current = earlier.filter(({ id }) => spokenOf.has(id));
  const meant = current.length > 0 ? current.slice(0, 1) : earlier;
  const candidates = named === undefined ? distinct(meant) : [named];
  if (candidates.length === 0) return 'pass';
  return {
    ...saidIn(turn),
    kind: 'resumed',
    candidates: await allKnown(deps, candidates),
    newId: newId(turn.now),
    words,
  };
}

async function earlierOf({ tickets }: ReportLookups, { residentId, now }: Heard) {
  const own = await tickets.listByReporter(residentId, recentTickets);
  const recent = own.filter(({ openedAt }) => now.getTime() - openedAt.getTime() <= resumeMs);
  return Promise.all(recent.map(async (ticket) => stillOpenOr(ticket, await whereItGoesOn(tickets, ticket))));
}

/** What went on in another ticket and ended there begins anew from what they reported themselves. */
function stillOpenOr(own: Ticket, master: Ticket): Ticket {
  return isOpenState(master.state) ? master : own;
}

/** Alias and room say where somebody lives, not which of their tickets they mean. */
export function saidPlace({ understanding: { place, placeSources } }: Heard) {
  return Object.fromEntries(
    Object.entries(place).filter(([part]) => placeSources[part as keyof typeof place] === 'text'),
  );
}

/** Of one matter only the newest ticket; open ones before ended ones. */
function distinct(tickets: readonly Ticket[]): readonly Ticket[] {
  const sorted = tickets.toSorted(
    (one, other) => Number(isOpenState(other.state)) - Number(isOpenState(one.state)),
  );
  return sorted.filter(
    (ticket, index) =>
      !sorted
        .slice(0, index)
        .some((known) => known.category === ticket.category && mayBeSamePlace(known.place, ticket.place)),
  );
}

export async function gatherRecalled(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const { recalledKey } = turn.message;
  if (recalledKey === undefined) return 'silent';
  const found = await deps.tickets.listBySources([recalledKey, `${recalledKey}#2`, `${recalledKey}#3`]);
  const own = found.filter(
    ({ reporterId, state }) => reporterId === heard.residentId && (isOpenState(state) || state === 'merged'),
  );
  const added = heard.talk?.added.some(({ messageKey }) => partOf(messageKey) === recalledKey) ?? false;
  if (own.length === 0 && !added) return 'silent';
  const opened = await Promise.all(
    own.map(async (ticket) => {
      const history = await deps.tickets.history(ticket.id);
      return { ...(await knownOf(deps, ticket)), restsOnMore: history.some(({ name }) => name === 'amend') };
    }),
  );
  return { ...saidIn(turn), kind: 'recalled', recalledKey, opened };
}
