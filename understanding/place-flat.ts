/** One flat out of all that is said: phrases are put together, corrections win, where somebody lives yields to the trouble. */
import { dashedTokens } from './place-dashed.ts';
import { type Flat, namedTokens, parts, type PlaceToken } from './place-tokens.ts';

export interface SaidFlat {
  readonly flat: Flat;
  /** The same words read the other way: 3-501 as unit and room. */
  readonly other: Flat | undefined;
}

const mayNameAFlat =
  /[0-9#]|[一二两三四五六七八九十零幺甲乙丙丁][栋幢座单号楼层门零一二三四五六七八九十]|[a-h][座栋单]/;

/** Linear in the text: every phrase is looked at once. */
export function parseFlat(form: string): SaidFlat {
  if (!mayNameAFlat.test(form)) return { flat: {}, other: undefined };
  return together(phrasesOf(form));
}

interface Phrase {
  readonly flat: Flat;
  readonly ambiguous: boolean;
  /** Behind 打错了, 说错了, 应该是. */
  readonly correction: boolean;
  /** Behind 我住, 我家. */
  readonly home: boolean;
}

function phrasesOf(form: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let end = 0;
  for (const group of groupsOf(form)) {
    const [first] = group;
    if (first === undefined) continue;
    const lead = form.slice(end, first.start);
    end = group.at(-1)?.end ?? first.end;
    if (isDenied(lead) || (group.length === 1 && first.weak)) continue;
    phrases.push({
      flat: Object.assign({}, ...group.map(({ flat }) => flat).toReversed()) as Flat,
      ambiguous: group.some(({ ambiguous }) => ambiguous),
      correction: phrases.length > 0 && correction.test(lead),
      home: home.test(lead),
    });
  }
  return phrases;
}

const correction = /(?:[打说写搞弄记报发]错|更正|纠正|不对|应该[是在]|改成)/;
const home = /(?:我|本人)(?:家|们)?(?:是|住|在|就住|住在)?$/;

/** 不是3栋, 打成1单元了: what does not hold. 是不是 only asks. */
function isDenied(lead: string): boolean {
  return /(?<!是)不是(?:我们|在|说)?$|(?:打成|写成|说成|看成|当成)了? ?$/.test(lead.slice(-8));
}

/** Tokens that stand together and go from large to small: 3栋 2单元 501. */
function groupsOf(form: string): readonly (readonly PlaceToken[])[] {
  const groups: PlaceToken[][] = [];
  for (const token of withoutLists(withoutOverlaps([...dashedTokens(form), ...namedTokens(form)]), form)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continues(last, token, form)) group.push(token);
    else groups.push([token]);
  }
  return groups;
}

/** 5楼6楼, 3栋、4栋: several of a kind name no one of them. */
function withoutLists(tokens: readonly PlaceToken[], form: string): readonly PlaceToken[] {
  const follows = tokens.map((token, index) => {
    const last = tokens[index - 1];
    return (
      last !== undefined && isListed(last, token) && /^[ 、和跟与]?$/.test(form.slice(last.end, token.start))
    );
  });
  return tokens.filter(
    (token, index) => follows[index] !== true && follows[index + 1] !== true && !isOneOfRooms(token, form),
  );
}

const room = '(?:[1-9]|[1-4][0-9])(?:0[1-9]|1[0-9])';
const nextRoom = new RegExp(`^[室户]?(?: ?[、和跟与及/] ?| )${room}(?![0-9])`);
const roomBefore = new RegExp(`(?<![0-9\\-])${room}[室户]?(?: ?[、和跟与及/] ?| )$`);

/** 503跟603之间, 302 803 1201三家: several, and so no one of them. */
function isOneOfRooms({ flat, start, end }: PlaceToken, form: string): boolean {
  const [part, ...more] = Object.keys(flat);
  if (part !== 'room' || more.length > 0) return false;
  return (
    nextRoom.test(form.slice(end, end + 8)) || roomBefore.test(form.slice(Math.max(0, start - 8), start))
  );
}

function isListed(last: PlaceToken, next: PlaceToken): boolean {
  if (last.weak || next.weak) return false;
  const [one, ...more] = parts.filter((part) => next.flat[part] !== undefined);
  return more.length === 0 && one !== undefined && rankOf(last, 'last') === rankOf(next, 'first');
}

function continues(last: PlaceToken, next: PlaceToken, form: string): boolean {
  return (
    rankOf(next, 'first') > rankOf(last, 'last') &&
    /^[ ,，的\-—_]{0,2}$/.test(form.slice(last.end, next.start))
  );
}

function rankOf({ flat }: PlaceToken, which: 'first' | 'last'): number {
  const ranks = parts.flatMap((part, rank) => (flat[part] === undefined ? [] : [rank]));
  return (which === 'first' ? ranks.at(0) : ranks.at(-1)) ?? -1;
}

/** In the order of the text; of overlapping ones the sure before the weak, then the longer. */
function withoutOverlaps(tokens: readonly PlaceToken[]): readonly PlaceToken[] {
  const sorted = tokens.toSorted(
    (one, other) => one.start - other.start || Number(one.weak) - Number(other.weak) || other.end - one.end,
  );
  const kept: PlaceToken[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (last === undefined || token.start >= last.end) kept.push(token);
    else if (last.weak && !token.weak) kept[kept.length - 1] = token;
  }
  return kept;
}

function together(phrases: readonly Phrase[]): SaidFlat {
  const buildings = phrases.filter(({ flat }) => flat.building !== undefined);
  const elsewhere = buildings.find(
    ({ home: lives, flat }) =>
      !lives && buildings.some((one) => one.home && one.flat.building !== flat.building),
  );
  const ordered = elsewhere ? [elsewhere, ...phrases.filter((phrase) => phrase !== elsewhere)] : phrases;
  let said: SaidFlat = { flat: {}, other: undefined };
  for (const phrase of ordered) said = joined(said, phrase);
  return said;
}

function joined(said: SaidFlat, phrase: Phrase): SaidFlat {
  const { flat, ambiguous } = phrase;
  // 8栋 3-501: with the building known, 3 is the unit.
  if (ambiguous && said.flat.building !== undefined && said.flat.unit === undefined)
    return { flat: { ...said.flat, ...asUnit(flat) }, other: undefined };
  if (phrase.correction) return { flat: { ...said.flat, ...flat }, other: undefined };
  if (contradicts(said.flat, flat)) return said;
  const other = ambiguous && said.flat.unit === undefined ? asUnit(flat) : said.other;
  return { flat: { ...flat, ...said.flat }, other };
}

function contradicts(known: Flat, next: Flat): boolean {
  return (['building', 'unit'] as const).some(
    (part) => known[part] !== undefined && next[part] !== undefined && known[part] !== next[part],
  );
}

/** 3-501 read as unit 3, room 501. */
export function asUnit({ building, room }: Flat): Flat {
  return { ...(building !== undefined && { unit: building }), ...(room !== undefined && { room }) };
}
