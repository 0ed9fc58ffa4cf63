/** What a change of an entry would make of the regression set, before it is made; nothing is stored. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { KnowledgeEntry } from '../../../knowledge/entry.ts';
import { resultOf } from '../../../knowledge/regression/question.ts';
import { changeOf, nameEntries } from '../entry-change.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { changeBody, changePreview } from '../schemas/regression.ts';
import { entriesOf, showPreview } from '../views/regression.ts';
import { withAlternate } from './gap-clusters.ts';
import { draftOf, findVersion, findWritable, type KnowledgeRouteDeps } from './knowledge.ts';

export function knowledgeChangeRoute(deps: KnowledgeRouteDeps): Route {
  return route(
    {
      ...{ at: 'POST /knowledge/:id/check', access: 'knowledge.write', tag: '知识库' },
      ...{
        summary: '改了会怎样：回归问题的前后对比',
        params: idParams,
        body: changeBody,
        gives: changePreview,
      },
    },
    async ({ params, body, staff, by }) => {
      const entry = await findWritable(deps, params.id, staff);
      const draft = await draftIn(deps, { entry, body, staff });
      const change = changeOf(entry, { draft, status: body.status });
      const result = change === undefined ? resultOf([]) : await deps.regression.check([change], by.now);
      return showPreview(result, await nameEntries(deps, entriesOf(result)));
    },
  );
}

async function draftIn(
  deps: KnowledgeRouteDeps,
  {
    entry,
    body,
    staff,
  }: {
    readonly entry: KnowledgeEntry;
    readonly body: z.output<typeof changeBody>;
    readonly staff: StaffMember;
  },
) {
  if (body.draft !== undefined) return draftOf(staff, body.draft);
  if (body.alternate !== undefined) return withAlternate(entry, body.alternate);
  return body.toVersion === undefined ? undefined : (await findVersion(deps, entry.id, body.toVersion)).draft;
}
