/** Part of the build of the pages: beside each text file the same packed, made once and not at every request. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

/** Below a packet there is nothing to win. */
const leastBytes = 1_024;

export function packedFiles(): Plugin {
  return {
    name: 'packed-files',
    apply: 'build',
    writeBundle: async ({ dir = '' }, bundle) => {
      await Promise.all(Object.values(bundle).map((file) => packBeside(dir, file)));
    },
  };
}

async function packBeside(folder: string, file: Rolldown.OutputAsset | Rolldown.OutputChunk): Promise<void> {
  const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
  if (content.length < leastBytes || !/\.(?:js|css|html|svg)$/.test(file.fileName)) return;
  const target = path.join(folder, file.fileName);
  await writeFile(`${target}.br`, brotliCompressSync(content));
  await writeFile(`${target}.gz`, gzipSync(content, { level: 9 }));
}
