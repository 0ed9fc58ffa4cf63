/** Where: building, unit, floor and room in every way people write them; what nobody said comes from alias and room. */
import type { Place } from '../core/place.ts';
import { numeralPattern, parseNumeral } from './numerals.ts';
import { findSpot } from './spot.ts';
import type { PlaceSource } from './understanding.ts';
import { writtenForm } from './written-form.ts';

export interface LocatedPlace {
  readonly place: Place;
  readonly sources: Readonly<Partial<Record<keyof Place, PlaceSource>>>;
}

type Flat = Omit<Place, 'spot'>;
type Part = keyof Flat;

const parts: readonly Part[] = ['building', 'unit', 'floor', 'room'];

/** Text before alias before room; a value is only filled when it does not contradict a more trusted one. */
export function locate(text: string, alias: string | undefined, room: Place): LocatedPlace {
  const said = parsePlace(text, room);
  const lives = alias === undefined ? {} : parseAlias(alias, room);
  const place: Partial<Record<keyof Place, string>> = {};
  const sources: Partial<Record<keyof Place, PlaceSource>> = {};
  const fill = (from: Place, source: PlaceSource, keys: readonly (keyof Place)[]) => {
    for (const key of keys) {
      const value = from[key];
      if (value === undefined || place[key] !== undefined) continue;
      place[key] = value;
      sources[key] = source;
    }
  };
  fill(said, 'text', [...parts, 'spot']);
  // The sender's flat says where the trouble is only as far as building and unit, and only within the building meant.
  if (agrees(place, lives))
    fill(lives, 'alias', said.spot === undefined ? ['building', 'unit'] : ['building']);
  if (agrees(place, room)) fill(room, 'room', ['building', 'unit']);
  return { place, sources };
}

function agrees(place: Place, other: Place): boolean {
  return (
    (place.building === undefined || other.building === undefined || place.building === other.building) &&
    (place.unit === undefined || other.unit === undefined || place.unit === other.unit)
  );
}

/** What the words themselves say. `room` only settles what 3-501 means. */
export function parsePlace(text: string, room: Place = {}): Place {
  const form = writtenForm(text);
  const flat = mayNameAPlace.test(form) ? parseFlat(form, room) : {};
  const spot = findSpot(text, form);
  return spot === undefined ? flat : { ...flat, spot };
}

/** An alias is mostly a place and a name: here a bare 501 and 3-501 count without any other word. */
export function parseAlias(alias: string, room: Place = {}): Flat {
  const form = writtenForm(alias);
  if (!mayNameAPlace.test(form)) return {};
  const flat = parseFlat(form, room);
  if (flat.room !== undefined || flat.building !== undefined) return flat;
  const bare = /(?:^|[ _\-])((?:[1-9]|[1-4][0-9])(?:0[1-9]|[12][0-9]))(?![0-9])/.exec(form)?.[1];
  return bare === undefined ? flat : { ...flat, room: bare };
}

const mayNameAPlace = /[0-9#]|[一二两三四五六七八九十零幺][栋幢座单号楼层零一二三四五六七八九十]|[a-z][座栋]/;

function parseFlat(form: string, room: Place): Flat {
  return parseDashed(form, room) ?? parseNamed(form);
}

const before = '(?<![0-9a-z.:~\\-/#￥¥第])';
const dash = ' ?[-\\-—–_/#] ?';
const threeParts = new RegExp(
  `${before}([0-9]{1,3}|[a-z])(?:${dash}|栋|#)([0-9]{1,2})${dash}([0-9]{3,4})(?![0-9.:\\-/])`,
);
const twoParts = new RegExp(
  `${before}([0-9]{1,3}|[a-z])${dash}([0-9]{3,4}|[0-9]{1,2})(?![0-9.:%℃\\-/a-z])` +
    // 3-5天, 8-10点, 1-2楼 are ranges, 2-1赢了 is a match.
    '(?! ?[天个年月日号点时次人岁斤块元折户家楼层栋米度分条台只件瓶月周小万千百倍到至赢输平胜])',
);

/** 3-2-501, 3/2/501, 3#2-501; 3-501, 03-0501; 9-1. */
function parseDashed(form: string, room: Place): Flat | undefined {
  const three = threeParts.exec(form);
  if (three) return { building: plain(three[1]), unit: plain(three[2]), ...roomOf(three[3]) };
  const two = twoParts.exec(form);
  if (!two || /比分|打成|[:：]\s*$/.test(form.slice(Math.max(0, two.index - 4), two.index))) return undefined;
  const [, first = '', second = ''] = two;
  const rest = parseNamed(form.slice(two.index + two[0].length));
  if (second.length <= 2) {
    return isUnit(second)
      ? { building: plain(first), unit: plain(second), ...without(rest, ['building', 'unit']) }
      : undefined;
  }
  return { ...firstOfTwo(plain(first), room), ...roomOf(second) };
}

/** 3-501 is building and room, unless the room is bound to another building: then 3 is the unit in it. */
function firstOfTwo(first: string, room: Place): Flat {
  const isOtherBuilding = room.building !== undefined && room.building !== first;
  return isOtherBuilding && isUnit(first) ? { building: room.building, unit: first } : { building: first };
}

const isUnit = (text: string): boolean => /^0?[1-9]$/.test(text);

const number = numeralPattern;
// 从4层到7层 and 1到6栋 name no one floor or building.
const inRange = '(?<![到至~\\-、和或每几负下0-9.零一二三四五六七八九十百])';
const named: readonly (readonly [Part, RegExp])[] = [
  [
    'building',
    new RegExp(
      `${inRange}(?:(${number}) ?(?:栋|幢|号楼|#楼?)|([0-9]{1,3})座|([a-z])(?:座|栋|幢)|([0-9]{1,3})号(?=里厢|门|院|[0-9]{3,4}))` +
        '(?!楼?(?:楼房|别墅|房子))',
      'g',
    ),
  ],
  ['unit', new RegExp(`${inRange}(${number}) ?(?:单元|门洞)(?![房格楼盘测])`, 'g')],
  [
    'floor',
    new RegExp(
      `${inRange}(${number})(?:楼(?![道梯栋盘市长主房])|层(?![灰土水油皮纸膜冰雪霜薄楼]))(?![到至以往]|和)`,
      'g',
    ),
  ],
  ['room', new RegExp(`${inRange}(${roomNumber()})(?:室|号房|房(?![东价子租产])|户(?!外))`, 'g')],
];

function roomNumber(): string {
  return '[0-9]{3,4}|[零〇一二两三四五六七八九幺]{3,4}';
}

const roomAfterPlace = new RegExp(
  `(?:栋|幢|座|号楼|#|单元|楼|层|号) ?[,，]? ?(${roomNumber()})(?![0-9年月日元块米点度])`,
);
const roomOfPeople = new RegExp(
  `(?:^|[,，。!！?？ 是住我把])(${roomNumber()})(?=的(?!话|人)|家|业主|住户|那家|那户|这户|敬|楼上|楼下|老|电话|门口)`,
);

/** 3栋2单元501, 三号楼二单元九零一, A座1203, 2单元, 五楼. */
function parseNamed(form: string): Flat {
  const flat: Partial<Record<Part, string>> = {};
  for (const [part, pattern] of named) {
    const value = firstValue(form, pattern, part);
    if (value !== undefined) flat[part] = value;
  }
  if (flat.room !== undefined) return flat;
  const room = roomAfterPlace.exec(form)?.[1] ?? roomOfPeople.exec(form)?.[1];
  return room === undefined ? flat : { ...flat, ...roomOf(room) };
}

/** The first value, or in a correction (是4栋不是3栋, 改成2单元) the one that is meant. */
function firstValue(form: string, pattern: RegExp, part: Part): string | undefined {
  for (const match of form.matchAll(pattern)) {
    const written = match.slice(1).find((group) => group) ?? '';
    const value = /^[a-z]$/.test(written) ? written.toUpperCase() : parseNumeral(written);
    if (value === undefined || value === 0 || isDenied(form, match.index) || isMeasure(form, match, part))
      continue;
    return String(value);
  }
  return undefined;
}

function isDenied(form: string, index: number): boolean {
  return /(?:不是|打成|写成|说成)了? ?$/.test(form.slice(Math.max(0, index - 5), index));
}

/** 一栋楼 and 一层 count things; 1栋 and 一楼 name them. */
function isMeasure(form: string, match: RegExpExecArray, part: Part): boolean {
  if (part === 'building')
    return /^[一两]/.test(match[0]) && /^[楼房]/.test(form.slice(match.index + match[0].length));
  if (part === 'floor')
    return (
      /^[一两]层/.test(match[0]) && !/^(?:[0-9]|的|大厅|有|没|住|楼道|$)/.test(form.slice(match.index + 2))
    );
  return false;
}

function roomOf(written: string | undefined): Flat {
  const value = written === undefined ? undefined : parseNumeral(written);
  return value === undefined || value < 100 ? {} : { room: String(value) };
}

/** 03 is 3, a is A. */
function plain(text: string | undefined): string {
  return (text ?? '').toUpperCase().replace(/^0+(?=[0-9])/, '');
}

function without(flat: Flat, keys: readonly Part[]): Flat {
  return Object.fromEntries(Object.entries(flat).filter(([key]) => !keys.some((dropped) => dropped === key)));
}
