/** Ids are UUID version 7: made before the commit, sortable by time, equal in both databases. */
import { createHash, randomBytes } from 'node:crypto';

const idBytes = 16;
/** Random bytes are fetched for many ids at once: asking for sixteen costs as much as asking for thousands. */
let pool = Buffer.alloc(0);

function takeRandom(): Buffer {
  if (pool.length < idBytes) pool = randomBytes(256 * idBytes);
  const taken = pool.subarray(0, idBytes);
  pool = pool.subarray(idBytes);
  return taken;
}

const countMask = 0x0f_ff;
/** Ids made in the same millisecond so far: what is said in one breath keeps its order. */
let breath = { ms: 0, count: 0 };

/** A new id that sorts by `now` and, within a millisecond, in the order of making (RFC 9562, 6.2); the rest is random. */
export function newId(now: Date): string {
  const bytes = takeRandom();
  const ms = now.getTime();
  breath = { ms, count: ms === breath.ms ? breath.count + 1 : 0 };
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x70_00 | (breath.count & countMask), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return formatUuid(bytes.toString('hex'));
}

/** The same parts always give the same id; for rows that several messages may create at once. */
export function derivedId(...parts: readonly string[]): string {
  return formatUuid(createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32));
}

function formatUuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
