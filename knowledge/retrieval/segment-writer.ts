/** Makes a segment of terms in rising order. */
import { createPostingBytes, type PostingBytes } from './posting-bytes.ts';
import { endOf, holdersAt, only, partOf, partsFor, restOf, type Segment, widthOfRest } from './segment.ts';
import { writeNumber } from './short-numbers.ts';

export interface SegmentWriter {
  /** Who has the next term in a wording, and who in the answer alone; each by rising slot. */
  readonly worded: PostingBytes['add'];
  readonly answered: PostingBytes['add'];
  /** Writes them as those of this term; nothing where nobody has it. */
  write(id: number): void;
  /** A term as others keep it: what begins there after its id. */
  copy(id: number, of: Uint8Array, head: number): void;
  end(): Segment;
}

export function createSegmentWriter(mostTerms: number, mostBytes: number): SegmentWriter {
  const [worded, answered] = [createPostingBytes(), createPostingBytes()];
  const written = createTerms(mostTerms, mostBytes);
  return {
    ...{ worded: worded.add, answered: answered.add },
    write(id) {
      const holders = worded.count() + answered.count();
      if (holders === 0) return;
      written.begin(id);
      if (holders === 1) written.number(worded.count() === 1 ? only.worded : only.answered);
      else for (const one of [holders + 1, worded.length(), answered.length()]) written.number(one);
      written.put(worded.take);
      written.put(answered.take);
      written.ended(id, holders);
    },
    copy(id, of, head) {
      written.begin(id);
      written.put((into, to) => {
        const end = endOf(of, head);
        if (end - head > fewBytes) into.set(of.subarray(head, end), to);
        else for (let at = head; at < end; at += 1) into[to + at - head] = of[at] ?? 0;
        return to + end - head;
      });
      written.ended(id, holdersAt(of, head));
    },
    end: written.end,
  };
}

/** Up to here a loop is quicker than a view. */
const fewBytes = 64;

function createTerms(mostTerms: number, mostBytes: number) {
  const parts = partsFor(mostTerms);
  const width = widthOfRest(parts);
  const directory = new Uint32Array(parts + 1);
  const bytes = new Uint8Array(mostBytes);
  let used = 0;
  let terms = 0;
  let size = 0;
  return {
    begin(id: number): void {
      let rest = restOf(id, parts);
      for (let byte = 0; byte < width; byte += 1, rest >>>= 8) bytes[used + byte] = rest & 0xff;
      used += width;
    },
    number(value: number): void {
      used = writeNumber(bytes, used, value);
    },
    put(take: PostingBytes['take']): void {
      used = take(bytes, used);
    },
    ended(id: number, holders: number): void {
      terms += 1;
      size += holders;
      directory[partOf(id, parts) + 1] = used;
    },
    end: (): Segment => {
      for (let part = 1; part <= parts; part += 1)
        directory[part] = Math.max(directory[part] ?? 0, directory[part - 1] ?? 0);
      return { bytes: fitted(bytes, used), directory, terms, size };
    },
  };
}

/** A copy, where much would be kept that holds nothing. */
function fitted(bytes: Uint8Array, size: number): Uint8Array {
  return size > bytes.length * 0.95 ? bytes.subarray(0, size) : bytes.slice(0, size);
}
