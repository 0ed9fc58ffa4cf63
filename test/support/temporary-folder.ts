import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Linux keeps what lies here in memory: a test's durable writes need not wait for the disk. */
const memory = '/dev/shm';
const neededBytes = 2_000_000_000;

/** A new empty folder under the system's temporary one, in memory where there is room; whoever asks removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(hasRoom(memory) ? memory : tmpdir(), 'gege-test-'));
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > neededBytes;
  } catch {
    return false;
  }
}
