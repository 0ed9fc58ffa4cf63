/** The tree of places that is administered: 小事不出网格, 大事不出街道. */
import type { AuditEntry } from '../core/audit.ts';
import type { KnownCompound } from './compound.ts';

export const areaKinds = ['city', 'district', 'street', 'community', 'grid', 'building'] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface Area {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: string | undefined;
  /** `/city/district/…/self/`, made of ids: an area lies in another when its path starts with the other's. */
  readonly path: string;
  /** On buildings: the number residents say ("3"), and the compound (小区) it belongs to. */
  readonly buildingNumber: string | undefined;
  readonly compound: string | undefined;
}

export interface AreaStore {
  find(id: string): Promise<Area | undefined>;
  /** The area itself and all below it, parents before children, buildings by number. `/` is everything. */
  listWithin(path: string): Promise<readonly Area[]>;
  /** The areas above, from the city down to the parent. */
  listAbove(path: string): Promise<readonly Area[]>;
  /** The community (社区) an area is or lies in; absent above communities. */
  findCommunity(path: string): Promise<Area | undefined>;
  /** The community of a deployment that has but one. */
  findOnlyCommunity(): Promise<Area | undefined>;
  /** The building of that number within an area; absent when none, or when several compounds have one. */
  findBuilding(within: string, number: string, compound?: string): Promise<Area | undefined>;
  /** The compounds that buildings belong to, once for each part of the tree that has some. Remembered. */
  listCompounds(): Promise<readonly KnownCompound[]>;
  /** Throws `area.misplaced` when the kind does not belong below the parent's. */
  insert(area: NewArea, audit: AuditEntry): Promise<Area>;
  update(id: string, changes: AreaEdit, audit: AuditEntry): Promise<Area>;
}

/** The path follows from the parent. */
export type NewArea = Omit<Area, 'path'>;
export type AreaEdit = Partial<Pick<Area, 'name' | 'buildingNumber' | 'compound'>>;

/** The path of the whole tree. */
export const rootPath = '/';

export function liesWithin(path: string, ancestorPath: string): boolean {
  return path.startsWith(ancestorPath);
}

/** The path of the area with this id on the way down to `path`; `path` itself where it does not lead there. */
export function pathDownTo(id: string, path: string): string {
  const at = path.indexOf(`/${id}/`);
  return at < 0 ? path : path.slice(0, at + id.length + 2);
}

/** The path of a child of `parentPath`. */
export function childPath(parentPath: string, id: string): string {
  return `${parentPath}${id}/`;
}

/** The path of the area it lies in; the whole tree has none above it. */
export function parentPath(path: string): string {
  return path.replace(/[^/]+\/$/u, '');
}

/** The ids along a path, from the top down to the area itself. */
export function idsAlong(path: string): readonly string[] {
  return path.split('/').filter((id) => id !== '');
}

/** A kind belongs somewhere below every larger kind: levels may be left out, not turned around. */
export function mayContain(parent: AreaKind, child: AreaKind): boolean {
  return areaKinds.indexOf(parent) < areaKinds.indexOf(child);
}

/** Parents before children, siblings by name with numbers in their order: 2栋 before 10栋. */
export function inTreeOrder(areas: readonly Area[]): readonly Area[] {
  const children = new Map<string | undefined, Area[]>();
  const known = new Set(areas.map((area) => area.id));
  for (const area of areas) {
    const parentId = area.parentId !== undefined && known.has(area.parentId) ? area.parentId : undefined;
    children.set(parentId, [...(children.get(parentId) ?? []), area]);
  }
  const below = (parentId: string | undefined): Area[] =>
    (children.get(parentId) ?? []).sort(byName).flatMap((area) => [area, ...below(area.id)]);
  return below(undefined);
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function byName(one: Area, other: Area): number {
  return collator.compare(one.name, other.name) || collator.compare(one.id, other.id);
}
