/**
 * The SQLite adapter has one connection, and while an interactive transaction awaits, any other query of the same
 * client runs inside it: an acknowledged write of a stranger is lost when that transaction rolls back.
 * This wrapper gives the connection to one transaction or one statement at a time.
 */
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type Database from 'better-sqlite3';

import { reuseStatements } from './reuse-statements.ts';

/**
 * WAL with FULL: what was acknowledged survives a power cut. The log goes into the file every 64 MB: pages that many
 * transactions change are written there once. At 16 MB that took a third of the time of a city's sweep. 8 MB of pages are
 * kept: what a transaction of hundreds of tickets reads first it changes next.
 */
const durable = [
  ...['journal_mode=WAL', 'synchronous=FULL', 'wal_autocheckpoint=16000'],
  ...['foreign_keys=ON', 'busy_timeout=5000', 'cache_size=-8000'],
];

/** Waits for its turn; the returned function hands the turn on. */
function createTurns(): () => Promise<() => void> {
  let tail = Promise.resolve();
  return async () => {
    const before = tail;
    let release = () => {};
    tail = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  };
}

/** Makes every connection of `factory` safe for concurrent use and durable. */
export function serialised(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const connection = connectionOf(adapter);
      for (const pragma of durable) connection.pragma(pragma);
      reuseStatements(connection);
      return serialiseAdapter(adapter, connection, takeOverBegin(connection));
    },
  };
}

/** The adapter keeps its better-sqlite3 handle in an untyped property; there is no other way to set pragmas. */
function connectionOf(adapter: SqlDriverAdapter): Database.Database {
  if (!('client' in adapter))
    throw new Error('the SQLite adapter no longer exposes its connection: pin its version');
  return adapter.client as Database.Database;
}

/**
 * The adapter locks itself before its BEGIN and stays locked for good when that fails: every transaction after it would
 * wait for ever. So BEGIN is said here, before the adapter is asked, and what the adapter says is nothing.
 */
function takeOverBegin(connection: Database.Database): () => void {
  const prepare = connection.prepare.bind(connection);
  const begun = { run: () => ({ changes: 0, lastInsertRowid: 0 }) };
  Object.assign(connection, { prepare: (sql: string) => (sql === 'BEGIN' ? begun : prepare(sql)) });
  return () => {
    prepare('BEGIN').run();
  };
}

function serialiseAdapter(
  adapter: SqlDriverAdapter,
  connection: Database.Database,
  begin: () => void,
): SqlDriverAdapter {
  const takeTurn = createTurns();
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await takeTurn();
    try {
      return await work();
    } finally {
      release();
    }
  }
  return Object.assign(Object.create(adapter) as SqlDriverAdapter, {
    queryRaw: (query: SqlQuery) => alone(() => adapter.queryRaw(query)),
    executeRaw: (query: SqlQuery) => alone(() => adapter.executeRaw(query)),
    executeScript: (script: string) => alone(() => adapter.executeScript(script)),
    dispose: () => adapter.dispose(),
    startTransaction: async (isolation?: IsolationLevel) => {
      const release = await takeTurn();
      try {
        begin();
        return releaseAtEnd(await adapter.startTransaction(isolation), connection, release);
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        release();
        throw error;
      }
    },
  });
}

function releaseAtEnd(
  transaction: Transaction,
  connection: Database.Database,
  release: () => void,
): Transaction {
  let open = true;
  const end = () => {
    if (!open) return;
    open = false;
    // A COMMIT that failed leaves the connection inside the transaction (prisma/prisma#29933).
    if (connection.inTransaction) connection.exec('ROLLBACK');
    release();
  };
  const finishing = (finish: () => Promise<void>) => async () => {
    try {
      await finish();
    } finally {
      end();
    }
  };
  return Object.assign(Object.create(transaction) as Transaction, {
    options: transaction.options,
    commit: finishing(() => transaction.commit()),
    rollback: finishing(() => transaction.rollback()),
  });
}
