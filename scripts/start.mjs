/** `npm start`: sets up what is missing, then runs Gege and passes signals and its exit code through. */
import { spawn } from 'node:child_process';

import { root, setUp } from './setup.mjs';

setUp();

// V8 lets garbage grow to several times what lives before it looks; a quarter more keeps a rush within 400 MB. No limit:
// what is needed is still given. `npm run bench` measures with the same.
const nodeOptions = ['--heap-growing-percent=25', '--import', 'tsx'];

const child = spawn(process.execPath, [...nodeOptions, 'app/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
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
