/** Areas, departments, and the groups that are bound to areas. */
import type { Area, AreaStore } from '../../../community/area.ts';
import type { BindingStore } from '../../../community/binding.ts';
import type { DepartmentStore } from '../../../community/department.ts';
import type { GroupDetails, GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import { auditOf } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  areas,
  bindingPhraseBody,
  departments,
  group,
  groups,
  groupSwitchesBody,
} from '../schemas/community.ts';
import { phrase } from '../schemas/session.ts';
import { isWithinScope, outermost } from '../scope.ts';
import { bySize, showArea, showDepartments, showGroup } from '../views/community.ts';
import { showPhrase } from '../views/phrase.ts';

export interface CommunityRouteDeps {
  readonly areas: Pick<AreaStore, 'find' | 'listWithin' | 'listAbove'>;
  readonly departments: Pick<DepartmentStore, 'list'>;
  readonly groups: Pick<GroupStore, 'find' | 'list' | 'update' | 'confirmSuggestion'>;
  readonly bindings: Pick<BindingStore, 'issueForGroup'>;
}

export function communityRoutes(deps: CommunityRouteDeps): readonly Route[] {
  return [
    listAreas(deps),
    listDepartments(deps),
    listGroups(deps),
    issueGroupPhrase(deps),
    switchGroup(deps),
    rebindGroup(deps),
  ];
}

const listAreas = (deps: CommunityRouteDeps) =>
  route(
    {
      at: 'GET /areas',
      access: 'areas.read',
      tag: '区域',
      summary: '区域树（平铺，上级在前）',
      gives: areas,
    },
    async ({ staff }) => {
      const known = await areasAround(deps.areas, staff);
      return { items: known.map((area) => showArea(area, staff)) };
    },
  );

const listDepartments = (deps: CommunityRouteDeps) =>
  route(
    {
      at: 'GET /departments',
      access: 'departments.read',
      tag: '区域',
      summary: '承办单位',
      gives: departments,
    },
    async ({ staff }) => {
      const own = outermost(staff.areaPaths);
      const listed = await Promise.all(own.map((path) => deps.departments.list(path)));
      return showDepartments(listed.flat(), deps.areas);
    },
  );

const tag = '群组';

const listGroups = (deps: CommunityRouteDeps) =>
  route(
    { at: 'GET /groups', access: 'groups.read', tag, summary: '群列表', gives: groups },
    async ({ staff }) => {
      const own = outermost(staff.areaPaths);
      const listed = await Promise.all(own.map((path) => deps.groups.list(path)));
      return { items: await Promise.all(listed.flat().map((one) => showWithSuggestion(deps, one))) };
    },
  );

const issueGroupPhrase = (deps: CommunityRouteDeps) =>
  route(
    {
      at: 'POST /groups/binding-phrases',
      access: 'groups.write',
      tag,
      summary: '生成绑定口令',
      body: bindingPhraseBody,
      gives: phrase,
    },
    async ({ body: { areaId, kind }, staff, by }) => {
      const area = await deps.areas.find(areaId);
      if (area === undefined || !isWithinScope(staff, area.path))
        throw invalidField('areaId', say.areaOutsideScope);
      const audit = auditOf(by, 'group.phrase', areaId, { kind });
      return showPhrase('group', await deps.bindings.issueForGroup({ areaId, groupKind: kind }, audit));
    },
  );

const switchGroup = (deps: CommunityRouteDeps) =>
  route(
    {
      at: 'PATCH /groups/:id',
      access: 'groups.write',
      tag,
      summary: '打开或关闭机器人、提醒',
      params: idParams,
      body: groupSwitchesBody,
      gives: group,
    },
    async ({ params, body, staff, by }) => {
      const { id } = await findGroup(deps, params.id, staff);
      const { quietHours, tags, ...switches } = body;
      const hours = quietHours === undefined ? {} : { quietHours: quietHours ?? '' };
      const tagged = tags === undefined ? {} : { tags: tags.join('、') };
      const audit = auditOf(by, 'group.switch', id, { ...switches, ...hours, ...tagged });
      return showWithSuggestion(deps, await deps.groups.update(id, body, audit));
    },
  );

const rebindGroup = (deps: CommunityRouteDeps) =>
  route(
    {
      at: 'POST /groups/:id/rebind',
      access: 'groups.write',
      tag,
      summary: '确认是换了编号的同一个群',
      params: idParams,
      gives: group,
    },
    async ({ params, staff, by }) => {
      const { id, suggestedGroupId } = await findGroup(deps, params.id, staff);
      if (suggestedGroupId === undefined)
        throw new ApiError(409, 'group.nothing_suggested', say.nothingSuggested);
      const audit = auditOf(by, 'group.rebind', suggestedGroupId, { from: id });
      return showWithSuggestion(deps, await deps.groups.confirmSuggestion(id, audit));
    },
  );

async function showWithSuggestion(deps: CommunityRouteDeps, one: GroupDetails) {
  const { suggestedGroupId } = one;
  return showGroup(
    one,
    suggestedGroupId === undefined ? undefined : await deps.groups.find(suggestedGroupId),
  );
}

/** The own areas with all below them, and those above to hang them on. */
async function areasAround(
  store: CommunityRouteDeps['areas'],
  { areaPaths }: StaffMember,
): Promise<readonly Area[]> {
  const own = outermost(areaPaths);
  const above = (await Promise.all(own.map((path) => store.listAbove(path)))).flat();
  const within = (await Promise.all(own.map((path) => store.listWithin(path)))).flat();
  const distinct = new Map([...above, ...within].map((area) => [area.id, area]));
  return [...distinct.values()].sort(bySize);
}

/** A group bound to one of their areas, one that may become so, or any for somebody who works everywhere. */
async function findGroup(
  { groups: store }: CommunityRouteDeps,
  id: string,
  staff: StaffMember,
): Promise<GroupDetails> {
  const found = foundOr404(await store.find(id), 'group', say.what.group);
  const suggested =
    found.suggestedGroupId === undefined ? undefined : await store.find(found.suggestedGroupId);
  const paths = [found.areaPath ?? '/', suggested?.areaPath ?? '/'];
  const visible = paths.some((path) => isWithinScope(staff, path));
  return foundOr404(visible ? found : undefined, 'group', say.what.group);
}
