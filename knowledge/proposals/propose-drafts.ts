/** Looks through what was closed lately for answers that others would want, too. Nothing is published. */
import type { DirectoryLine, KnowledgeEntry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { createSearchIndex } from '../retrieval/search-index.ts';
import type { Tokenise } from '../retrieval/tokenise.ts';
import { createWordings } from '../wordings.ts';
import { type ClosedMatter, type Proposal, proposalOf } from './proposal.ts';

/** A closed matter before it is held against the others. */
export type Closed = Omit<ClosedMatter, 'alike'> & { readonly category: string };

export interface ProposeDeps {
  /** Closed with words for the resident since then, the latest first. */
  readonly closedSince: (since: Date) => Promise<readonly Closed[]>;
  readonly lines: () => Promise<readonly DirectoryLine[]>;
  readonly knowledge: Pick<KnowledgeBase, 'ask' | 'read'>;
  readonly proposals: {
    proposedFrom(ticketIds: readonly string[]): Promise<ReadonlySet<string>>;
    add(proposals: readonly Proposal[]): Promise<number>;
  };
}

/** The same matter comes back within a season; what was closed while the process stood still is found, too. */
const lookedBackMs = 90 * 24 * 3_600_000;
const sameMatter = 0.55;

/** Returns how many drafts are new. */
export async function proposeDrafts(deps: ProposeDeps, now: Date): Promise<number> {
  const closed = await deps.closedSince(new Date(now.getTime() - lookedBackMs));
  const known = await deps.proposals.proposedFrom(closed.map(({ ticketId }) => ticketId));
  const lines = await deps.lines();
  const proposals = groupsOf(closed, deps.knowledge.read).flatMap((group) => {
    if (group.some(({ ticketId }) => known.has(ticketId))) return [];
    return firstProposal(group, lines) ?? [];
  });
  const wanted = proposals.filter((proposal) => !isAnswered(deps.knowledge, proposal, now));
  return wanted.length === 0 ? 0 : deps.proposals.add(wanted);
}

/** Of tickets about one matter the latest speaks for all. */
function firstProposal(group: readonly Closed[], lines: readonly DirectoryLine[]): Proposal | undefined {
  const alike = group.length;
  for (const matter of group) {
    const proposal = proposalOf({ ...matter, alike }, lines);
    if (proposal !== undefined) return proposal;
  }
  return undefined;
}

function isAnswered(
  knowledge: Pick<KnowledgeBase, 'ask'>,
  { question, areaPath }: Proposal,
  now: Date,
): boolean {
  return knowledge.ask({ text: question, areaPath, now }).decision === 'answered';
}

/** Those of one kind and place that read alike, together, in the order they came in. */
function groupsOf(closed: readonly Closed[], tokenise: Tokenise): readonly (readonly Closed[])[] {
  const index = createWordings(tokenise, createSearchIndex(tokenise));
  const groups = new Map<string, Closed[]>();
  for (const matter of closed) {
    const kind = kindOf(matter);
    const [near] = index.nearest(matter.words, ({ answer }) => answer === kind);
    const group = near !== undefined && near.similarity >= sameMatter ? groups.get(near.entry.id) : undefined;
    if (group !== undefined) group.push(matter);
    else {
      groups.set(matter.ticketId, [matter]);
      index.add(standIn(matter, kind));
    }
  }
  return [...groups.values()];
}

function kindOf({ category, areaPath }: Closed): string {
  return `${category} ${areaPath}`;
}

/** A matter as an entry that holds its words; its kind lies where an answer would, which nobody reads. */
function standIn({ ticketId, words, areaPath, closedAt }: Closed, kind: string): KnowledgeEntry {
  return {
    ...{ id: ticketId, key: undefined, question: words, alternates: [], answer: kind, category: 'local' },
    ...{ keywords: [], areaPath, source: { title: '', url: undefined, date: undefined } },
    ...{
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
      reviewAt: closedAt,
      updatedAt: closedAt,
    },
    ...{ status: 'draft', version: 1, updatedBy: undefined },
  };
}
