/** Where: building, unit, floor, room and spot in every way people write them; what nobody said comes from alias and room. */
import type { Place } from '../core/place.ts';
import { asUnit, parseFlat, type SaidFlat } from './place-flat.ts';
import type { Flat } from './place-tokens.ts';
import { findSpot } from './spot.ts';
import type { PlaceSource } from './understanding.ts';
import { writtenForm } from './written-form.ts';

export interface LocatedPlace {
  readonly place: Place;
  readonly sources: Readonly<Partial<Record<keyof Place, PlaceSource>>>;
  /** The other reading of `place`, when neither words nor alias nor room settle which is meant: asked once. */
  readonly ambiguous: Place | undefined;
}

const parts = ['building', 'unit', 'floor', 'room', 'spot'] as const;

/**
 * Text, then what was said just before, then alias, then room; a value is only filled when it does not contradict a more
 * trusted one.
 */
export function locate(
  text: string,
  alias: string | undefined,
  room: Place,
  before: Place = {},
): LocatedPlace {
  const lives = alias === undefined ? unsaid : readAlias(alias, room);
  const form = writtenForm(text);
  const said = settle(parseFlat(form), lives.flat, room);
  const spot = findSpot(text, form);
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
  fill(spot === undefined ? said.flat : { ...said.flat, spot }, 'text', parts);
  const earlier = goingOn(place, before);
  Object.assign(place, spotWithin(place, earlier));
  fill(earlier, 'before', parts);
  // The sender's flat says where the trouble is only as far as building and unit, and only within the building meant.
  const fits = (other: Place) => !outsideTheHouses.test(place.spot ?? '') && agrees(place, other);
  const agreed = fits(lives.flat);
  if (agreed) fill(lives.flat, 'alias', spot === undefined ? ['building', 'unit'] : ['building']);
  if (fits(room)) fill(room, 'room', ['building', 'unit']);
  const assumed = agreed && sources.building === 'alias' ? lives.other : undefined;
  return { place, sources, ambiguous: said.other ?? (assumed && withoutRoom(assumed)) };
}

/** 小区门口, 东门, 广场: of no building, whoever says it in whichever group. */
const outsideTheHouses = /^小区|^[东南西北]{1,2}(?:大|小|侧|偏)?门|广场|球场|[\u4e00-\u9fff]湖$/;

/** What was said just before, where nothing of these words stands against it. */
function goingOn(place: Place, before: Place): Place {
  return place.building === undefined && agrees(place, before) ? before : {};
}

/** 地下车库, then 消火栓那里: the smaller lies in the larger. */
function spotWithin({ spot }: Place, { spot: larger }: Place): Place {
  return spot === undefined || larger === undefined ? {} : { spot: `${larger}${spot}` };
}

const unsaid: SaidFlat = { flat: {}, other: undefined };

function agrees(place: Place, other: Place): boolean {
  return (
    (place.building === undefined || other.building === undefined || place.building === other.building) &&
    (place.unit === undefined || other.unit === undefined || place.unit === other.unit)
  );
}

function withoutRoom({ room: _room, ...rest }: Flat): Flat {
  return rest;
}

/**
 * 3-501 is building and room, unless its sender lives in another building or the room is bound to one: then 3 is the
 * unit there. What the alias or the room settles is no longer in doubt.
 */
function settle(said: SaidFlat, lives: Flat, room: Place): SaidFlat {
  if (said.other === undefined) return said;
  const building = lives.building ?? room.building;
  if (building === undefined) return said;
  return building === said.flat.building
    ? { flat: said.flat, other: undefined }
    : { flat: { ...said.flat, ...asUnit(said.flat), building }, other: undefined };
}

/** What the words themselves say. `room` only settles what 3-501 means. */
export function parsePlace(text: string, room: Place = {}): Place {
  const form = writtenForm(text);
  const { flat } = settle(parseFlat(form), {}, room);
  const spot = findSpot(text, form);
  return spot === undefined ? flat : { ...flat, spot };
}

/** An alias is mostly a place and a name: here a bare 501 and 3-501 count without any other word. */
export function parseAlias(alias: string, room: Place = {}): Flat {
  return readAlias(alias, room).flat;
}

function readAlias(alias: string, room: Place): SaidFlat {
  const form = writtenForm(alias);
  const said = settle(parseFlat(form), {}, room);
  if (said.flat.room !== undefined || said.flat.building !== undefined) return said;
  const bare = bareRoom.exec(form)?.[1];
  return bare === undefined ? said : { flat: { ...said.flat, room: bare }, other: undefined };
}

/** Floors to 49, doors to 29. */
const bareRoom = /(?:^|[^0-9a-z.\-])((?:[1-9]|[1-4][0-9])(?:0[1-9]|[12][0-9]))(?![0-9.]|-[0-9])/;
