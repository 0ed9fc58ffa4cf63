/** Vectors without a model: texts that share characters point the same way. */
import { createHash } from 'node:crypto';

export function embed(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const characters = Array.from(text);
  const grams = [
    ...characters,
    ...characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`),
  ];
  for (const gram of grams) {
    const digest = createHash('sha256').update(gram).digest();
    const at = digest.readUInt32LE(0) % dimensions;
    vector[at] = (vector[at] ?? 0) + (digest.readUInt8(4) % 2 === 0 ? 1 : -1);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

export function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}
