/** Proposed drafts: looked through, then accepted as a draft, added to an entry as a similar question, or discarded. */
import type { StaffMember } from '../../../community/staff.ts';
import { parseDraft } from '../../../knowledge/entry-draft.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Proposal } from '../../../knowledge/proposals/proposal.ts';
import type { ProposalStore } from '../../../knowledge/proposals/proposal-store.prisma.ts';
import { changeOf, heed } from '../entry-change.ts';
import { foundOr404 } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { entryDetail } from '../schemas/knowledge.ts';
import { acceptProposalBody, joinProposalBody, proposals } from '../schemas/proposals.ts';
import { concernsScope } from '../scope.ts';
import { showProposal } from '../views/proposals.ts';
import { nearestEntry, withAlternate } from './gap-clusters.ts';
import { findWritable, type KnowledgeRouteDeps, show } from './knowledge.ts';

export interface ProposalRouteDeps extends KnowledgeRouteDeps {
  readonly proposals: ProposalStore;
  readonly knowledge: Pick<KnowledgeBase, 'ask'>;
}

const common = { tag: '知识库', access: 'knowledge.proposals' } as const;
const mostShown = 100;
/** Until then somebody looks whether what was told in one case still holds. */
const reviewedAfterMs = 180 * 24 * 3_600_000;

export function proposalRoutes(deps: ProposalRouteDeps): readonly Route[] {
  return [list(deps), accept(deps), join(deps), discard(deps)];
}

const list = ({ proposals: store, knowledge, names, clock }: ProposalRouteDeps) =>
  route(
    {
      at: 'GET /knowledge-proposals',
      ...common,
      summary: '从工单和工作人员的回答得到的条目建议',
      gives: proposals,
    },
    async ({ staff }) => {
      const open = await store.open(staff.areaPaths, mostShown);
      const named = await lookUpNames(names, {
        areaPaths: open.map(({ areaPath }) => areaPath),
        staffIds: open.map(({ ownerId }) => ownerId),
      });
      const nearest = ({ question, areaPath }: Proposal) =>
        nearestEntry(knowledge, { text: question, areaPath }, clock.now());
      return { items: open.map((one) => showProposal(one, named, nearest(one))) };
    },
  );

const accept = (deps: ProposalRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-proposals/:id/accept', ...common, summary: '采用为新条目（草稿）' },
      ...{ params: idParams, body: acceptProposalBody, gives: entryDetail },
    },
    async ({ params, body: { category }, staff, by }) => {
      const proposal = await findOpen(deps, params.id, staff);
      const { question, answer, areaPath, sourceTitle, at } = proposal;
      const draft = parseDraft({
        ...{ question, answer, areaPath, category, alternates: [], keywords: [] },
        source: { title: sourceTitle, date: at.toISOString().slice(0, 10) },
        reviewAt: new Date(by.now.getTime() + reviewedAfterMs),
      });
      const entry = await deps.entries.insert(draft, by, (tx, { id: entryId }) =>
        deps.proposals.decide(tx, { id: proposal.id, status: 'accepted', entryId }, by),
      );
      return show(deps, entry, staff);
    },
  );

const join = (deps: ProposalRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-proposals/:id/join', ...common, summary: '加为已有条目的相似问法' },
      ...{ params: idParams, body: joinProposalBody },
    },
    async ({ params, body: { entryId, reason }, staff, by }) => {
      const { id, question } = await findOpen(deps, params.id, staff);
      const entry = await findWritable(deps, entryId, staff);
      const draft = withAlternate(entry, question);
      const made = { changes: [changeOf(entry, { draft })], cause: 'edit', reason } as const;
      const { write, ...alongside } = await heed(deps, made, by);
      await deps.entries.update(entry, draft, by, {
        ...alongside,
        write: async (tx) => {
          await write?.(tx);
          await deps.proposals.decide(tx, { id, status: 'joined', entryId }, by);
        },
      });
    },
  );

const discard = (deps: ProposalRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-proposals/:id/discard', ...common, summary: '丢弃条目建议' },
      ...{ params: idParams },
    },
    async ({ params, staff, by }) => {
      const { id } = await findOpen(deps, params.id, staff);
      await deps.proposals.discard(id, by);
    },
  );

async function findOpen(
  { proposals: store }: Pick<ProposalRouteDeps, 'proposals'>,
  id: string,
  staff: StaffMember,
): Promise<Proposal> {
  const found = await store.find(id);
  const isOpen = found?.status === 'open' && concernsScope(staff, found.areaPath);
  return foundOr404(isOpen ? found : undefined, 'proposal', say.what.proposal);
}
