/** Who works in the same communities as somebody, and so may stand in for them. */
import type { AreaStore } from './area.ts';
import type { StaffMember, StaffStore } from './staff.ts';

export interface ColleagueDeps {
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly staff: Pick<StaffStore, 'listWorkers'>;
}

export async function colleaguesOf(
  { areas, staff }: ColleagueDeps,
  { id, areaPaths }: Pick<StaffMember, 'id' | 'areaPaths'>,
): Promise<readonly StaffMember[]> {
  const around = await Promise.all(
    areaPaths.map(async (path) => staff.listWorkers((await areas.findCommunity(path))?.path ?? path)),
  );
  const others = around.flat().filter((member) => member.id !== id);
  return [...new Map(others.map((member) => [member.id, member])).values()];
}
