import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new empty folder on disk, where tests have theirs in memory: what is durable is to wait for the disk. */
export function diskFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'gege-bench-'));
}
