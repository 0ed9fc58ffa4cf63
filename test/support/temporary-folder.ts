import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new empty folder under the system's temporary one; whoever asks removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'gege-test-'));
}
