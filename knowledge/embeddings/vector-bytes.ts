/** Vectors as they are stored: 32-bit floats, one vector after the other. */

export function bytesOf(vectors: readonly Float32Array[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.concat(
    vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  return new Uint8Array(bytes);
}

/** A copy: what the database gives may begin anywhere in its memory. */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

export function vectorsIn(floats: Float32Array, dimension: number): readonly Float32Array[] {
  return Array.from({ length: Math.floor(floats.length / dimension) }, (_, at) =>
    floats.subarray(at * dimension, (at + 1) * dimension),
  );
}
