/** Areas, departments, groups and staff, as the pages read them. */
import { type Area, areaKinds, type AreaStore } from '../../../community/area.ts';
import type { Department } from '../../../community/department.ts';
import { type GroupDetails, groupKindNames, groupStateNames } from '../../../community/group.ts';
import { type StaffMember, staffRoleNames } from '../../../community/staff.ts';
import { areaKindNames } from '../messages.zh.ts';
import type { Named } from '../schemas/common.ts';
import type { AreaView, Departments, GroupView, StaffView } from '../schemas/community.ts';
import { isWithinScope } from '../scope.ts';
import { showAreas } from './session.ts';

/** The largest first: a parent stands before its children. */
export function showArea(area: Area, staff: Pick<StaffMember, 'areaPaths'>): AreaView {
  return {
    id: area.id,
    kind: area.kind,
    kindName: areaKindNames[area.kind],
    name: area.name,
    parentId: area.parentId,
    path: area.path,
    compound: area.compound,
    inScope: isWithinScope(staff, area.path),
  };
}

export function bySize(one: Area, other: Area): number {
  return areaKinds.indexOf(one.kind) - areaKinds.indexOf(other.kind);
}

export async function showDepartments(
  departments: readonly Department[],
  areas: Pick<AreaStore, 'find'>,
): Promise<Departments> {
  const communities = new Map<string, Named>();
  for (const { communityId } of departments)
    if (!communities.has(communityId))
      communities.set(communityId, { id: communityId, name: (await areas.find(communityId))?.name ?? '' });
  return {
    items: departments.map(({ communityId, ...department }) => ({
      ...department,
      community: communities.get(communityId) ?? { id: communityId, name: '' },
    })),
  };
}

/** `suggested`: the bound group this room probably is. */
export function showGroup(group: GroupDetails, suggested: GroupDetails | undefined): GroupView {
  return {
    id: group.id,
    channel: group.channel,
    topic: group.topic,
    kind: group.kind,
    kindName: groupKindNames[group.kind],
    state: group.state,
    stateName: groupStateNames[group.state],
    area: group.areaId === undefined ? undefined : { id: group.areaId, name: group.areaName ?? '' },
    botEnabled: group.botEnabled,
    answersEnabled: group.answersEnabled,
    quietHours: group.quietHours,
    remindersEnabled: group.remindersEnabled,
    tags: [...group.tags],
    boundAt: group.boundAt?.toISOString(),
    suggested: suggested === undefined ? undefined : { id: suggested.id, name: suggestedName(suggested) },
  };
}

function suggestedName({ topic, areaName }: GroupDetails): string {
  return areaName === undefined ? topic : `${topic}（${areaName}）`;
}

export async function showStaff(
  member: StaffMember,
  deps: {
    readonly areas: Pick<AreaStore, 'find'>;
    readonly departments: { find(id: string): Promise<Named | undefined> };
  },
): Promise<StaffView> {
  const department =
    member.departmentId === undefined ? undefined : await deps.departments.find(member.departmentId);
  return {
    id: member.id,
    login: member.login,
    name: member.name,
    role: member.role,
    roleName: staffRoleNames[member.role],
    department: department === undefined ? undefined : { id: department.id, name: department.name },
    areas: await showAreas(member.areaPaths, deps.areas),
    active: member.active,
    onDuty: member.onDuty,
    chatBound: member.contact !== undefined,
  };
}
