/** Items by what they are called: said just so, sounding so, or nearly so. On the index that entries are found with. */
import type { KnowledgeEntry } from '../entry.ts';
import { createSearchIndex } from '../retrieval/search-index.ts';
import { soundMark, type Tokenise, type Tokens } from '../retrieval/tokenise.ts';
import { createWordings } from '../wordings.ts';
import { documentOf } from './item-document.ts';
import type { ServiceItem } from './service-item.ts';

export interface FoundItem {
  readonly item: ServiceItem;
  /** 1: one of its names, but for signs and synonyms. */
  readonly similarity: number;
  /** One of its names, what sounds like one, or words near to one. */
  readonly by: 'name' | 'sound' | 'words';
}

export interface ItemIndex {
  set(item: ServiceItem): void;
  remove(id: string): void;
  /** The nearest first; of equal ones first what holds for the smaller area. */
  find(matter: string, isMeant: (item: ServiceItem) => boolean): readonly FoundItem[];
}

/** Typed or dictated with other characters of the same sound. */
export const soundsSame = 0.95;

export function createItemIndex(tokenise: Tokenise): ItemIndex {
  const index = createSearchIndex(tokenise);
  const wordings = createWordings(tokenise, index);
  const items = new Map<string, ServiceItem>();
  const sounds = createSounds(tokenise);
  const remove = (id: string): void => {
    index.remove(id);
    sounds.remove(id);
    items.delete(id);
  };
  return {
    remove,
    set(item) {
      remove(item.id);
      const document = documentOf(item);
      index.set(document);
      sounds.add(document);
      items.set(item.id, item);
    },
    find(matter, isMeant) {
      const found = new Map<string, Omit<FoundItem, 'item'>>();
      const add = (id: string, similarity: number, by: FoundItem['by']) => {
        if ((found.get(id)?.similarity ?? 0) < similarity) found.set(id, { similarity, by });
      };
      const meant = ({ id }: KnowledgeEntry) => isMeantItem(items.get(id), isMeant);
      for (const { entry, similarity } of wordings.nearest(matter, meant))
        add(entry.id, Math.min(similarity, soundsSame), 'words');
      for (const id of sounds.of(matter))
        if (isMeantItem(items.get(id), isMeant)) add(id, soundsSame, 'sound');
      for (const entry of wordings.asked(matter)) if (meant(entry)) add(entry.id, 1, 'name');
      return [...found]
        .flatMap(([id, how]) => {
          const item = items.get(id);
          return item === undefined ? [] : [{ item, ...how }];
        })
        .sort(nearerFirst);
    },
  };
}

function isMeantItem(item: ServiceItem | undefined, isMeant: (item: ServiceItem) => boolean): boolean {
  return item !== undefined && isMeant(item);
}

function nearerFirst(one: FoundItem, other: FoundItem): number {
  const narrower = (other.item.areaPath ?? '').length - (one.item.areaPath ?? '').length;
  return other.similarity - one.similarity || narrower || (one.item.id < other.item.id ? -1 : 1);
}

/** What cannot be told apart by ear. */
function createSounds(tokenise: Tokenise) {
  const bySound = new Map<string, ReadonlySet<string>>();
  const soundsOfItem = new Map<string, readonly string[]>();
  return {
    of: (matter: string): ReadonlySet<string> => bySound.get(soundOf(tokenise(matter))) ?? new Set(),
    add({ id, question, alternates }: KnowledgeEntry): void {
      const own = [question, ...alternates]
        .map((text) => soundOf(tokenise(text)))
        .filter((one) => one !== '');
      soundsOfItem.set(id, own);
      for (const sound of own) bySound.set(sound, new Set([...(bySound.get(sound) ?? []), id]));
    },
    remove(id: string): void {
      for (const sound of soundsOfItem.get(id) ?? [])
        bySound.set(sound, new Set([...(bySound.get(sound) ?? [])].filter((other) => other !== id)));
      soundsOfItem.delete(id);
    },
  };
}

/** Pairs of sounds in their order; nothing of a single character. */
function soundOf({ terms }: Tokens): string {
  return [...terms().keys()].filter((term) => term.startsWith(soundMark)).join(' ');
}
