/** What the phone keeps while there is no line: in IndexedDB, or in memory where the browser has none. */
export interface Keep {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** All entries whose key begins so, in the order of their keys. */
  list(prefix: string): Promise<readonly (readonly [string, unknown])[]>;
}

const databaseName = 'gege-worker-page';
const storeName = 'kept';

export async function openKeep(): Promise<Keep> {
  try {
    return keepIn(await openDatabase());
  } catch {
    return keepInMemory();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** A write counts once its transaction is complete, not before. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

function keepIn(database: IDBDatabase): Keep {
  const reading = () => database.transaction(storeName, 'readonly').objectStore(storeName);
  const writing = (change: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(storeName, 'readwrite');
    change(transaction.objectStore(storeName));
    return completed(transaction);
  };
  return {
    get: (key) => settled<unknown>(reading().get(key)),
    set: (key, value) => writing((store) => store.put(value, key)),
    remove: (key) => writing((store) => store.delete(key)),
    list: async (prefix) => {
      const store = reading();
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys(range)),
        settled<unknown[]>(store.getAll(range)),
      ]);
      return keys.map((key, index) => [typeof key === 'string' ? key : '', values[index]] as const);
    },
  };
}

export function keepInMemory(): Keep {
  const kept = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    list: (prefix) =>
      Promise.resolve(
        [...kept].filter(([key]) => key.startsWith(prefix)).sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
  };
}
