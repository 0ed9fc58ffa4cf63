/** Where a report is about, beyond its own words: the compound named in private, and what this person said before. */
import { compoundIn, type KnownCompound } from '../community/compound.ts';
import type { Place } from '../core/place.ts';
import { saysWholeCompound, wholeCompound } from '../tickets/duplicates/whole-compound.ts';
import type { ResolvePlace } from '../tickets/place-resolver.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { isLocated } from './dialogue/asks.ts';
import type { Doubts, ReportedMatter } from './dialogue/events.ts';
import type { Heard } from './dialogue/heard.ts';
import { widenedMatter } from './dialogue/neighbours.ts';

export interface PlaceLookups {
  readonly tickets: Pick<TicketStore, 'listByReporter'>;
  readonly listCompounds: () => Promise<readonly KnownCompound[]>;
  readonly resolvePlace: ResolvePlace;
}

export interface Located extends Pick<ReportedMatter, 'place' | 'compound' | 'placeFrom'> {
  readonly doubts: Doubts;
}

const certain: Doubts = { lacksCompound: false, isAmbiguous: false };
/** So far back a person's own words about places hold. */
const earlierTickets = 20;

/** Every group is bound to its place: only in private, or where 3-501 was said, is there anything to look up. */
export async function locateReport(deps: PlaceLookups, heard: Heard): Promise<Located> {
  const located = await locateSaid(deps, heard);
  return isOfWholeCompound(heard) ? { ...located, place: wholeCompound, placeFrom: undefined } : located;
}

/** 整个小区都没水: whose building the group or the words name makes no difference. */
export function isOfWholeCompound(heard: Heard): boolean {
  const { category } = heard.understanding;
  if (category === undefined) return widenedMatter(heard) !== undefined;
  return saysWholeCompound({ category, words: heard.message.text });
}

async function locateSaid(deps: PlaceLookups, heard: Heard): Promise<Located> {
  const { place, ambiguousPlace } = heard.understanding;
  const settled = await settle(deps, heard, place);
  const isAmbiguous = ambiguousPlace !== undefined && settled === undefined;
  const told = { place: settled ?? place, compound: undefined, placeFrom: undefined };
  if (!heard.message.isPrivate) {
    const lately = mayAssume(heard, told.place) ? await placeJustReported(deps, heard) : undefined;
    const assumed =
      lately === undefined ? told : { ...told, ...lately, place: { ...lately.place, ...told.place } };
    return { ...assumed, doubts: { ...certain, isAmbiguous } };
  }
  const compound = await namedCompound(deps, heard);
  const known = isLocated(place) ? undefined : await earlierPlace(deps, heard, compound);
  const located =
    known === undefined ? { ...told, compound } : { ...known, place: { ...known.place, ...place } };
  const lacksCompound = await isCompoundMissing(deps, heard, located);
  return { ...located, doubts: { lacksCompound, isAmbiguous } };
}

/** Only in private: in a group the group tells. */
export async function namedCompound(
  { listCompounds }: Pick<PlaceLookups, 'listCompounds'>,
  { message, placeWordsBefore = '' }: Pick<Heard, 'message' | 'placeWordsBefore'>,
): Promise<KnownCompound | undefined> {
  if (!message.isPrivate) return undefined;
  const known = await listCompounds();
  return compoundIn(message.text, known) ?? compoundIn(placeWordsBefore, known);
}

/** What an addition leaves open. */
export async function doubtsAfter(
  deps: PlaceLookups,
  heard: Heard,
  ticket: Pick<Ticket, 'place' | 'compound' | 'areaPath'>,
  added: { readonly place?: Place | undefined; readonly compound?: KnownCompound | undefined },
): Promise<Doubts> {
  const { ambiguousPlace } = heard.understanding;
  const isAmbiguous =
    ambiguousPlace !== undefined && added.place?.building === heard.understanding.place.building;
  if (!heard.message.isPrivate || ticket.compound !== undefined)
    return { ...certain, isAmbiguous: added.place !== undefined && isAmbiguous };
  const located = { place: added.place ?? ticket.place, compound: added.compound };
  return {
    lacksCompound: await isCompoundMissing(deps, heard, located),
    isAmbiguous: added.place !== undefined && isAmbiguous,
  };
}

async function isCompoundMissing(
  { resolvePlace, listCompounds }: PlaceLookups,
  { residentId }: Heard,
  { place, compound }: Pick<ReportedMatter, 'place' | 'compound'>,
): Promise<boolean> {
  if (compound !== undefined) return false;
  const resolved = await resolvePlace({ group: undefined, residentId, place });
  // Nobody's community: then nothing is opened at all, and the answer asks for it.
  if (resolved === undefined || resolved.compound !== undefined) return false;
  return (await listCompounds()).filter(({ path }) => resolved.areaPath.startsWith(path)).length > 1;
}

/** What 3-501 meant when this person said it, or said it in full, before: asked once, it is not asked again. */
async function settle(deps: PlaceLookups, heard: Heard, place: Place): Promise<Place | undefined> {
  const { building: number, ...rest } = place;
  if (heard.understanding.ambiguousPlace === undefined || number === undefined) return undefined;
  const own = await deps.tickets.listByReporter(heard.residentId, earlierTickets);
  const meant = own
    .map((ticket) => ticket.place)
    .filter(({ room, building, unit }) => room !== undefined && (building === number || unit === number))
    .toSorted((one, other) => Number(other.room === place.room) - Number(one.room === place.room))[0];
  if (meant === undefined) return undefined;
  if (meant.building === number) return place;
  return { ...rest, unit: number, ...(meant.building === undefined ? {} : { building: meant.building }) };
}

/** So long after a report somebody who names no other place still speaks of that building. */
const sameBuildingMs = 2 * 3_600_000;

/** A second fault without a place right after the first; in danger nobody is sent to a guess. */
function mayAssume({ reportedLately, understanding }: Heard, place: Place): boolean {
  return reportedLately && understanding.danger === undefined && !isLocated(place);
}

async function placeJustReported(
  { tickets }: PlaceLookups,
  { residentId, message, now }: Heard,
): Promise<Pick<Located, 'place' | 'placeFrom'> | undefined> {
  const [last] = await tickets.listByReporter(residentId, 1);
  if (last === undefined || last.reportedAt?.key !== message.place.key) return undefined;
  if (last.state === 'withdrawn' || now.getTime() - last.openedAt.getTime() > sameBuildingMs)
    return undefined;
  const { building, unit } = last.place;
  if (building === undefined) return undefined;
  return { place: { building, ...(unit === undefined ? {} : { unit }) }, placeFrom: 'earlier' };
}

/** In private a person speaks of where they live: the building of their last report, said aloud to be put right. */
async function earlierPlace(
  { tickets }: PlaceLookups,
  { residentId }: Heard,
  compound: KnownCompound | undefined,
): Promise<Pick<Located, 'place' | 'compound' | 'placeFrom'> | undefined> {
  const [last] = await tickets.listByReporter(residentId, 1);
  if (last === undefined) return undefined;
  const { building, unit } = last.place;
  if (building === undefined || (compound !== undefined && compound.name !== last.compound)) return undefined;
  return {
    place: { building, ...(unit === undefined ? {} : { unit }) },
    compound: last.compound === undefined ? undefined : { name: last.compound, path: last.areaPath },
    placeFrom: 'earlier',
  };
}
