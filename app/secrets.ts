/** Secrets of a deployment that gave none: made once, kept in the data folder for its owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../core/errors.ts';

/**
 * 32 random bytes as 64 hexadecimal digits, the same ones on every start. A data folder with a database but without
 * its encryption key is refused: a new key would leave what is stored unreadable for good.
 */
export function secretInFile(dataDir: string, name: 'encryption.key' | 'session.secret'): string {
  const file = path.join(dataDir, name);
  if (existsSync(file)) return checked(readFileSync(file, 'utf8').trim(), file);
  if (name === 'encryption.key' && existsSync(path.join(dataDir, 'gege.db')))
    throw new AppError(
      'config.key_lost',
      `${file} is gone, but the database encrypted with it is still there; put the file back from your backup`,
    );
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

function checked(secret: string, file: string): string {
  if (/^[0-9a-f]{64}$/i.test(secret)) return secret;
  throw new AppError('config.key_damaged', `${file} is damaged; put it back from your backup`);
}
