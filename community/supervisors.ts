/** Who is in charge of a place, from its own community upwards. Pure. */
import { liesWithin } from './area.ts';
import type { StaffMember } from './staff.ts';

/**
 * Those whose area is the nearest around the place at level 0 and 1, and one area further up for each level above;
 * where there is nobody further up, the highest there is. Empty when nobody is in charge of it at all.
 */
export function supervisorsAt(
  level: number,
  members: readonly StaffMember[],
  areaPath: string,
): readonly StaffMember[] {
  const around = members
    .map((member) => ({ member, path: nearestAround(member, areaPath) }))
    .filter((one): one is { member: StaffMember; path: string } => one.path !== undefined);
  const paths = [...new Set(around.map(({ path }) => path))].toSorted(
    (one, other) => other.length - one.length,
  );
  const wanted = paths[Math.min(Math.max(level, 1), paths.length) - 1];
  return around.filter(({ path }) => path === wanted).map(({ member }) => member);
}

function nearestAround({ areaPaths }: StaffMember, areaPath: string): string | undefined {
  return areaPaths
    .filter((path) => liesWithin(areaPath, path))
    .toSorted((one, other) => other.length - one.length)[0];
}
