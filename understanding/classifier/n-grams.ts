/** Cuts a text into the pieces a decision is made of: runs of characters and of sounds, as numbers. */
import { type Fields, groupOf, hashOn, longestFieldWord, wordStart } from './fields.ts';
import { createLookup } from './lookup.ts';
import { type Syllables, syllableOf } from '../../core/syllables.ts';

/** Runs by kind and length. A family is weighed as a whole: the many must not drown the few. */
const families = [
  'characters',
  'pairs',
  'triples',
  /** Runs of two to four characters that a dictionary knows as words; only training looks them up. */
  'words',
  'sound pairs',
  /** What a word is about, for the words that `word-fields.ts` has. */
  'fields',
  /** Two characters with one between them. */
  'gap pairs',
  /** A field and a character anywhere in the same text: 老师 with 钱 is of pay, with 打 of punishment. */
  'field characters',
] as const;
export const familyCount = families.length;
/** Characters and pairs: how much of a text is known is counted in them. */
export function isPlain(family: number): boolean {
  return family < 2;
}

export const wordFamily = families.indexOf('words');
const soundPairs = families.indexOf('sound pairs');
const fieldFamily = families.indexOf('fields');
const gapPairs = families.indexOf('gap pairs');
const fieldCharacters = families.indexOf('field characters');

/** The pieces of one text; piece i is `ids[i]`, of family `kinds[i]`, from `starts[i]` over `lengths[i]` characters. */
export interface Pieces {
  readonly count: number;
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  /** Counted with one sign for the edge before the text: the text's first character is at 1. */
  readonly starts: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Where a text begins and ends: 冒烟 at the end tells more than 冒烟 in between. */
const edge = 3;
const longestWord = 4;
const longestRun = 3;
/** Three runs, three that may be words, a pair of sounds, one with a gap. */
const perPosition = 8;
/** Fields meet the characters of so long a beginning: with every one of a long story they would be too many. */
const meeting = 100;

/** What reading a text takes. A trained model carries it. */
export interface Tables {
  readonly syllables: Syllables;
  readonly fields: Fields;
}

/** What it returns holds until the next text is cut. */
export type Cut = (text: string) => Pieces;

/**
 * What it returns is linear in the text, which is to be `legible`: at most some hundred characters. A family that is to weigh
 * nothing is left out where that saves much.
 */
export function createCutter({ syllables, fields }: Tables, weights?: readonly number[]): Cut {
  const findField = createLookup(fields.ids);
  const meets = (weights?.[fieldCharacters] ?? 1) > 0;
  const bag = createBag();
  let room = new Int32Array(256);
  return (text) => {
    const size = text.length + 2;
    if (2 * size > room.length) room = new Int32Array(4 * size);
    const codes = room.subarray(0, size).fill(edge);
    const sounds = room.subarray(size, 2 * size).fill(edge);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      codes[index + 1] = code;
      sounds[index + 1] = syllableOf(syllables, code);
    }
    const found = fieldsIn(codes, fields, findField);
    const { there, characters } = meets ? meetingIn(codes, found) : nobody;
    bag.empty(size * perPosition + 2 * found.length + there.size * characters.size);
    for (let start = 0; start < size; start += 1) {
      addRuns(bag, codes, start);
      addSoundPair(bag, sounds, start);
      addGapPair(bag, codes, start);
    }
    for (const one of found) addField(bag, one);
    addMeetings(bag, { there, characters });
    return bag.pieces();
  };
}

type Bag = ReturnType<typeof createBag>;

function addRuns(bag: Bag, codes: Int32Array, start: number): void {
  let run = seeds.run;
  let word = seeds.word;
  for (let length = 1; length <= longestWord && start + length <= codes.length; length += 1) {
    const code = codes[start + length - 1] ?? 0;
    run = hashOn(run, code);
    word = hashOn(word, code);
    if (length === 1 && code === edge) continue;
    if (length <= longestRun) bag.add(run, length - 1, start, length);
    if (length >= 2) bag.add(word, wordFamily, start, length);
  }
}

function addSoundPair(bag: Bag, sounds: Int32Array, start: number): void {
  if (start + 2 > sounds.length) return;
  const first = hashOn(seeds.sound, sounds[start] ?? 0);
  bag.add(hashOn(first, sounds[start + 1] ?? 0), soundPairs, start, 2);
}

interface FoundField {
  readonly field: number;
  readonly start: number;
  readonly length: number;
}

/** Of every word that is there, also one inside another: 农民工工资 is of pay, and of workers. */
function fieldsIn(codes: Int32Array, fields: Fields, find: (id: number) => number): readonly FoundField[] {
  const found: FoundField[] = [];
  for (let start = 1; start < codes.length - 1; start += 1) {
    let hash = wordStart;
    for (let length = 1; length <= longestFieldWord && start + length < codes.length; length += 1) {
      hash = hashOn(hash, codes[start + length - 1] ?? 0);
      const index = find(hash);
      if (index < 0) continue;
      const [first, second] = [fields.first[index] ?? 0, fields.second[index] ?? 0];
      if (first > 0) found.push({ field: first, start, length });
      if (second > 0) found.push({ field: second, start, length });
    }
  }
  return found;
}

function addField(bag: Bag, { field, start, length }: FoundField): void {
  bag.add(hashOn(seeds.field, field), fieldFamily, start, length);
  bag.add(hashOn(seeds.field, groupOf(field)), fieldFamily, start, length);
}

interface Meeting {
  readonly there: ReadonlySet<number>;
  /** Each character and where it is first. */
  readonly characters: ReadonlyMap<number, number>;
}
const nobody: Meeting = { there: new Set(), characters: new Map() };

function meetingIn(codes: Int32Array, found: readonly FoundField[]): Meeting {
  const there = new Set<number>();
  for (const { field, start } of found) if (start <= meeting) there.add(field);
  const characters = new Map<number, number>();
  if (there.size === 0) return nobody;
  for (let start = 1; start < codes.length - 1 && start <= meeting; start += 1) {
    const code = codes[start] ?? 0;
    if (!characters.has(code)) characters.set(code, start);
  }
  return { there, characters };
}

/** Each field of the beginning with each character there, once. */
function addMeetings(bag: Bag, { there, characters }: Meeting): void {
  for (const field of there) {
    const begun = hashOn(seeds.meeting, field);
    for (const [code, start] of characters) bag.add(hashOn(begun, code), fieldCharacters, start, 1);
  }
}

function addGapPair(bag: Bag, codes: Int32Array, start: number): void {
  if (start + 3 > codes.length) return;
  const first = hashOn(seeds.gap, codes[start] ?? 0);
  bag.add(hashOn(first, codes[start + 2] ?? 0), gapPairs, start, 3);
}

/** Used again for every text: memory that is asked for and given back costs more than what is written to it. */
function createBag() {
  let ids = new Int32Array(0);
  let kinds = new Uint8Array(0);
  let starts = new Uint16Array(0);
  let lengths = new Uint8Array(0);
  let count = 0;
  return {
    /** Makes room for so many. */
    empty(room: number): void {
      count = 0;
      if (room <= ids.length) return;
      ids = new Int32Array(2 * room);
      kinds = new Uint8Array(2 * room);
      starts = new Uint16Array(2 * room);
      lengths = new Uint8Array(2 * room);
    },
    add(hash: number, kind: number, start: number, length: number): void {
      ids[count] = stirred(hash);
      kinds[count] = kind;
      starts[count] = start;
      lengths[count] = length;
      count += 1;
    },
    pieces: (): Pieces => ({ count, ids, kinds, starts, lengths }),
  };
}

/** Only the pieces that `isKept`: what training leaves of the runs that could be words. */
export function keepPieces(pieces: Pieces, isKept: (at: number) => boolean): Pieces {
  const bag = {
    ids: new Int32Array(pieces.count),
    kinds: new Uint8Array(pieces.count),
    starts: new Uint16Array(pieces.count),
    lengths: new Uint8Array(pieces.count),
  };
  let count = 0;
  for (let at = 0; at < pieces.count; at += 1) {
    if (!isKept(at)) continue;
    bag.ids[count] = pieces.ids[at] ?? 0;
    bag.kinds[count] = pieces.kinds[at] ?? 0;
    bag.starts[count] = pieces.starts[at] ?? 0;
    bag.lengths[count] = pieces.lengths[at] ?? 0;
    count += 1;
  }
  return { ...bag, count };
}

const seeds = {
  run: 0x050c5d1f,
  word: 0x3b9f8e21,
  sound: 0x6c078965,
  field: 0x1b873593,
  gap: 0x2545f491,
  meeting: 0x61c88647,
};

/** The id of a run as a word. */
export function wordId(word: string): number {
  let hash = seeds.word;
  for (let index = 0; index < word.length; index += 1) hash = hashOn(hash, word.charCodeAt(index));
  return stirred(hash);
}

/** A last stirring, so that the low bits can be used as they are. */
function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  const id = twice ^ (twice >>> 16);
  // 0 marks a free place in the table of ids.
  return id === 0 ? 1 : id;
}
