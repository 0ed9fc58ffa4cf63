/** Brings the places that are named into the order of what was found. */
import type { IndexedEntry } from './indexed-entry.ts';
import { closeness, namedByAny, namedPlaces, type NamedPlaces, namesNone } from './named-places.ts';
import type { Hit } from './search-index.ts';

/** So many of the first are looked at once more. */
const mostPlaced = 30;

/** Puts those further back that speak of other places. The places of an entry are looked for when a question first names one. */
export function createPlaced() {
  const known = new WeakMap<IndexedEntry, NamedPlaces>();
  const placesOf = (indexed: IndexedEntry): NamedPlaces => {
    const before = known.get(indexed);
    if (before !== undefined) return before;
    const { question, alternates, answer } = indexed.entry;
    const places = namedPlaces([question, ...alternates, answer].join('\n'));
    known.set(indexed, places);
    return places;
  };
  return (hits: readonly Hit[], question: string): readonly Hit[] => {
    const asked = namedPlaces(question);
    if (namesNone(asked)) return hits;
    const first = hits.slice(0, mostPlaced);
    const told = first.map(({ indexed }) => placesOf(indexed));
    const meant = namedByAny(asked, told);
    const closest = first
      .map((hit, at): Hit => ({ ...hit, closeness: closeness(meant, told[at] ?? asked) }))
      .sort((one, other) => other.coverage * other.closeness - one.coverage * one.closeness);
    return [...closest, ...hits.slice(mostPlaced)];
  };
}
