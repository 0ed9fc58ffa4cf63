/** From what was said of a place on a round to its area, as far as the person's own areas reach. */
import { type Area, type AreaStore, idsAlong, rootPath } from '../community/area.ts';
import type { KnownCompound } from '../community/compound.ts';
import type { Place } from '../core/place.ts';

export interface PatrolledPlace {
  /** Where the finder works. */
  readonly areaPaths: readonly string[];
  readonly place: Place;
  /** As they named it. */
  readonly compound: KnownCompound | undefined;
}

/** `several`: compounds around have a building of that number. `unknown`: none has, or nothing tells whose it is. */
export type FindPatrolArea = (where: PatrolledPlace) => Promise<Area | 'several' | 'unknown'>;

export interface PatrolPlaceDeps {
  readonly areas: Pick<
    AreaStore,
    'find' | 'findCommunity' | 'findBuilding' | 'findOnlyCommunity' | 'listWithin'
  >;
}

export function createFindPatrolArea({ areas }: PatrolPlaceDeps): FindPatrolArea {
  return async ({ areaPaths, place: { building }, compound }) => {
    if (building === undefined) return (await ownArea(areas, areaPaths)) ?? 'unknown';
    // Their own areas first: what lies next door is found as well, but never instead.
    const communities = await communitiesOf(areas, areaPaths, compound);
    for (const path of [...areaPaths.filter((own) => own !== rootPath), ...communities]) {
      const found = await areas.findBuilding(path, building, compound?.name);
      if (found !== undefined) return found;
    }
    return (await isThere(areas, communities, building)) ? 'several' : 'unknown';
  };
}

type Areas = PatrolPlaceDeps['areas'];

/** Who works in one place found it there; who works in several found it somewhere in their community. */
async function ownArea(areas: Areas, areaPaths: readonly string[]): Promise<Area | undefined> {
  const [path, another] = areaPaths;
  if (path === undefined || path === rootPath) return areas.findOnlyCommunity();
  const community = await areas.findCommunity(path);
  return another === undefined && community !== undefined
    ? areas.find(idsAlong(path).at(-1) ?? '')
    : community;
}

async function communitiesOf(
  areas: Areas,
  areaPaths: readonly string[],
  compound: KnownCompound | undefined,
): Promise<readonly string[]> {
  const paths = compound === undefined ? areaPaths : [compound.path, ...areaPaths];
  const found = await Promise.all(
    paths.map((path) => (path === rootPath ? areas.findOnlyCommunity() : areas.findCommunity(path))),
  );
  return [...new Set(found.filter((area) => area !== undefined).map(({ path }) => path))];
}

/** Then more than one has that number: one alone would have been found. */
async function isThere(areas: Areas, communities: readonly string[], number: string): Promise<boolean> {
  const within = await Promise.all(communities.map((path) => areas.listWithin(path)));
  return within.flat().some(({ buildingNumber }) => buildingNumber === number);
}
