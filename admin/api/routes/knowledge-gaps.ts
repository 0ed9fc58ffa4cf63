/** Questions nobody could answer yet. */
import type { GapStore } from '../../../knowledge/gap-store.prisma.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { foundOr404 } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { gapPage, gapQuery } from '../schemas/knowledge.ts';
import { concernsScope } from '../scope.ts';
import { showGap } from '../views/knowledge.ts';

export interface GapRouteDeps {
  readonly gaps: GapStore;
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
      const page = await gaps.list(staff.areaPaths, after, query.limit);
      const named = await lookUpNames(names, { areaPaths: page.items.map((gap) => gap.areaPath) });
      const next = page.next === undefined ? undefined : { at: page.next.lastAt, id: page.next.id };
      return { items: page.items.map((gap) => showGap(gap, named)), nextCursor: toCursor(next) };
    },
  );

const resolveGap = ({ gaps }: GapRouteDeps) =>
  route(
    { at: 'POST /knowledge-gaps/:id/resolve', ...common, summary: '标记为已处理', params: idParams },
    async ({ params, staff, by }) => {
      const gap = await gaps.find(params.id);
      const visible = gap !== undefined && concernsScope(staff, gap.areaPath) ? gap : undefined;
      await gaps.resolve(foundOr404(visible, 'gap', say.what.gap).id, by);
    },
  );
