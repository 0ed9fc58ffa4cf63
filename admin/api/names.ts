/** Names for the ids and paths on one page: each is looked up once. */
import type { Named } from './schemas/common.ts';
import { areaIdOf } from './scope.ts';

type Finder = (id: string) => Promise<{ readonly name: string } | undefined>;

export interface NameSources {
  readonly areas: { readonly find: Finder };
  readonly staff: { readonly find: Finder };
  readonly departments: { readonly find: Finder };
}

export interface Names {
  /** 「全部区域」 for what holds everywhere. */
  area(areaPath: string | undefined): string;
  areaById(id: string): string;
  staff(id: string | undefined): string | undefined;
  staffMember(id: string | undefined): Named | undefined;
  department(id: string | undefined): Named | undefined;
}

export const everywhere = '全部区域';
const gone = '(已删除)';

type Keys = readonly (string | undefined)[];

/** Looks up all that a page is going to name. */
export async function lookUpNames(
  sources: NameSources,
  wanted: {
    readonly areaPaths?: Keys;
    readonly areaIds?: Keys;
    readonly staffIds?: Keys;
    readonly departmentIds?: Keys;
  },
): Promise<Names> {
  const pathIds = (wanted.areaPaths ?? []).map((path) => (path === undefined ? undefined : areaIdOf(path)));
  const areas = await lookUp([...pathIds, ...(wanted.areaIds ?? [])], sources.areas.find);
  const staff = await lookUp(wanted.staffIds ?? [], sources.staff.find);
  const departments = await lookUp(wanted.departmentIds ?? [], sources.departments.find);
  return {
    area: (path) => (path === undefined || path === '/' ? everywhere : (areas.get(areaIdOf(path)) ?? gone)),
    areaById: (id) => areas.get(id) ?? gone,
    staff: (id) => (id === undefined ? undefined : (staff.get(id) ?? gone)),
    staffMember: (id) => named(staff, id),
    department: (id) => named(departments, id),
  };
}

function named(found: ReadonlyMap<string, string>, id: string | undefined): Named | undefined {
  return id === undefined ? undefined : { id, name: found.get(id) ?? gone };
}

async function lookUp(keys: Keys, find: Finder): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(keys)].filter((key): key is string => key !== undefined && key !== '');
  const found = await Promise.all(distinct.map(async (key) => [key, (await find(key))?.name] as const));
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
