/** Fills an empty database with the demo community, through the same doors that staff use. */
import type { AuditEntry } from '../core/audit.ts';
import { newId } from '../core/ids.ts';
import type { AreaStore } from './area.ts';
import { rootPath } from './area.ts';
import { type BindingChange, type BindingStore, type IssuedPhrase, readPostedPhrase } from './binding.ts';
import {
  demoAccount,
  demoAreas,
  demoChannel,
  demoCompound,
  demoDepartments,
  type DemoGroup,
  demoGroups,
  demoStaff,
} from './demo.ts';
import { departmentKinds, type DepartmentStore } from './department.ts';
import type { GroupStore } from './group.ts';
import type { StaffStore } from './staff.ts';

export interface DemoSeedDeps {
  readonly areas: Pick<AreaStore, 'find' | 'insert' | 'listWithin'>;
  readonly departments: Pick<DepartmentStore, 'find' | 'insert'>;
  readonly staff: Pick<StaffStore, 'find' | 'insert'>;
  readonly groups: Pick<GroupStore, 'findByRoom'>;
  readonly bindings: Pick<BindingStore, 'issueForGroup' | 'issueForStaff' | 'findUsable'>;
  readonly commit: (changes: { readonly bindings: readonly BindingChange[] }) => Promise<void>;
}

/**
 * Adds what is missing of the demo and leaves what is there, so that a start after a crash completes it. Does nothing
 * in a database with areas of its own. Returns whether the demo is there.
 */
export async function seedDemo(deps: DemoSeedDeps, now: Date): Promise<boolean> {
  const areas = await deps.areas.listWithin(rootPath);
  if (areas.some((area) => !area.path.startsWith('/demo-city/'))) return false;
  await seedAreas(deps, now);
  await seedDepartments(deps, now);
  await seedStaff(deps, now);
  for (const group of demoGroups) await seedGroup(deps, group, now);
  return true;
}

function audit(action: AuditEntry['action'], subjectId: string, at: Date): AuditEntry {
  return { id: newId(at), actorId: undefined, action, subjectId, details: { demo: true }, at };
}

async function seedAreas(deps: DemoSeedDeps, now: Date) {
  for (const area of demoAreas) {
    if ((await deps.areas.find(area.id)) !== undefined) continue;
    const building = area.buildingNumber;
    const compound = building === undefined ? undefined : demoCompound;
    await deps.areas.insert(
      { ...area, buildingNumber: building, compound },
      audit('area.insert', area.id, now),
    );
  }
}

async function seedDepartments(deps: DemoSeedDeps, now: Date) {
  for (const kind of departmentKinds) {
    const name = demoDepartments[kind];
    const id = demoDepartmentId(kind);
    if (name === undefined || (await deps.departments.find(id)) !== undefined) continue;
    await deps.departments.insert(
      { id, communityId: 'demo-community', kind, name, active: true },
      audit('department.insert', id, now),
    );
  }
}

function demoDepartmentId(kind: string): string {
  return `demo-department-${kind}`;
}

async function seedStaff(deps: DemoSeedDeps, now: Date) {
  for (const { department, memberKey, ...member } of demoStaff) {
    const known = await deps.staff.find(member.id);
    if (known === undefined)
      await deps.staff.insert(
        { ...member, departmentId: demoDepartmentId(department) },
        audit('staff.insert', member.id, now),
      );
    if (memberKey === undefined || known?.contact !== undefined) continue;
    const issued = await deps.bindings.issueForStaff(member.id, audit('staff.phrase', member.id, now));
    await commitPosted(deps, issued, now, (phraseId) => ({
      kind: 'staff',
      phraseId,
      staffId: member.id,
      channel: demoChannel,
      account: demoAccount,
      memberKey,
      at: now,
    }));
  }
}

async function seedGroup(deps: DemoSeedDeps, group: DemoGroup, now: Date) {
  const room = { channel: demoChannel, account: demoAccount, roomKey: group.roomKey };
  if ((await deps.groups.findByRoom(room))?.areaId !== undefined) return;
  const issued = await deps.bindings.issueForGroup(
    { areaId: group.areaId, groupKind: group.kind },
    audit('group.phrase', group.areaId, now),
  );
  await commitPosted(deps, issued, now, (phraseId) => ({
    kind: 'group',
    phraseId,
    ...room,
    topic: group.topic,
    areaId: group.areaId,
    groupKind: group.kind,
    at: now,
  }));
}

/** As if the phrase had been posted in the chat. */
async function commitPosted(
  deps: DemoSeedDeps,
  issued: IssuedPhrase,
  now: Date,
  change: (phraseId: string) => BindingChange,
) {
  const code = readPostedPhrase(issued.message)?.code ?? '';
  const phrase = await deps.bindings.findUsable(code, now);
  if (phrase !== undefined) await deps.commit({ bindings: [change(phrase.id)] });
}
