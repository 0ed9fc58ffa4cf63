/** Names for the ids and paths on one page: each is looked up once. */
import type { AreaStore } from '../../community/area.ts';
import type { Named } from './schemas/common.ts';
import { areaIdOf } from './scope.ts';

export interface NameSources {
  readonly areas: Pick<AreaStore, 'find'>;
  readonly staff: { find(id: string): Promise<{ readonly name: string } | undefined> };
}

export interface Names {
  /** 「全部区域」 for what holds everywhere. */
  area(areaPath: string | undefined): string;
  staff(id: string | undefined): string | undefined;
  staffMember(id: string | undefined): Named | undefined;
}

export const everywhere = '全部区域';
const gone = '(已删除)';

/** Looks up all that a page is going to name. */
export async function lookUpNames(
  sources: NameSources,
  wanted: {
    readonly areaPaths?: readonly (string | undefined)[];
    readonly staffIds?: readonly (string | undefined)[];
  },
): Promise<Names> {
  const areas = await lookUp(wanted.areaPaths ?? [], (path) => sources.areas.find(areaIdOf(path)));
  const staff = await lookUp(wanted.staffIds ?? [], (id) => sources.staff.find(id));
  const staffName = (id: string | undefined) => (id === undefined ? undefined : (staff.get(id) ?? gone));
  return {
    area: (path) => (path === undefined ? everywhere : (areas.get(path) ?? gone)),
    staff: staffName,
    staffMember: (id) => (id === undefined ? undefined : { id, name: staffName(id) ?? gone }),
  };
}

async function lookUp(
  keys: readonly (string | undefined)[],
  find: (key: string) => Promise<{ readonly name: string } | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(keys)].filter((key) => key !== undefined);
  const found = await Promise.all(distinct.map(async (key) => [key, (await find(key))?.name] as const));
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
