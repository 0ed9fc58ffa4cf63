import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { lockDataFolder } from './data-folder-lock.ts';

const root = path.join(import.meta.dirname, '..');
const main = path.join(root, '.cache', 'program', 'app', 'main.js');

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'set-up-program.mjs')]);
}, 180_000);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the process as `npm start` does at last, in nobody's environment but the one given. */
function start(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [main], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: path.join(folder, 'data'), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += String(words)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

// Two processes start in full, on a machine that may be busy.
describe('a start', { timeout: 60_000 }, () => {
  it('with mistakes in the environment names them all at once, shows no value and exits with 78', async () => {
    const wrong = {
      PORT: '70707',
      TIME_ZONE: 'Mars/Olympus',
      SESSION_SECRET: 'tooshortasecret',
      ENCRYPTION_KEY: 'nothexadecimal',
      LOG_LEVEL: 'chatty',
    };
    const { code, said } = await start(wrong);
    expect(code).toBe(78);
    for (const name of Object.keys(wrong)) expect(said).toContain(name);
    for (const value of Object.values(wrong)) expect(said).not.toContain(value);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('on a data folder that another process has is refused with the way out', async () => {
    const dataDir = path.join(folder, 'data');
    mkdirSync(dataDir);
    const unlock = lockDataFolder(dataDir);
    try {
      const { code, said } = await start({});
      expect(code).toBe(1);
      expect(said).toContain('DATA_DIR');
      expect(said).not.toMatch(/^\s+at /m);
    } finally {
      unlock();
    }
  });
});
