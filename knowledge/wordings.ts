/** Which entries ask the same or nearly the same as somebody is writing: for editors, imports and clusters. */
import { liesWithin } from '../community/area.ts';
import type { EntryDraft, KnowledgeEntry } from './entry.ts';
import { measureNearness } from './retrieval/nearness.ts';
import { createSearchIndex } from './retrieval/search-index.ts';
import type { Tokenise } from './retrieval/tokenise.ts';

/** From here on two questions are likely to be one: shown, and left to people. */
export const nearlySame = 0.8;

export interface Alike {
  readonly entry: KnowledgeEntry;
  /** 1: the same wording, but for signs, politeness and synonyms. */
  readonly similarity: number;
}

type Asked = Pick<EntryDraft, 'question' | 'areaPath'>;

/** An index of its own: unlike what the bot asks, it holds drafts too. */
export function createWordings(tokenise: Tokenise) {
  const index = createSearchIndex(tokenise);
  const sameAs = (text: string) => tokenise(text).text;
  const asked = (question: string) => index.withWording(sameAs(question)).map(({ entry }) => entry);

  const nearest = ({ question, areaPath }: Asked, exceptId: string | undefined): Alike | undefined => {
    const tokens = tokenise(question);
    const isMeant = (entry: KnowledgeEntry) => entry.id !== exceptId && overlaps(entry.areaPath, areaPath);
    const near = index
      .search(tokens, isMeant, mostLooked)
      .map((hit) => ({
        entry: hit.indexed.entry,
        similarity: measureNearness(index, tokens, hit).similarity,
      }))
      .sort((one, other) => other.similarity - one.similarity)[0];
    return near === undefined || near.similarity < nearlySame ? undefined : near;
  };
  return {
    add: (entry: KnowledgeEntry) => index.set(entry),
    /** Entries one of whose wordings is this. */
    asked,
    /** Those whose standard question it is. */
    asking: (question: string) =>
      asked(question).filter((entry) => sameAs(entry.question) === sameAs(question)),
    /** The likest, those that hold at the very same place first. */
    alike(draft: Asked, exceptId: string | undefined): Alike | undefined {
      const [same] = asked(draft.question)
        .filter((entry) => entry.id !== exceptId && overlaps(entry.areaPath, draft.areaPath))
        .sort(
          (one, other) => Number(other.areaPath === draft.areaPath) - Number(one.areaPath === draft.areaPath),
        );
      return same === undefined ? nearest(draft, exceptId) : { entry: same, similarity: 1 };
    },
  };
}

const mostLooked = 3;

/** Somebody may live where both hold. */
export function overlaps(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || liesWithin(one, other) || liesWithin(other, one);
}
