import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Linux keeps what lies here in memory: a test's durable writes need not wait for the disk. */
const memory = '/dev/shm';
const neededBytes = 2_000_000_000;
const ofThisRun = 'GEGE_TEST_FOLDER';

/** A new empty folder, in memory where there is room; whoever asks removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(process.env[ofThisRun] ?? roomyFolder(), 'gege-test-'));
}

/** Vitest's global set-up: one folder for a run, gone at its end with all that ended workers left in it. */
export default function makeFolderOfRun(): (() => void) | undefined {
  if (process.env[ofThisRun] !== undefined) return undefined;
  const folder = mkdtempSync(path.join(roomyFolder(), 'gege-tests-'));
  // PostgreSQL runs as a user of its own and must reach its folder inside.
  chmodSync(folder, 0o711);
  process.env[ofThisRun] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function roomyFolder(): string {
  return hasRoom(memory) ? memory : tmpdir();
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
