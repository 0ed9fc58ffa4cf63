/** Which entries ask the same or nearly the same as somebody is writing: for editors, imports and clusters. */
import { liesWithin } from '../community/area.ts';
import type { EntryDraft, KnowledgeEntry } from './entry.ts';
import { measureNearness, readAsked } from './retrieval/nearness.ts';
import type { SearchIndex } from './retrieval/search-index.ts';
import type { Tokenise } from './retrieval/tokenise.ts';

/** From here on two questions are likely to be one: shown, and left to people. */
export const nearlySame = 0.8;

export interface Alike {
  readonly entry: KnowledgeEntry;
  /** 1: the same wording, but for signs, politeness and synonyms. */
  readonly similarity: number;
}

export type Asked = Pick<EntryDraft, 'question' | 'areaPath'>;

const mostLooked = 3;

/** Over any index: what the bot asks, or one of drafts or gaps. */
export function createWordings(tokenise: Tokenise, index: SearchIndex) {
  const sameAs = (text: string) => tokenise(text).text;
  const asked = (question: string) => index.withWording(sameAs(question)).map(({ entry }) => entry);

  /** However far they are; the nearest first. */
  const nearest = (question: string, isMeant: (entry: KnowledgeEntry) => boolean): readonly Alike[] => {
    const tokens = tokenise(question);
    const read = readAsked(index, tokens);
    return index
      .search(tokens, isMeant, mostLooked)
      .map((hit) => ({
        entry: hit.indexed.entry,
        similarity: measureNearness(index, read, hit).similarity,
      }))
      .sort((one, other) => other.similarity - one.similarity);
  };
  return {
    add: (entry: KnowledgeEntry) => index.set(entry),
    /** Entries one of whose wordings is this. */
    asked,
    /** Those whose standard question it is. */
    asking: (question: string) =>
      asked(question).filter((entry) => sameAs(entry.question) === sameAs(question)),
    nearest,
    /** The likest where both hold, if it is near enough; of the same wording first what holds at the very same place. */
    alike({ question, areaPath }: Asked, exceptId: string | undefined): Alike | undefined {
      const isMeant = (entry: KnowledgeEntry) => entry.id !== exceptId && overlaps(entry.areaPath, areaPath);
      const here = (entry: KnowledgeEntry) => Number(entry.areaPath === areaPath);
      const [same] = asked(question)
        .filter(isMeant)
        .sort((one, other) => here(other) - here(one));
      if (same !== undefined) return { entry: same, similarity: 1 };
      return nearest(question, isMeant).find(({ similarity }) => similarity >= nearlySame);
    },
  };
}

/** Somebody may live where both hold. */
export function overlaps(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || liesWithin(one, other) || liesWithin(other, one);
}
