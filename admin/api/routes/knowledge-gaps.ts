/** Questions nobody could answer yet. */
import type { StaffMember } from '../../../community/staff.ts';
import type { EntryStore } from '../../../knowledge/entry-store.prisma.ts';
import type { GapStore } from '../../../knowledge/gap-store.prisma.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { gap, gapPage, gapQuery, resolveGapBody } from '../schemas/knowledge.ts';
import { concernsScope } from '../scope.ts';
import { showGap } from '../views/knowledge.ts';

export interface GapRouteDeps {
  readonly gaps: GapStore;
  readonly entries: Pick<EntryStore, 'find'>;
  readonly names: NameSources;
}

const common = { tag: '知识库', access: 'knowledge.gaps' } as const;

export function knowledgeGapRoutes(deps: GapRouteDeps): readonly Route[] {
  return [listGaps(deps), resolveGap(deps)];
}

const listGaps = ({ gaps, names }: GapRouteDeps) =>
  route(
    { at: 'GET /knowledge-gaps', ...common, summary: '未能回答的问题', query: gapQuery, gives: gapPage },
    async ({ query, staff }) => {
      const position = fromCursor(query.cursor);
      const after = position === undefined ? undefined : { lastAt: position.at, id: position.id };
      const filter = { resolved: query.resolved, concerns: staff.areaPaths };
      const page = await gaps.list(filter, after, query.limit);
      const named = await lookUpNames(names, { areaPaths: page.items.map((one) => one.areaPath) });
      const next = page.next === undefined ? undefined : { at: page.next.lastAt, id: page.next.id };
      return { items: page.items.map((one) => showGap(one, named)), nextCursor: toCursor(next) };
    },
  );

const resolveGap = (deps: GapRouteDeps) =>
  route(
    {
      at: 'POST /knowledge-gaps/:id/resolve',
      ...common,
      summary: '标记为已处理',
      params: idParams,
      body: resolveGapBody,
      gives: gap,
    },
    async ({ params, body: { entryId }, staff, by }) => {
      await findGap(deps, params.id, staff);
      if (entryId !== undefined && (await deps.entries.find(entryId)) === undefined)
        throw invalidField('entryId', say.noSuchEntry);
      await deps.gaps.resolve([params.id], entryId, by);
      const resolved = await findGap(deps, params.id, staff);
      return showGap(resolved, await lookUpNames(deps.names, { areaPaths: [resolved.areaPath] }));
    },
  );

export async function findGap({ gaps }: Pick<GapRouteDeps, 'gaps'>, id: string, staff: StaffMember) {
  const found = await gaps.find(id);
  const visible = found !== undefined && concernsScope(staff, found.areaPath) ? found : undefined;
  return foundOr404(visible, 'gap', say.what.gap);
}
