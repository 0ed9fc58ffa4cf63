/** Which rows a member of staff may see and change, by area. What lies outside does not exist for them. */
import { idsAlong, liesWithin } from '../../community/area.ts';
import type { StaffMember } from '../../community/staff.ts';

type Scoped = Pick<StaffMember, 'areaPaths'>;

/** The row belongs to one of their areas or lies below one. */
export function isWithinScope(staff: Scoped, areaPath: string): boolean {
  return staff.areaPaths.some((own) => liesWithin(areaPath, own));
}

/** What holds in an area holds for it: rows of the own areas, of those above them, and of everywhere. */
export function concernsScope(staff: Scoped, areaPath: string | undefined): boolean {
  if (areaPath === undefined || isWithinScope(staff, areaPath)) return true;
  return staff.areaPaths.some((own) => liesWithin(own, areaPath));
}

/** What holds everywhere is everybody's; the rest belongs to whoever works in its area. */
export function mayWriteEntries(staff: Scoped, areaPath: string | undefined): boolean {
  return areaPath === undefined || isWithinScope(staff, areaPath);
}

/** Of the own areas only those that do not lie in another of them. */
export function outermost(areaPaths: readonly string[]): readonly string[] {
  return areaPaths.filter(
    (path, index) =>
      !areaPaths.some((other, at) => liesWithin(path, other) && (other !== path || at < index)),
  );
}

/** The last id of a path: the area itself. */
export function areaIdOf(areaPath: string): string {
  return idsAlong(areaPath).at(-1) ?? '';
}
