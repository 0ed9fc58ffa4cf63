/** Questions nobody could answer, those that ask the same together, and what is done about them. */
import type { StaffMember } from '../../../community/staff.ts';
import { clusterGaps } from '../../../knowledge/gap-clusters.ts';
import { draftOf } from '../../../knowledge/entry-draft.ts';
import type { EntryDraft } from '../../../knowledge/entry.ts';
import type { GapStore } from '../../../knowledge/gap-store.prisma.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { changeOf, heed } from '../entry-change.ts';
import { invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames } from '../names.ts';
import { type Route, route } from '../route.ts';
import { gapClusters, joinGapsBody, resolveGapsBody } from '../schemas/knowledge.ts';
import { showGap } from '../views/knowledge.ts';
import { findWritable, type KnowledgeRouteDeps } from './knowledge.ts';
import { findGap } from './knowledge-gaps.ts';

export interface GapClusterRouteDeps extends KnowledgeRouteDeps {
  readonly gaps: GapStore;
  readonly knowledge: Pick<KnowledgeBase, 'read' | 'ask'>;
}

const common = { tag: '知识库', access: 'knowledge.gaps' } as const;
/** The latest are looked at together; older ones come when these are dealt with. */
const mostTogether = 500;
const mostShown = 100;
const longestWording = 80;

export function gapClusterRoutes(deps: GapClusterRouteDeps): readonly Route[] {
  return [listClusters(deps), join(deps), resolve(deps)];
}

const listClusters = (deps: GapClusterRouteDeps) =>
  route(
    { at: 'GET /knowledge-gap-clusters', ...common, summary: '问得一样的未答问题', gives: gapClusters },
    async ({ staff }) => {
      const { gaps, knowledge, names, clock } = deps;
      const { items } = await gaps.list(
        { resolved: false, concerns: staff.areaPaths },
        undefined,
        mostTogether,
      );
      const clusters = clusterGaps(items, knowledge.read).slice(0, mostShown);
      const named = await lookUpNames(names, { areaPaths: items.map(({ areaPath }) => areaPath) });
      return {
        items: clusters.map(({ leader, gaps: all, times, lastAt }) => ({
          leader: showGap(leader, named),
          gaps: all.map((one) => showGap(one, named)),
          ...{ times, lastAt: lastAt.toISOString() },
          nearest: nearestEntry(knowledge, leader, clock.now()),
        })),
      };
    },
  );

export function nearestEntry(
  knowledge: Pick<KnowledgeBase, 'ask'>,
  { text, areaPath }: { readonly text: string; readonly areaPath: string | undefined },
  now: Date,
) {
  const entry = knowledge.ask({ text, areaPath, now }).candidates[0]?.entry;
  return entry && { entryId: entry.id, question: entry.question };
}

const join = (deps: GapClusterRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-gap-clusters/join', ...common, summary: '加为已有条目的相似问法' },
      ...{ body: joinGapsBody },
    },
    async ({ body: { gapIds, entryId, reason }, staff, by }) => {
      const [first] = await findAll(deps, gapIds, staff);
      const entry = await findWritable(deps, entryId, staff);
      const wording = first?.text ?? '';
      if (wording.length > longestWording) throw invalidField('gapIds', say.gapTooLong);
      if (![entry.question, ...entry.alternates].includes(wording)) {
        const draft = withAlternate(entry, wording);
        const made = { changes: [changeOf(entry, { draft })], cause: 'edit', reason } as const;
        await deps.entries.update(entry, draft, by, await heed(deps, made, by));
      }
      await deps.gaps.resolve(gapIds, entryId, by);
    },
  );

export function withAlternate(entry: EntryDraft, wording: string): EntryDraft {
  return { ...draftOf(entry), alternates: [...entry.alternates, wording] };
}

const resolve = (deps: GapClusterRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-gap-clusters/resolve', ...common, summary: '几个问题一起标记为已处理' },
      ...{ body: resolveGapsBody },
    },
    async ({ body: { gapIds, entryId }, staff, by }) => {
      await findAll(deps, gapIds, staff);
      if (entryId !== undefined && (await deps.entries.find(entryId)) === undefined)
        throw invalidField('entryId', say.noSuchEntry);
      await deps.gaps.resolve(gapIds, entryId, by);
    },
  );

async function findAll(deps: GapClusterRouteDeps, ids: readonly string[], staff: StaffMember) {
  return Promise.all(ids.map((id) => findGap(deps, id, staff)));
}
