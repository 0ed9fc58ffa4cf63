/** Reminders belong to an area: people see and change those of their own. */
import type { AreaStore } from '../../community/area.ts';
import type { StaffMember } from '../../community/staff.ts';
import { worksEverywhere } from './access.ts';
import { invalidField } from './failures.ts';
import * as say from './messages.zh.ts';
import { isWithinScope, outermost } from './scope.ts';

type Areas = Pick<AreaStore, 'find' | 'listWithin'>;
type Scoped = Pick<StaffMember, 'areaPaths'>;

/** Absent: all of them. */
export async function ownAreaIds(areas: Areas, staff: Scoped): Promise<readonly string[] | undefined> {
  if (worksEverywhere(staff)) return undefined;
  const within = await Promise.all(outermost(staff.areaPaths).map((path) => areas.listWithin(path)));
  return within.flat().map(({ id }) => id);
}

export async function ownsArea(areas: Areas, staff: Scoped, areaId: string): Promise<boolean> {
  const area = await areas.find(areaId);
  return area !== undefined && isWithinScope(staff, area.path);
}

/** Throws 400 on the field. */
export async function refuseForeignArea(areas: Areas, staff: Scoped, areaId: string): Promise<void> {
  if (!(await ownsArea(areas, staff, areaId))) throw invalidField('areaId', say.areaOutsideScope);
}
