/**
 * `node scripts/build-page.mjs FOLDER…`: builds single pages with Vite and lays each text file beside itself packed, for
 * lines slower than a processor. Packed here once and not at every request.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { build } from 'vite';

import { filesUnder, root } from './setup.mjs';

/** Below a packet there is nothing to win. */
const leastBytes = 1_024;

for (const folder of process.argv.slice(2)) {
  await build({ root: path.join(root, folder), logLevel: 'warn' });
  const files = filesUnder(path.join(folder, 'dist')).filter((file) => /\.(?:js|css|html|svg)$/.test(file));
  for (const file of files) packBeside(path.join(root, file));
}

/** @param {string} file */
function packBeside(file) {
  const content = readFileSync(file);
  if (content.length < leastBytes) return;
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
