/** The community's own directory: the numbers that answers quote, and those still missing. */
import type { AreaStore } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { DirectoryStore } from '../../../knowledge/directory-store.prisma.ts';
import { missingLines } from '../../../knowledge/directory.ts';
import type { EntryStore } from '../../../knowledge/entry-store.prisma.ts';
import { foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { directory, directoryBody, directoryLine, directoryQuery } from '../schemas/knowledge.ts';
import { concernsScope, isWithinScope, outermost } from '../scope.ts';
import { showLine } from '../views/knowledge.ts';

export interface DirectoryRouteDeps {
  readonly directory: DirectoryStore;
  readonly entries: Pick<EntryStore, 'listPublished'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin' | 'findCommunity'>;
  readonly names: NameSources;
}

const tag = '通讯录';
/** A person fills in one community at a time; a whole city's gaps are no list anybody reads. */
const communitiesShown = 20;

export function directoryRoutes(deps: DirectoryRouteDeps): readonly Route[] {
  return [listLines(deps), putLine(deps), removeLine(deps)];
}

const listLines = (deps: DirectoryRouteDeps) =>
  route(
    {
      at: 'GET /directory',
      access: 'directory.read',
      tag,
      summary: '电话与缺项',
      query: directoryQuery,
      gives: directory,
    },
    ({ query, staff }) => readDirectory(deps, staff, query.areaPath),
  );

const putLine = (deps: DirectoryRouteDeps) =>
  route(
    {
      at: 'PUT /directory',
      access: 'directory.write',
      tag,
      summary: '登记或修改一条',
      body: directoryBody,
      gives: directoryLine,
    },
    async ({ body: { areaPath, phone, hours, address, ...given }, staff, by }) => {
      if (!isWithinScope(staff, areaPath)) throw invalidField('areaPath', say.areaOutsideScope);
      const line = await deps.directory.put({ ...given, areaPath, phone, hours, address }, by);
      return showLine(line, await lookUpNames(deps.names, { areaPaths: [line.areaPath] }));
    },
  );

const removeLine = (deps: DirectoryRouteDeps) =>
  route(
    { at: 'DELETE /directory/:id', access: 'directory.write', tag, summary: '删除一条', params: idParams },
    async ({ params, staff, by }) => {
      const line = (await deps.directory.list()).find(({ id }) => id === params.id);
      const own = line !== undefined && isWithinScope(staff, line.areaPath) ? line : undefined;
      await deps.directory.remove(foundOr404(own, 'directory', say.what.line).id, by);
    },
  );

async function readDirectory(deps: DirectoryRouteDeps, staff: StaffMember, areaPath: string | undefined) {
  const lines = await deps.directory.list();
  const shown = lines.filter(
    (line) => concernsScope(staff, line.areaPath) && inArea(line.areaPath, areaPath),
  );
  const communities = await communitiesOf(deps, staff, areaPath);
  const entries = await deps.entries.listPublished();
  const missing = communities.flatMap((community) =>
    missingLines(
      entries.filter((entry) => entry.areaPath === undefined || inArea(community, entry.areaPath)),
      lines,
      community,
    ).map((line) => ({ ...line, areaPath: community })),
  );
  const areaPaths = [...shown, ...missing].map((one) => one.areaPath);
  const named = await lookUpNames(deps.names, { areaPaths });
  return {
    items: shown.map((line) => showLine(line, named)),
    missing: missing.map(({ key, label, field, entryIds, areaPath: path }) => ({
      key,
      keyName: label,
      field,
      areaPath: path,
      areaName: named.area(path),
      entries: entryIds.length,
    })),
  };
}

function inArea(path: string, areaPath: string | undefined): boolean {
  return areaPath === undefined || path.startsWith(areaPath) || areaPath.startsWith(path);
}

/** Of the area asked for, or of the own areas; a grid's community when the own areas are smaller. */
async function communitiesOf(
  { areas }: DirectoryRouteDeps,
  staff: StaffMember,
  areaPath: string | undefined,
): Promise<readonly string[]> {
  const asked =
    areaPath === undefined
      ? outermost(staff.areaPaths)
      : [areaPath].filter((path) => concernsScope(staff, path));
  const found = await Promise.all(
    asked.map(async (path) => {
      const above = await areas.findCommunity(path);
      if (above !== undefined) return [above.path];
      return (await areas.listWithin(path)).filter(({ kind }) => kind === 'community').map((one) => one.path);
    }),
  );
  return [...new Set(found.flat())].slice(0, communitiesShown);
}
