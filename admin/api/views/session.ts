/** The signed-in person, as the pages need them: who, where, what they may open and do. */
import type { AreaStore } from '../../../community/area.ts';
import { staffRoleNames } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { permissionsOf } from '../access.ts';
import { dutyNow, type OwnDutyDeps } from '../own-duty.ts';
import type { Named } from '../schemas/common.ts';
import { type Page, pages, type Session } from '../schemas/session.ts';
import { areaIdOf } from '../scope.ts';
import type { SignedIn } from '../sessions.ts';
import { everywhere } from '../names.ts';

export interface SessionViewDeps extends OwnDutyDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly areas: Pick<AreaStore, 'find'>;
  readonly departments: { find(id: string): Promise<Named | undefined> };
}

export async function showSession(signedIn: SignedIn, deps: SessionViewDeps): Promise<Session> {
  const { staff } = signedIn;
  const may = permissionsOf(staff);
  return {
    id: staff.id,
    login: staff.login,
    name: staff.name,
    role: staff.role,
    roleName: staffRoleNames[staff.role],
    areas: await showAreas(staff.areaPaths, deps.areas),
    department:
      staff.departmentId === undefined ? undefined : await deps.departments.find(staff.departmentId),
    onDuty: (await dutyNow(deps, staff, deps.clock.now())).onDuty,
    chatBound: staff.contact !== undefined,
    mustChangePassword: staff.mustChangePassword,
    pages: pages.filter((page) => may.includes(readingOf(page))),
    may: [...may],
    csrfToken: signedIn.csrfToken,
  };
}

function readingOf<P extends Page>(page: P) {
  return `${page}.read` as const;
}

/** `/` is everywhere and no row of its own. */
export async function showAreas(
  areaPaths: readonly string[],
  areas: Pick<AreaStore, 'find'>,
): Promise<(Named & { path: string })[]> {
  return Promise.all(
    areaPaths.map(async (path) => {
      const id = areaIdOf(path);
      if (id === '') return { id, name: everywhere, path };
      return { id, name: (await areas.find(id))?.name ?? '', path };
    }),
  );
}
