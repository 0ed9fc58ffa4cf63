/** Zip archives as office programs write them: stored or deflated, without encryption and ZIP64. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface Zip {
  /** The content of one file; absent when the archive has none of that name. */
  read(name: string): Buffer | undefined;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const sizes = { local: 30, central: 46, end: 22 };
const longestComment = 0xffff;
const deflated = 8;
/** A file in an archive may claim any size: what unpacks to more is no document a person wrote. */
const largestFileBytes = 128 * 1024 * 1024;

interface Place {
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

/** Throws when it is no archive, or a broken one. */
export function openZip(bytes: Buffer): Zip {
  const places = placesIn(bytes);
  return {
    read(name) {
      const place = places.get(name);
      return place === undefined ? undefined : contentOf(bytes, place);
    },
  };
}

function placesIn(bytes: Buffer): ReadonlyMap<string, Place> {
  const end = endOf(bytes);
  const places = new Map<string, Place>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== signatures.central) throw new Error('a broken archive');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + sizes.central, at + sizes.central + nameLength);
    places.set(name, {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += sizes.central + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return places;
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - sizes.end - longestComment);
  for (let at = bytes.length - sizes.end; at >= earliest; at -= 1)
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  throw new Error('no archive');
}

function contentOf(bytes: Buffer, { method, size, at }: Place): Buffer {
  const from = at + sizes.local + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(from, from + size);
  return method === deflated ? inflateRawSync(packed, { maxOutputLength: largestFileBytes }) : packed;
}

/** The first day the format can name: equal contents give equal archives. */
const firstDay = 0x21;

export function writeZip(files: readonly (readonly [name: string, content: string])[]): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = pack(name, content);
    bodies.push(header('local', packed), packed.name, packed.data);
    index.push(header('central', packed, at), packed.name);
    at += sizes.local + packed.name.length + packed.data.length;
  }
  const directory = Buffer.concat(index);
  return Buffer.concat([...bodies, directory, endRecord(files.length, directory.length, at)]);
}

type Packed = ReturnType<typeof pack>;

function pack(name: string, content: string) {
  const plain = Buffer.from(content);
  return {
    name: Buffer.from(name),
    data: deflateRawSync(plain),
    plainSize: plain.length,
    checksum: crc32(plain),
  };
}

/** Both kinds say the same of a file; the central one also says where the local one stands. */
function header(kind: 'local' | 'central', { name, data, plainSize, checksum }: Packed, at = 0): Buffer {
  const bytes = Buffer.alloc(sizes[kind]);
  const isCentral = kind === 'central';
  const shift = isCentral ? 6 : 4;
  bytes.writeUInt32LE(signatures[kind], 0);
  if (isCentral) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, shift);
  bytes.writeUInt16LE(deflated, shift + 4);
  bytes.writeUInt16LE(firstDay, shift + 8);
  bytes.writeUInt32LE(checksum, shift + 10);
  bytes.writeUInt32LE(data.length, shift + 14);
  bytes.writeUInt32LE(plainSize, shift + 18);
  bytes.writeUInt16LE(name.length, shift + 22);
  if (isCentral) bytes.writeUInt32LE(at, 42);
  return bytes;
}

function endRecord(count: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(sizes.end);
  bytes.writeUInt32LE(signatures.end, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
