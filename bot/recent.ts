/**
 * Keys of the messages seen last, so that a redelivery costs nothing. Only a shortcut: the truth is the processed mark
 * in the database, which a commit refuses to write twice.
 */
export interface RecentKeys {
  has(key: string): boolean;
  add(key: string): void;
  /** A turn that broke may be tried again when the channel delivers it again. */
  forget(key: string): void;
}

/** Remembers about the last `capacity` keys, at most twice as many. */
export function createRecentKeys(capacity: number): RecentKeys {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    has: (key) => young.has(key) || old.has(key),
    add: (key) => {
      young.add(key);
      if (young.size < capacity) return;
      old = young;
      young = new Set();
    },
    forget: (key) => {
      young.delete(key);
      old.delete(key);
    },
  };
}
