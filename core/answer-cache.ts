/** Answers to what was asked before; the least recently used go first. Keys are digests, so no text is kept twice. */
import { createHash } from 'node:crypto';

export interface AnswerCache<T> {
  find(key: string): T | undefined;
  keep(key: string, answer: T): void;
}

export function createAnswerCache<T>(size: number): AnswerCache<T> {
  const answers = new Map<string, T>();
  return {
    find: (key) => {
      const known = answers.get(key);
      if (known === undefined) return undefined;
      answers.delete(key);
      answers.set(key, known);
      return known;
    },
    keep: (key, answer) => {
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > size && oldest !== undefined) answers.delete(oldest);
    },
  };
}

/** The same for the same parts, and for no others. */
export function cacheKey(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
