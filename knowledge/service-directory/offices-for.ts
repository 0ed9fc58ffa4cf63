/** Which offices somebody of an area goes to. Where that is not known, from which areas they may be. Pure. */
import { liesWithin } from '../../community/area.ts';
import type { ServiceOffice } from './service-item.ts';

export type OfficesFor =
  | { readonly kind: 'these'; readonly offices: readonly ServiceOffice[] }
  /** It differs, and where they live is not known well enough; each path has offices of its own. */
  | { readonly kind: 'depends'; readonly areaPaths: readonly string[] }
  /** There are offices, but none for people of this area; or there are none at all. */
  | { readonly kind: 'none' };

/** @param areaPath where they live, as narrowly as it is known; absent: not at all */
export function officesFor(offices: readonly ServiceOffice[], areaPath: string | undefined): OfficesFor {
  const own = areaPath === undefined ? [] : narrowest(offices, areaPath);
  if (own.length > 0) return { kind: 'these', offices: own };
  const below = offices.filter(({ areaPaths }) => areaPaths.some((path) => isBelow(path, areaPath)));
  const everybodys = offices.filter(({ areaPaths }) => areaPaths.length === 0);
  if (below.length > 1 || (below.length === 1 && everybodys.length > 0))
    return { kind: 'depends', areaPaths: distinctPaths(below, areaPath) };
  const offered = [...below, ...everybodys];
  return offered.length === 0 ? { kind: 'none' } : { kind: 'these', offices: offered };
}

/** Of the offices for people of this area those that are for the smallest part of the tree. */
function narrowest(offices: readonly ServiceOffice[], areaPath: string): readonly ServiceOffice[] {
  const reach = ({ areaPaths }: ServiceOffice) =>
    Math.max(0, ...areaPaths.filter((path) => liesWithin(areaPath, path)).map((path) => path.length));
  const nearest = Math.max(0, ...offices.map(reach));
  return nearest === 0 ? [] : offices.filter((office) => reach(office) === nearest);
}

function isBelow(path: string, areaPath: string | undefined): boolean {
  return areaPath === undefined || (path !== areaPath && liesWithin(path, areaPath));
}

function distinctPaths(offices: readonly ServiceOffice[], areaPath: string | undefined): readonly string[] {
  return [...new Set(offices.flatMap(({ areaPaths }) => areaPaths))].filter((path) =>
    isBelow(path, areaPath),
  );
}
