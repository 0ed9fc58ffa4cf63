/**
 * Which communities a queue is looked through one by one. In the order of all tickets those of a street with little to do
 * lie so far apart that a page would read the whole city; each community has that order for itself.
 */
import type { Database } from '../prisma/database.prisma.ts';
import type { Prisma } from '../prisma/generated/sqlite/client.ts';

/** Asking each of more would cost more than it spares. */
const mostApart = 32;
/** Of fewer times as many communities, one row in so many of the common order is wanted: that is near enough. */
const rareFrom = 4;

export interface Apart {
  readonly communities: readonly string[];
  /** All that lies in them is asked for: their tickets need not be looked at for where they lie. */
  readonly whole: boolean;
}

/** The communities in, or around, these areas; undefined where the common order serves. */
export async function findApart(
  { area }: Pick<Database, 'area'>,
  paths: readonly string[],
): Promise<Apart | undefined> {
  if (paths.length === 0) return undefined;
  const list = (where: Prisma.AreaWhereInput, take: number) =>
    area.findMany({ where: { kind: 'community', ...where }, select: { id: true, path: true }, take });
  const around = { path: { in: [...new Set(paths.flatMap(pathsAbove))] } };
  const within = paths.map((path) => ({ path: below(path) }));
  const [found, some] = await Promise.all([
    list({ OR: [around, ...within] }, mostApart + 1),
    list({}, mostApart * rareFrom),
  ]);
  const serves = found.length > 0 && found.length <= mostApart && some.length >= rareFrom * found.length;
  if (!serves) return undefined;
  const whole = found.every((community) => paths.some((path) => community.path.startsWith(path)));
  return { communities: found.map(({ id }) => id), whole };
}

/** The path itself and all that begin with it. */
export function below(path: string) {
  return { gte: path, lt: `${path}\uffff` };
}

/** `/a/b/` gives `/a/` and `/a/b/`. */
export function pathsAbove(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.map((_name, index) => `/${names.slice(0, index + 1).join('/')}/`);
}
