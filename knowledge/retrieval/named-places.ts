/** Which places a text names, and whether an entry speaks of others than the question: then it is rather not the one. */

/** Data: what stands between a name and its end. */
const town = /([a-z])\d{0,3}(?:市|县|区|镇|乡|栋|座)/gu;
const spot =
  /(?:(?![去在到问找报进请的先上让给和或把被想要叫送往读了就是不能会有从向住出离过跑走哪那这某各每全本该我你他她们咱人入修]).){2}(?<=\p{Script=Han}{2})(?:街道|小区|社区|大道|路|村|镇|学校|中学|小学|医院|广场|公园|花园|城)/gu;
/** Begin what names no place: any of its kind is meant. */
const anyOfItsKind =
  /^(?:所在|户籍|居住|住宅|定点|公立|私立|民办|公办|城市|农村|乡镇|当地|本地|附近|就近|辖区|道路|公路|高速|铁路|线路|电路|普通|同一|其他|别的|社区|小区|外面|市政|预约|联系|反映|什么)/u;

/** How much less an entry is taken for the one that is meant, and by what: found on titles of petitions and their replies. */
const doubts = { otherTown: 0.5, otherShare: 0.2, otherSpots: 0.2 } as const;

export interface NamedPlaces {
  /** Those with a letter, as districts, blocks and buildings are called: 「A3区」 lies in what 「A市」 is. */
  readonly towns: ReadonlySet<string>;
  readonly spots: ReadonlySet<string>;
}

export function namedPlaces(text: string): NamedPlaces {
  const plain = text.normalize('NFKC').toLowerCase();
  const all = (pattern: RegExp) => [...plain.matchAll(pattern)].map(([name]) => name);
  return {
    towns: new Set(all(town)),
    spots: new Set(all(spot).filter((name) => !anyOfItsKind.test(name))),
  };
}

/** Of the places asked for those that any of these names: what only sounds like a name is named by nobody else. */
export function namedByAny(asked: NamedPlaces, told: readonly NamedPlaces[]): NamedPlaces {
  const spots = [...asked.spots].filter((name) => told.some((one) => one.spots.has(name)));
  return { towns: asked.towns, spots: new Set(spots) };
}

export function namesNone({ towns, spots }: NamedPlaces): boolean {
  return towns.size === 0 && spots.size === 0;
}

/** 1 where the entry may speak of what the question names, less the more it speaks of other places. */
export function closeness(asked: NamedPlaces, told: NamedPlaces): number {
  return townCloseness(asked.towns, told.towns) * spotCloseness(asked.spots, told.spots);
}

function townCloseness(asked: ReadonlySet<string>, told: ReadonlySet<string>): number {
  if (asked.size === 0 || told.size === 0) return 1;
  const letters = new Set([...asked].map(letterOf));
  const isWithin = (name: string) => letters.has(letterOf(name));
  const others = [...told].filter((name) => !asked.has(name) && !(isWithin(name) && !/\d/.test(name)));
  const doubt = [...told].some(isWithin) ? 1 : 1 - doubts.otherTown;
  return doubt * (1 - (doubts.otherShare * others.length) / told.size);
}

function spotCloseness(asked: ReadonlySet<string>, told: ReadonlySet<string>): number {
  const isOther = asked.size > 0 && told.size > 0 && ![...asked].some((name) => told.has(name));
  return isOther ? 1 - doubts.otherSpots : 1;
}

function letterOf(name: string): string {
  return name.charAt(0);
}
