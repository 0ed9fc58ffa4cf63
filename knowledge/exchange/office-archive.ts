/**
 * Office documents are zip archives, and an archive may claim any size. It is unpacked here within a limit that an honest
 * document keeps, and what the libraries get to read is packed anew from that: text parts alone, no pictures.
 */
import { zipSync } from 'fflate';
import { fromBufferPromise } from 'yauzl';

/** What unpacks to more is no document a person wrote. */
const largestBytes = 128 * 1024 * 1024;
const mostParts = 2000;
const textPart = /\.(?:xml|rels)$/iu;

export type OfficeParts = ReadonlyMap<string, Buffer>;

/** Throws when it is no archive, a broken one or one that unpacks to too much. */
export async function unpackOffice(bytes: Buffer): Promise<OfficeParts> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  let left = largestBytes;
  for await (const entry of archive.eachEntry()) {
    if (!textPart.test(entry.fileName)) continue;
    left -= entry.uncompressedSize;
    if (left < 0 || parts.size >= mostParts) throw new Error('too large for a document');
    parts.set(entry.fileName, await wholeOf(await archive.openReadStreamPromise(entry)));
  }
  return parts;
}

/** The stream itself fails when more comes than its entry says. */
async function wholeOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export function packOffice(parts: OfficeParts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
