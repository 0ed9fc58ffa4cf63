/** Pictures as files under the data folder, one per random key. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { AppError } from '../core/errors.ts';

export interface PictureStore {
  /** Resolves with the key once the bytes are on disk. */
  put(bytes: Uint8Array): Promise<string>;
  /** Absent when there is no such picture. */
  find(fileKey: string): Promise<Uint8Array | undefined>;
  /** Keys of the pictures written before then, a folder at a time; what a crash left unfinished is removed on the way. */
  listOlder(before: Date): AsyncIterable<readonly string[]>;
  /** Gone, or was not there. */
  remove(fileKey: string): Promise<void>;
}

const keyPattern = /^[0-9a-f]{32}$/;

export function createPictureFiles(folder: string): PictureStore {
  return {
    put: async (bytes) => {
      const fileKey = randomBytes(16).toString('hex');
      await writeWhole(fileOf(folder, fileKey), bytes);
      return fileKey;
    },
    find: async (fileKey) => {
      try {
        return await readFile(fileOf(folder, fileKey));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    listOlder: (before) => listOlder(folder, before),
    remove: (fileKey) => rm(fileOf(folder, fileKey), { force: true }),
  };
}

async function* listOlder(folder: string, before: Date): AsyncIterable<readonly string[]> {
  const folders = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    const files = await readdir(path.join(folder, name));
    const aged = await Promise.all(files.map((file) => isOlder(path.join(folder, name, file), before)));
    const older = files.filter((_, index) => aged[index]);
    const keys = older.map((file) => path.basename(file, '.jpg')).filter((key) => keyPattern.test(key));
    const unfinished = older.filter((file) => !keyPattern.test(path.basename(file, '.jpg')));
    for (const file of unfinished) await rm(path.join(folder, name, file), { force: true });
    yield keys;
  }
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && found.mtime < before;
}

/** Two levels, because a folder with a million files is slow to list. */
function fileOf(folder: string, fileKey: string): string {
  if (!keyPattern.test(fileKey)) throw new AppError('picture.bad_key', 'a picture key is 32 hex digits');
  return path.join(folder, fileKey.slice(0, 2), `${fileKey}.jpg`);
}

/** A crash leaves the whole picture or none under its name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}
