/** Departments in the database. */
import { AppError } from '../core/errors.ts';
import type { LiveEvents } from '../core/live.ts';
import { createLiveCache } from '../core/live-cache.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Department as DepartmentRow } from '../prisma/generated/sqlite/client.ts';
import { pathsWithin } from './areas.prisma.ts';
import { auditRow } from './audit.prisma.ts';
import { type Department, type DepartmentKind, departmentKinds, type DepartmentStore } from './department.ts';

export interface DepartmentStoreDeps {
  readonly database: Database;
  readonly live: LiveEvents;
}

export function createDepartmentStore({ database, live }: DepartmentStoreDeps): DepartmentStore {
  const active = createLiveCache(live, ['staff'], async (communityId) =>
    inOrder(await database.department.findMany({ where: { communityId, active: true } })),
  );
  return {
    find: async (id) => {
      const row = await database.department.findUnique({ where: { id } });
      return row === null ? undefined : departmentFromRow(row);
    },
    listActive: active,
    list: async (areaPath) =>
      inOrder(await database.department.findMany({ where: { community: { path: pathsWithin(areaPath) } } })),
    insert: async (department, audit) => {
      const { communityId, kind } = department;
      if ((await database.department.count({ where: { communityId, kind } })) > 0)
        throw new AppError(
          'department.kind_taken',
          'the community has a department of this kind; change that one',
        );
      await database.$transaction([
        database.department.create({ data: department }),
        database.auditEntry.create({ data: auditRow(audit) }),
      ]);
      live.publish({ topic: 'staff' });
      return department;
    },
    update: async (id, edit, audit) => {
      const [row] = await database.$transaction([
        database.department.update({ where: { id }, data: edit }),
        database.auditEntry.create({ data: auditRow(audit) }),
      ]);
      live.publish({ topic: 'staff' });
      return departmentFromRow(row);
    },
  };
}

function inOrder(rows: readonly DepartmentRow[]): readonly Department[] {
  return rows
    .map(departmentFromRow)
    .sort(
      (one, other) =>
        (one.communityId < other.communityId ? -1 : one.communityId > other.communityId ? 1 : 0) ||
        departmentKinds.indexOf(one.kind) - departmentKinds.indexOf(other.kind),
    );
}

function departmentFromRow(row: DepartmentRow): Department {
  // The kind is written from the closed list only.
  return { ...row, kind: row.kind as DepartmentKind };
}
