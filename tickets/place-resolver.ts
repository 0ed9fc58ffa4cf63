/** From what was said about a place to the area that is responsible for it. */
import type { Area, AreaStore } from '../community/area.ts';
import type { KnownCompound } from '../community/compound.ts';
import type { Group } from '../community/group.ts';
import type { Place } from '../core/place.ts';
import type { Ticket } from './ticket.ts';

export type ResolvedPlace = Pick<Ticket, 'communityId' | 'areaId' | 'areaPath' | 'compound'>;

export interface PlaceQuestion {
  /** Where it was said; absent in private. */
  readonly group: Group | undefined;
  readonly residentId: string;
  readonly place: Place;
  /** As they named it; a group's own needs no name. */
  readonly compound?: KnownCompound | undefined;
}

/** Absent when nothing tells the community: a stranger in private, a group that is not bound. */
export type ResolvePlace = (question: PlaceQuestion) => Promise<ResolvedPlace | undefined>;

export interface PlaceResolverDeps {
  readonly areas: Pick<AreaStore, 'findCommunity' | 'findBuilding' | 'findOnlyCommunity'>;
  /** The resident's newest tickets. */
  readonly tickets: { listByReporter(reporterId: string, limit: number): Promise<readonly Ticket[]> };
}

/** A community and as fine a place in it as is known. */
interface Base {
  readonly community: Area;
  readonly area: Pick<Area, 'id' | 'path'>;
  readonly compound: string | undefined;
}

export function createPlaceResolver(deps: PlaceResolverDeps): ResolvePlace {
  return async ({ group, residentId, place, compound }) => {
    if (compound !== undefined && group === undefined) return withinCompound(deps, compound, place);
    if (group !== undefined) {
      const known = withoutLooking(group, place);
      if (known !== undefined) return known;
    }
    const base =
      group === undefined ? await baseOfResident(deps, residentId) : await baseOfGroup(deps, group);
    return base === undefined ? undefined : refine(deps, base, place);
  };
}

/** Its building, or as much of it as is known; never the building of that number of another compound. */
async function withinCompound(
  { areas }: PlaceResolverDeps,
  { name: compound, path }: KnownCompound,
  { building: number }: Place,
): Promise<ResolvedPlace | undefined> {
  const community = await areas.findCommunity(path);
  if (community === undefined) return undefined;
  const building =
    number === undefined ? undefined : await areas.findBuilding(community.path, number, compound);
  const area = building ?? community;
  return { communityId: community.id, areaId: area.id, areaPath: area.path, compound };
}

type BuildingFinder = Pick<AreaStore, 'findCommunity' | 'findBuilding'>;

/** The area of a ticket whose place is set right, within its own community; absent when its community is gone. */
export async function resolveCorrected(
  areas: BuildingFinder,
  ticket: Pick<Ticket, 'areaId' | 'areaPath' | 'compound'>,
  place: Place,
): Promise<ResolvedPlace | undefined> {
  const community = await areas.findCommunity(ticket.areaPath);
  if (community === undefined) return undefined;
  const area = { id: ticket.areaId, path: ticket.areaPath };
  return refine({ areas }, { community, area, compound: ticket.compound }, place);
}

/** In a building's own group most reports are about that building: nothing to look up. */
function withoutLooking(group: Group, place: Place): ResolvedPlace | undefined {
  const { areaId, areaPath, communityId, compound } = group;
  if (areaId === undefined || areaPath === undefined || communityId === undefined) return undefined;
  if (place.building !== undefined && place.building !== group.place.building) return undefined;
  return { communityId, areaId, areaPath, compound };
}

async function baseOfGroup({ areas }: PlaceResolverDeps, group: Group): Promise<Base | undefined> {
  if (group.areaId === undefined || group.areaPath === undefined) return undefined;
  const community = await areas.findCommunity(group.areaPath);
  if (community === undefined) return undefined;
  return { community, area: { id: group.areaId, path: group.areaPath }, compound: group.compound };
}

/** In private: where they reported last, else the only community there is. */
async function baseOfResident(
  { areas, tickets }: PlaceResolverDeps,
  residentId: string,
): Promise<Base | undefined> {
  const [last] = await tickets.listByReporter(residentId, 1);
  const community =
    last === undefined ? await areas.findOnlyCommunity() : await areas.findCommunity(last.areaPath);
  return community === undefined ? undefined : { community, area: community, compound: last?.compound };
}

/** The building said, within the community: first in the compound they live in, then in any. */
async function refine(
  { areas }: { readonly areas: BuildingFinder },
  base: Base,
  place: Place,
): Promise<ResolvedPlace> {
  const { community, area, compound } = base;
  const known = { communityId: community.id, areaId: area.id, areaPath: area.path, compound };
  if (place.building === undefined) return known;
  const building =
    (await areas.findBuilding(community.path, place.building, compound)) ??
    (await areas.findBuilding(community.path, place.building));
  // Not a building we know: the community decides, not the group's own building, which it is not.
  if (building === undefined) return { ...known, areaId: community.id, areaPath: community.path };
  return { ...known, areaId: building.id, areaPath: building.path, compound: building.compound ?? compound };
}
