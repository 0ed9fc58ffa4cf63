/** Open gaps that ask much the same, together: what was asked most comes first. Pure. */
import type { KnowledgeEntry } from './entry.ts';
import type { Gap } from './gap-store.prisma.ts';
import { createSearchIndex } from './retrieval/search-index.ts';
import type { Tokenise } from './retrieval/tokenise.ts';
import { createWordings } from './wordings.ts';

/** From here on two questions of residents are taken for one; people see both and decide. */
export const sameMatter = 0.55;

export interface GapCluster {
  /** The one asked most. */
  readonly leader: Gap;
  /** The leader and all that ask the same, most asked first. */
  readonly gaps: readonly Gap[];
  readonly times: number;
  readonly lastAt: Date;
}

export function clusterGaps(gaps: readonly Gap[], tokenise: Tokenise): readonly GapCluster[] {
  const nearest = createNearest(gaps, tokenise);
  const clusters = new Map<string, Gap[]>();
  for (const gap of [...gaps].sort(byTimes)) {
    const leader = nearest(gap, (id) => clusters.has(id));
    const others = leader === undefined ? undefined : clusters.get(leader);
    if (others === undefined) clusters.set(gap.id, [gap]);
    else others.push(gap);
  }
  return Array.from(clusters.values(), clusterOf).sort((one, other) => other.times - one.times);
}

/** Gaps near what somebody is writing, the nearest first. */
export function gapsNear(texts: readonly string[], gaps: readonly Gap[], tokenise: Tokenise): readonly Gap[] {
  const index = indexOf(gaps, tokenise);
  const found = new Map<string, number>();
  for (const text of texts)
    for (const { entry, similarity } of index.nearest(text, () => true))
      found.set(entry.id, Math.max(similarity, found.get(entry.id) ?? 0));
  const similarityOf = ({ id }: Gap) => found.get(id) ?? 0;
  return gaps
    .filter((gap) => similarityOf(gap) >= sameMatter)
    .sort((one, other) => similarityOf(other) - similarityOf(one) || byTimes(one, other));
}

function byTimes(one: Gap, other: Gap): number {
  return other.times - one.times || (one.id < other.id ? -1 : 1);
}

function createNearest(gaps: readonly Gap[], tokenise: Tokenise) {
  const index = indexOf(gaps, tokenise);
  return ({ text }: Gap, isLeader: (id: string) => boolean): string | undefined => {
    const [near] = index.nearest(text, ({ id }) => isLeader(id));
    return near !== undefined && near.similarity >= sameMatter ? near.entry.id : undefined;
  };
}

function indexOf(gaps: readonly Gap[], tokenise: Tokenise) {
  const wordings = createWordings(tokenise, createSearchIndex(tokenise));
  for (const gap of gaps) wordings.add(standIn(gap));
  return wordings;
}

/** A gap as an entry with a question alone: what the index holds. */
function standIn({ id, text, areaPath, lastAt }: Gap): KnowledgeEntry {
  const blank = { key: undefined, alternates: [], answer: '', keywords: [], category: 'local' } as const;
  const undated = {
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
    reviewAt: lastAt,
    updatedAt: lastAt,
  };
  const source = { title: '', url: undefined, date: undefined };
  return {
    ...blank,
    ...undated,
    id,
    question: text,
    areaPath,
    source,
    status: 'draft',
    version: 1,
    updatedBy: undefined,
  };
}

function clusterOf(gaps: readonly Gap[]): GapCluster {
  const [leader] = gaps;
  if (leader === undefined) throw new Error('a cluster begins with its leader');
  const last = Math.max(...gaps.map(({ lastAt }) => lastAt.getTime()));
  return { leader, gaps, times: gaps.reduce((sum, { times }) => sum + times, 0), lastAt: new Date(last) };
}
