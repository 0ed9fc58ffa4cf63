/** One process per data folder: a second one would double every reminder and fight over the WeChat account. */
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { AppError } from '../core/errors.ts';

/**
 * Takes the lock and returns the function that gives it back. Throws `data_folder.in_use` when another process has it.
 * The operating system frees a dead process's lock, so a crash never leaves a stale one.
 */
export function lockDataFolder(folder: string): () => void {
  const lock = new Sqlite(path.join(folder, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new AppError(
      'data_folder.in_use',
      'another Gege is running on this data folder; stop it first, or give this one another DATA_DIR',
      { cause },
    );
  }
  return () => lock.close();
}
