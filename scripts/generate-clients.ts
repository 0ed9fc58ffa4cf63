/**
 * Generates both Prisma clients from the one set of model files in `prisma/schema/`.
 * The schema engine's binary is not needed to generate, but the CLI looks for it first and would download it;
 * pointing the documented variable at any existing file keeps it off the network.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const generated = path.join(root, 'prisma', 'generated');

for (const provider of ['sqlite', 'postgresql'] as const) generateClient(provider);

function generateClient(provider: 'sqlite' | 'postgresql') {
  const schema = path.join(generated, `${provider}-schema`);
  rmSync(schema, { recursive: true, force: true });
  mkdirSync(schema, { recursive: true });
  cpSync(path.join(root, 'prisma', 'schema'), schema, { recursive: true });
  writeFileSync(path.join(schema, '_datasource.prisma'), datasource(provider));
  execFileSync(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'package.json'),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
}

function datasource(provider: string): string {
  return `generator client {
  provider               = "prisma-client"
  compilerBuild          = "small"
  output                 = "../${provider}"
  runtime                = "nodejs"
  moduleFormat           = "esm"
  importFileExtension    = "ts"
  generatedFileExtension = "ts"
}

datasource db {
  provider = "${provider}"
}
`;
}
