/** Runs a compiled file of ours with the memory settings Gege runs with, so that what is measured is what is run. */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { programFolder, root } from './setup.mjs';

// V8 lets garbage grow to several times what lives before it looks; a third more keeps a rush below 400 MB. No limit:
// what is needed is still given. Of the C library's many arenas two are enough for two cores; and what is large it
// would keep for later once some of it was given back, unless it is told from what size on to keep none.
const nodeOptions = ['--heap-growing-percent=30'];
const environment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };

/** @param {string} file as it is named in the tree @param {readonly string[]} args */
export function runNode(file, args) {
  const compiled = path.join(programFolder, file.replace(/\.ts$/, '.js'));
  const child = spawn(process.execPath, [...nodeOptions, compiled, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, ...process.env },
  });

  // A terminal sends Ctrl-C to both of us; anything else reaches only this process.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
