/** Texts as vectors, from any endpoint: texts that mean the same point the same way. */

export interface Embeddings {
  /** Vectors of two models are never compared. */
  readonly model: string;
  /** How many texts it takes at once. */
  readonly mostTexts: number;
  /**
   * One attempt. One vector of length 1 for each text, in their order, all of one dimension. Ends when `signal` aborts.
   * @throws ModelError and nothing else
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}

/** Of length 1; absent when a number is none or all are 0: there is no direction then. */
export function unitVector(numbers: ArrayLike<number>): Float32Array | undefined {
  let squares = 0;
  for (let at = 0; at < numbers.length; at += 1) squares += (numbers[at] ?? 0) ** 2;
  if (!Number.isFinite(squares) || squares === 0) return undefined;
  const length = Math.sqrt(squares);
  return Float32Array.from(numbers, (number) => number / length);
}
