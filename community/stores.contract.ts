/** What the community's stores do, on any database. */
import { afterEach, beforeEach } from 'vitest';

import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import { createLiveEvents, type LiveEvents } from '../core/live.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { TemporaryDatabase } from '../test/support/sqlite.ts';
import type { AreaStore } from './area.ts';
import { areasContract } from './areas.contract.ts';
import { createAreaStore } from './areas.prisma.ts';
import type { BindingStore } from './binding.ts';
import { bindingsContract } from './bindings.contract.ts';
import { createBindingStore } from './bindings.prisma.ts';
import { demoContract } from './demo.contract.ts';
import type { DepartmentStore } from './department.ts';
import { createDepartmentStore } from './departments.prisma.ts';
import type { GroupStore } from './group.ts';
import { groupsContract } from './groups.contract.ts';
import { createGroupStore } from './groups.prisma.ts';
import { recordsContract } from './records.contract.ts';
import { residentsContract } from './residents.contract.ts';
import type { StaffStore } from './staff.ts';
import { staffContract } from './staff.contract.ts';
import { createStaffStore } from './staff.prisma.ts';

/** The stores of one test on its own database. */
export interface Stores {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly areas: AreaStore;
  readonly groups: GroupStore;
  readonly staff: StaffStore;
  readonly departments: DepartmentStore;
  readonly bindings: BindingStore;
}

export const now = new Date('2026-11-22T02:00:00Z');

export function later(durationMs: number): Date {
  return new Date(now.getTime() + durationMs);
}

export function audit(action: AuditEntry['action'], subjectId: string, at = now): AuditEntry {
  return { id: newId(at), actorId: 'somebody', action, subjectId, details: {}, at };
}

/** city / district / street / community with two grids; building 3 in the first, 5 in the second. */
export async function insertTree({ database, areas }: Stores): Promise<void> {
  const kinds = ['city', 'district', 'street', 'community'] as const;
  const above = kinds.map((kind, depth) => ({
    id: kind,
    kind,
    name: kind,
    parentId: kinds[depth - 1] ?? null,
    path: `/${kinds.slice(0, depth + 1).join('/')}/`,
  }));
  const grids = ['grid-1', 'grid-2'].map((id) => ({
    id,
    kind: 'grid',
    name: id,
    parentId: 'community',
    path: `${communityPath}${id}/`,
  }));
  await database.area.createMany({ data: [...above, ...grids] });
  await insertBuilding(areas, { number: '3', parentId: 'grid-1', compound: '春和苑' });
  await insertBuilding(areas, { number: '5', parentId: 'grid-2', compound: '春和苑' });
}

export function insertBuilding(
  areas: AreaStore,
  { number, parentId, compound }: { number: string; parentId: string; compound: string },
) {
  const id = `${compound === '春和苑' ? 'b' : 'other'}${number}`;
  return areas.insert(
    { id, kind: 'building', name: `${compound}${number}栋`, parentId, buildingNumber: number, compound },
    audit('area.insert', id),
  );
}

export const communityPath = '/city/district/street/community/';

export function communityContract(open: () => Promise<TemporaryDatabase>): void {
  let temporary: TemporaryDatabase;
  let stores: Stores;
  beforeEach(async () => {
    temporary = await open();
    const { database } = temporary;
    const deps = { database, live: createLiveEvents() };
    stores = {
      ...deps,
      areas: createAreaStore(deps),
      groups: createGroupStore(deps),
      staff: createStaffStore(deps),
      departments: createDepartmentStore(deps),
      bindings: createBindingStore(database),
    };
  });
  afterEach(() => temporary.close());

  const given = () => stores;
  areasContract(given);
  groupsContract(given);
  staffContract(given);
  bindingsContract(given);
  residentsContract(given);
  recordsContract(given);
  demoContract(given);
}
