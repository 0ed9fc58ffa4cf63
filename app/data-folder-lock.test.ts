import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { afterAll, afterEach, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { lockDataFolder } from './data-folder-lock.ts';

const module = new URL('data-folder-lock.ts', import.meta.url).href;
const holder = `
  const { lockDataFolder } = await import(${JSON.stringify(module)});
  lockDataFolder(process.argv[1]);
  process.stdout.write('locked');
  setInterval(() => {}, 1000);
`;

describe('the lock on the data folder', () => {
  const folder = temporaryFolder();
  let release: (() => void) | undefined;
  afterEach(() => release?.());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a second process out and is free again once the first one is killed', async () => {
    const first = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', holder, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(first.stdout, 'data');
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: 'data_folder.in_use' }));
    first.kill('SIGKILL');
    await once(first, 'exit');
    release = lockDataFolder(folder);
  });

  it('can be taken again after it was given back', () => {
    lockDataFolder(folder)();
    release = lockDataFolder(folder);
  });
});
