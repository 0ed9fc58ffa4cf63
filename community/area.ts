/** The tree of places that is administered: 小事不出网格, 大事不出街道. */
export const areaKinds = ['city', 'district', 'street', 'community', 'grid', 'building'] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface Area {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: string | undefined;
  /** `/city/district/…/self/`: an area lies in another when its path starts with the other's. */
  readonly path: string;
  /** On buildings: the number residents say ("3"), and the compound (小区) it belongs to. */
  readonly buildingNumber: string | undefined;
  readonly compound: string | undefined;
}

export function liesWithin(path: string, ancestorPath: string): boolean {
  return path.startsWith(ancestorPath);
}
