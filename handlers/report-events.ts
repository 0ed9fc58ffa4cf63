/** From a message to what it means for the talk: looks up the tickets it can be about, and decides nothing else. */
import type { KnownCompound } from '../community/compound.ts';
import type { Sealer } from '../core/sealing.ts';
import { newId } from '../core/ids.ts';
import type { Category } from '../core/taxonomy.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import { likenessOfWords } from '../tickets/duplicates/alike-words.ts';
import { matterKinds } from '../tickets/duplicates/matter-kinds.ts';
import { mayBeSamePlace } from '../tickets/duplicates/same-place.ts';
import { isOfNobody } from '../tickets/policy.ts';
import { matterOf } from '../tickets/recent-matters.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { opensAnother } from '../understanding/lexicon/connectives.ts';
import { type Addition, nothingAdded, readAddition } from './dialogue/addition.ts';
import { isLocated } from './dialogue/asks.ts';
import type { EventOf, Known, ReportedMatter, TalkEvent } from './dialogue/events.ts';
import { isToldOf } from './dialogue/same-matter.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { partOf } from './dialogue/step-report.ts';
import { findDuplicate, gatherObjected, gatherSettled, joiningOf } from './report-duplicates.ts';
import type { Unplaced } from './dialogue/unplaced.ts';
import type { Heard } from './dialogue/heard.ts';
import { elsewhereMatter, outageOfBuilding, widenedMatter } from './dialogue/neighbours.ts';
import { type Claim, whoseMessage } from './dialogue/whose-message.ts';
import { gatherAnother } from './another-fault-events.ts';
import { gatherPicture, takePictureOf } from './report-pictures.ts';
import type { Turn } from './handler.ts';
import { gatherAlarm, gatherDangerNews } from './danger-events.ts';
import { gatherJoined } from './neighbour-events.ts';
import { additionTo, readAsAddition } from './report-additions.ts';
import { doubtsAfter, locateReport, namedCompound, type PlaceLookups } from './report-places.ts';
import {
  gatherCancelled,
  gatherChosen,
  gatherRecalled,
  gatherResumed,
  namedOf,
  openOf,
  openOfTalk,
  saidPlace,
  workedOn,
} from './earlier-tickets.ts';

export interface ReportLookups extends PlaceLookups {
  readonly tickets: Pick<
    TicketStore,
    | 'find'
    | 'findByNumber'
    | 'listBySources'
    | 'listByReporter'
    | 'listOpenOfReporter'
    | 'listAttachments'
    | 'history'
    | 'countFollowers'
    | 'listFollowers'
    | 'listCandidates'
    | 'listPartsOf'
  >;
  readonly sealer: Sealer;
  readonly takePicture: TakePicture;
}

/** `pass`: nothing that the words could mean exists, so others are asked. `silent`: nobody has to do anything. */
export type Gathered = TalkEvent | 'pass' | 'silent';
export type Gather = (deps: ReportLookups, turn: Turn, heard: Heard) => Promise<Gathered>;

/** So long words about cause and effect, or about who does not come, are of the report before. */
const toldMs = 10 * 60_000;

const gatherers: Readonly<Record<Claim, Gather>> = {
  recall: gatherRecalled,
  alarm: gatherAlarm,
  settle: gatherSettled,
  object: gatherObjected,
  cancel: gatherCancelled,
  choose: gatherChosen,
  picture: gatherPicture,
  correct: gatherAddition,
  another: gatherAnother,
  answer: (deps, turn, heard) =>
    heard.talk?.unplaced === undefined
      ? gatherAddition(deps, turn, heard)
      : gatherPlaced(deps, turn, heard, heard.talk.unplaced),
  // Nothing earlier fits: then it is a report, where it is one.
  resume: async (deps, turn, heard) => {
    const resumed = await gatherResumed(deps, turn, heard);
    return resumed === 'pass' && heard.understanding.category !== undefined
      ? gatherReport(deps, turn, heard)
      : resumed;
  },
  join: gatherJoined,
  elsewhere: gatherReport,
  report: gatherReport,
  news: gatherDangerNews,
  add: gatherAddition,
  nobody: () => Promise.resolve('pass'),
};

export function gather(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  return gatherers[whoseMessage(heard)](deps, turn, heard);
}

/** What every event says. */
export function saidIn({ message, now }: Turn) {
  return { messageKey: message.key, now };
}

export async function knownOf(deps: ReportLookups, ticket: Ticket): Promise<Known> {
  const pictures = await deps.tickets.listAttachments(ticket.id);
  const followers = await deps.tickets.countFollowers(ticket.id);
  return { ticket, hasPicture: pictures.length > 0, followers };
}

/** Told of their own report that became part of a neighbour's: it reaches whoever works on it, and corrects nothing. */
function isNeighbours(ticket: Ticket, { residentId }: Heard): boolean {
  return ticket.reporterId !== residentId && !isOfNobody(ticket);
}

export async function gatherReport(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const { doubts, ...located } = await locateReport(deps, heard);
  const matter = matterOfReport(heard, located);
  if (matter === undefined) return 'pass';
  const own = await findOwn(deps, heard, matter);
  if (own !== undefined)
    return isCrowdsRepetition(heard, own) ? 'silent' : reportedOf(deps, turn, heard, { matter, doubts, own });
  const told = await findTold(deps, heard, matter);
  if (told !== undefined) return tellOf(deps, turn, heard, told);
  const { duplicate, spread } = await findDuplicate(deps, turn, heard, matter);
  if (duplicate?.verdict === 'same')
    return joiningOf(deps, turn, heard, { candidate: duplicate.candidate, matter });
  const likely = duplicate?.candidate;
  const perhaps = likely === undefined ? undefined : matterOf(likely.ticket, likely.followers);
  return { ...(await reportedOf(deps, turn, heard, { matter, doubts, own })), perhaps, spread };
}

async function reportedOf(
  deps: ReportLookups,
  turn: Turn,
  heard: Heard,
  about: Pick<EventOf<'reported'>, 'matter' | 'doubts' | 'own'>,
): Promise<EventOf<'reported'>> {
  const picture = await takePictureOf(deps, turn);
  return {
    ...{ ...saidIn(turn), ...about },
    kind: 'reported',
    matter: { ...about.matter, hasPicture: picture?.ok === true },
    newId: newId(turn.now),
    picture,
    ownAddition: about.own === undefined ? undefined : additionTo(about.own.ticket, heard),
  };
}

/** The compound of what waited for it. */
async function gatherPlaced(
  deps: ReportLookups,
  turn: Turn,
  heard: Heard,
  waited: Unplaced,
): Promise<Gathered> {
  const { category, urgency } = waited;
  const place = { ...waited.place, ...saidPlace(heard) };
  const compound = await namedCompound(deps, heard);
  const told = { placeFrom: undefined, plate: undefined, phone: undefined, hasPicture: false };
  return {
    kind: 'reported',
    now: turn.now,
    messageKey: waited.messageKey,
    matter: { category, urgency, place, compound, waited, ...told },
    doubts: { lacksCompound: false, isAmbiguous: false },
    newId: newId(turn.now),
    ...{ picture: undefined, own: undefined, ownAddition: undefined },
  };
}

export function matterOfReport(
  heard: Heard,
  located: Pick<ReportedMatter, 'place' | 'compound' | 'placeFrom'>,
): ReportedMatter | undefined {
  const { urgency = 'normal', plate, phone } = heard.understanding;
  const category = heard.understanding.category ?? categoryMeant(heard);
  if (category === undefined) return undefined;
  return { category, urgency, ...located, plate, phone, hasPicture: false };
}

/** What they do not name, since neighbours speak of it. */
function categoryMeant(heard: Heard): Category | undefined {
  return (elsewhereMatter(heard) ?? widenedMatter(heard))?.category ?? outageOfBuilding(heard);
}

/** Their own open ticket about the same kind of trouble, at a place that does not contradict. */
async function findOwn(
  deps: ReportLookups,
  { residentId, now, message }: Heard,
  { category, place }: ReportedMatter,
): Promise<Known | undefined> {
  const { ownMs, byWords } = matterKinds[category];
  const since = new Date(now.getTime() - ownMs);
  const recent = await deps.tickets.listOpenOfReporter(residentId, category, since);
  const same = recent.find(
    (ticket) =>
      mayBeSamePlace(ticket.place, place) &&
      (byWords === undefined || likenessOfWords(ticket.description, message.text) >= sameWords),
  );
  return same === undefined ? undefined : knownOf(deps, same);
}

/** 希望能装个充电桩 is no repetition of a wish for a lamp: of the pairs of characters so many must be the same. */
const sameWords = 0.4;

/** Where many tell of it, the first one's saying so again needs no answer. */
function isCrowdsRepetition(heard: Heard, { ticket, followers }: Known): boolean {
  return followers > 1 && !heard.message.addressed && additionTo(ticket, heard) === undefined;
}

/** What they say a moment later of the report they just made, though it reads like one of its own. */
async function findTold(
  deps: ReportLookups,
  heard: Heard,
  { category, place }: ReportedMatter,
): Promise<Ticket | undefined> {
  if (opensAnother.test(heard.message.text) || heard.understanding.danger !== undefined) return undefined;
  const [last] = await openOfTalk(deps, heard);
  if (last === undefined || heard.now.getTime() - last.openedAt.getTime() > toldMs) return undefined;
  const { spot: _spot, ...flat } = place;
  const isTold = isToldOf(last, category) || isFaint(heard, last);
  return isTold && mayBeSamePlace(last.place, flat) ? last : undefined;
}

/** So soon after a report, what only sounds a little like another is more of the same. */
const goesOnMs = 3 * 60_000;
const faint = 0.75;

function isFaint({ message, understanding, now }: Heard, { openedAt }: Ticket): boolean {
  const isSoon = now.getTime() - openedAt.getTime() <= goesOnMs;
  return isSoon && understanding.confidence < faint && !/也|又|另|还有/u.test(message.text);
}

async function tellOf(deps: ReportLookups, turn: Turn, heard: Heard, ticket: Ticket): Promise<Gathered> {
  if (isNeighbours(ticket, heard)) return commentOn(deps, turn, ticket);
  const { building, unit } = readAddition(heard, ticket, undefined)?.place ?? {};
  const isPlaced = building !== ticket.place.building || unit !== ticket.place.unit;
  const { placeSources, place } = heard.understanding;
  const saysWhere = placeSources.building === 'text' || placeSources.unit === 'text';
  const addition = {
    ...nothingAdded,
    place: saysWhere && isPlaced ? { ...ticket.place, ...place } : undefined,
    note: heard.message.text,
  };
  return {
    ...{ ...saidIn(turn), ...plainAddition },
    ...{ to: await knownOf(deps, ticket), addition, isComment: addition.place === undefined },
  };
}

/** Answers go to the ticket asked about, corrections and what is added to the one spoken of last. */
export async function gatherAddition(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const open = await openMeant(deps, heard);
  const asked = heard.talk?.open;
  const ticket = open.find(({ id }) => id === asked?.ticketId) ?? open[0];
  if (ticket === undefined) return 'pass';
  if (isNeighbours(ticket, heard)) return commentOn(deps, turn, ticket);
  const addition = withCompound(
    readAsAddition(heard, ticket, asked?.ticketId === ticket.id ? asked.ask : undefined),
    await namedCompound(deps, heard),
    heard,
  );
  if (addition === undefined) return 'pass';
  const to = await knownOf(deps, ticket);
  const doubts = await doubtsAfter(deps, heard, ticket, addition);
  return { ...saidIn(turn), kind: 'added', to, addition, doubts, also: alsoMeant(heard, ticket, open) };
}

export async function commentOn(deps: ReportLookups, turn: Turn, ticket: Ticket): Promise<Gathered> {
  const addition = { ...nothingAdded, note: turn.message.text };
  return { ...saidIn(turn), ...plainAddition, to: await knownOf(deps, ticket), addition, isComment: true };
}

/** The one whose number is said or quoted, else those of the talk, else the newest. */
async function openMeant(deps: ReportLookups, heard: Heard): Promise<readonly Ticket[]> {
  if (numberSaid(heard) === undefined) {
    const spokenOf = await openOfTalk(deps, heard);
    return spokenOf.length > 0 ? spokenOf : (await openOf(deps, heard)).slice(0, 1);
  }
  const named = await namedOf(deps, heard);
  return named === undefined ? [] : workedOn(deps, [named]);
}

/** It tells of no place, so it leaves none open. */
export const plainAddition = {
  kind: 'added',
  doubts: { lacksCompound: false, isAmbiguous: false },
  also: [],
} as const;

/** 「江畔里的」 is the compound and no more. */
function withCompound(
  addition: Addition | undefined,
  compound: KnownCompound | undefined,
  { message }: Heard,
): Addition | undefined {
  if (compound === undefined) return addition;
  const tellsMore = message.text.length > compound.name.length + 4;
  return { ...(addition ?? nothingAdded), ...(tellsMore ? {} : { note: undefined }), compound };
}

/** One answer tells the place of all that waits for it, one correction that of all that the same message reported. */
function alsoMeant(heard: Heard, first: Ticket, open: readonly Ticket[]) {
  const messageOf = new Map(heard.talk?.tickets.map(({ id, sourceKey }) => [id, partOf(sourceKey)]));
  return open.flatMap((ticket) => {
    if (ticket.id === first.id) return [];
    const isSameMessage =
      messageOf.get(ticket.id) === messageOf.get(first.id) && ticket.place.building === first.place.building;
    if (isLocated(ticket.place) && !isSameMessage) return [];
    const place = readAddition(heard, ticket, 'place')?.place;
    return place === undefined ? [] : [{ ticket, place }];
  });
}
