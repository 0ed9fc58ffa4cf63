/** Postings of some entries, term by term and without room to spare: never changed, only joined with those that follow. */
import { lengthOfNumber, readNumber, writeNumber } from './short-numbers.ts';

export interface Segment {
  /** Rising, without sign. */
  readonly ids: Uint32Array;
  /** Where in `bytes` begins what is kept of each; one more for the end. */
  readonly begins: Uint32Array;
  /** How many hold a term, then of each how much higher its slot is than the one before, and how it holds it. */
  readonly bytes: Uint8Array;
  /** Where among `ids` those end that begin with the same bits. */
  readonly directory: Uint32Array;
  /** How many postings there are. */
  readonly size: number;
}

/** Of a term that a segment does not hold. */
export const notHeld = -1;
/** So many ids begin with the same bits. */
const idsTogether = 8;

/** Which of its terms an id is, or `notHeld`. */
export function placeOf({ ids, directory }: Segment, id: number): number {
  const wanted = id >>> 0;
  const part = partOf(wanted, directory.length);
  const end = directory[part] ?? 0;
  for (let at = part === 0 ? 0 : (directory[part - 1] ?? 0); at < end; at += 1)
    if (ids[at] === wanted) return at;
  return notHeld;
}

/** How many hold it, those that are gone since among them. */
export function holdersAt({ begins, bytes }: Segment, place: number): number {
  return place === notHeld ? 0 : readNumber(bytes, begins[place] ?? 0);
}

/** Where the postings of a term begin in `bytes`. */
export function beginOf({ begins, bytes }: Segment, place: number): number {
  const begin = begins[place] ?? 0;
  return begin + lengthOfNumber(readNumber(bytes, begin));
}

export function endOf({ begins }: Segment, place: number): number {
  return begins[place + 1] ?? 0;
}

/** Every posting of a term, in the order of the slots. */
export function eachPosting(
  segment: Segment,
  place: number,
  take: (slot: number, counting: number) => void,
): void {
  if (place === notHeld) return;
  const { bytes } = segment;
  const end = endOf(segment, place);
  let slot = 0;
  for (let at = beginOf(segment, place); at < end;) {
    const further = readNumber(bytes, at);
    at += lengthOfNumber(further);
    const counting = readNumber(bytes, at);
    at += lengthOfNumber(counting);
    slot += further;
    take(slot, counting);
  }
}

export type SegmentWriter = ReturnType<typeof createSegmentWriter>;

/** Makes a segment of terms in rising order. */
export function createSegmentWriter(mostTerms: number, mostBytes: number) {
  const ids = new Uint32Array(mostTerms);
  const begins = new Uint32Array(mostTerms + 1);
  const bytes = new Uint8Array(mostBytes);
  let terms = 0;
  let used = 0;
  let before = 0;
  let size = 0;
  return {
    /** Of so many who hold it, who follow in the order of their slots. */
    begin(id: number, holders: number): void {
      ids[terms] = id;
      begins[terms] = used;
      terms += 1;
      size += holders;
      before = 0;
      used = writeNumber(bytes, used, holders);
    },
    add(slot: number, counting: number): void {
      used = writeNumber(bytes, writeNumber(bytes, used, slot - before), counting);
      before = slot;
    },
    /** A term as another segment has it, with all who hold it. */
    copy(segment: Segment, place: number): void {
      ids[terms] = segment.ids[place] ?? 0;
      begins[terms] = used;
      terms += 1;
      size += holdersAt(segment, place);
      const end = endOf(segment, place);
      for (let at = segment.begins[place] ?? 0; at < end; at += 1, used += 1)
        bytes[used] = segment.bytes[at] ?? 0;
    },
    end(): Segment {
      begins[terms] = used;
      const written = fitted(ids, terms);
      return {
        ...{ ids: written, begins: fitted(begins, terms + 1), bytes: fitted(bytes, used) },
        ...{ directory: directoryOf(written), size },
      };
    },
  };
}

/** A copy, where much would be kept that holds nothing. */
function fitted<Numbers extends Uint32Array | Uint8Array>(numbers: Numbers, size: number): Numbers {
  const isFull = size > numbers.length * 0.95;
  return (isFull ? numbers.subarray(0, size) : numbers.slice(0, size)) as Numbers;
}

function directoryOf(ids: Uint32Array): Uint32Array {
  const parts = 2 ** Math.max(0, Math.ceil(Math.log2(ids.length / idsTogether)));
  const directory = new Uint32Array(parts);
  for (const id of ids) {
    const part = partOf(id, parts);
    directory[part] = (directory[part] ?? 0) + 1;
  }
  for (let part = 1; part < parts; part += 1)
    directory[part] = (directory[part] ?? 0) + (directory[part - 1] ?? 0);
  return directory;
}

/** The first bits of an id: as many as it takes to number the parts. */
function partOf(id: number, parts: number): number {
  return parts === 1 ? 0 : id >>> (1 + Math.clz32(parts));
}
