/**
 * Prisma's official schema engine in its WebAssembly form: writes migrations and finds drift without a binary that
 * would have to be downloaded. A development tool; nothing at run time imports it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export type Provider = 'sqlite' | 'postgresql';
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

export type Side = Extract<bindings.DiffTarget, { tag: 'empty' | 'schemaDatamodel' | 'schemaDatasource' }>;

/** The model files with the datasource block of one provider. */
export function schemaFiles(provider: Provider): SchemaFile[] {
  const folder = path.join(import.meta.dirname, 'schema');
  const models = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));
  return [
    { path: '_datasource.prisma', content: `datasource db {\n  provider = "${provider}"\n}\n` },
    ...models,
  ];
}

/**
 * The whole SQL of a migration. PostgreSQL compares text by the language of the database, where the end of a path range
 * (`path + '\\uffff'`) may sort before its beginning; the columns that hold paths are compared byte by byte instead,
 * as SQLite does. The schema language cannot say so.
 */
export async function migrationSql(provider: Provider, from: Side): Promise<string> {
  const sql = await schemaDiff(from, { tag: 'schemaDatamodel', files: schemaFiles(provider) });
  return provider === 'postgresql' ? sql.replaceAll(/("(?:path|areaPath)" TEXT)\b/g, '$1 COLLATE "C"') : sql;
}

/** The SQL that turns `from` into `to`; empty when they are equal. `file` is needed to read a live SQLite database. */
export async function schemaDiff(from: Side, to: Side, file = ':memory:'): Promise<string> {
  const engine = await openEngine(file);
  try {
    const { stdout, exitCode } = await engine.diff({
      from,
      to,
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    engine.free();
  }
}

/** What a migrated SQLite file still lacks to equal the model files; empty when nothing. */
export function driftOfSqliteFile(file: string): Promise<string> {
  const files = schemaFiles('sqlite');
  return schemaDiff(
    { tag: 'schemaDatasource', files, configDir: '' },
    { tag: 'schemaDatamodel', files },
    file,
  );
}

async function openEngine(file: string): Promise<bindings.SchemaEngine> {
  instantiateOnce();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: file }));
  const datamodels: [string, string][] = [
    ['datasource.prisma', 'datasource db {\n  provider = "sqlite"\n}\n'],
  ];
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** The part of the WebAssembly API used here; its types come with the browser's library only. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, unknown>,
  ) => { exports: { __wbindgen_start(): void } };
}

let instantiated = false;

/** The package ships for bundlers; Node has to instantiate the module itself. */
function instantiateOnce() {
  if (instantiated) return;
  instantiated = true;
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
  });
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { Module, Instance } = Reflect.get(globalThis, 'WebAssembly') as WebAssemblyApi;
  const engine = new Instance(new Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm'))), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(engine.exports);
  engine.exports.__wbindgen_start();
}
