/** The rules of the layout, held to the truth: who imports whom, and what only one place may do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'data', 'dist', 'generated', 'coverage', 'test-results']);

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isFile()) return [file];
    return entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.')
      ? filesUnder(file)
      : [];
  });
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const files = filesUnder('.');
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file: string) => /\.(test|contract)\.tsx?$/.test(file) || file.startsWith('test/');
const isTool = (file: string) => /^(scripts|bench)\//.test(file);
/** What runs at people's. */
const product = code.filter((file) => file.includes('/') && !isTest(file) && !isTool(file));

interface Import {
  readonly from: string;
  /** A file of ours, or the name of a package. */
  readonly of: string;
  readonly ours: boolean;
  readonly typesOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s)?([^'";]*?)\sfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(file: string): Import[] {
  return Array.from(read(file).matchAll(statement), ([, type, names = '', named, bare, dynamic]) => {
    const of = named ?? bare ?? dynamic ?? '';
    const listed = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [''];
    const typesOnly =
      type !== undefined ||
      listed.every((name) => (name === '' ? listed.length > 1 : name.startsWith('type ')));
    const ours = of.startsWith('.');
    return { from: file, of: ours ? path.join(path.dirname(file), of) : of, ours, typesOnly };
  });
}

const imports = product.flatMap(importsOf);

it('sees the imports', () => {
  const example = imports.filter(({ from }) => from === 'prisma/database.prisma.ts');
  expect(example).toContainEqual({
    from: 'prisma/database.prisma.ts',
    of: 'prisma/generated/sqlite/client.ts',
    ours: true,
    typesOnly: false,
  });
  expect(imports.filter(({ typesOnly }) => typesOnly).length).toBeGreaterThan(100);
});

function areaOf(file: string): string {
  const [top = '', next = ''] = file.split('/');
  return top === 'admin' ? `admin/${next}` : top;
}

/** `file imports other` for each import that breaks a rule: the test's message is the list of what to mend. */
function told(broken: readonly Import[]): string[] {
  return broken.map(({ from, of }) => `${from} imports ${of}`);
}

const subjects = ['understanding', 'community', 'knowledge', 'pictures', 'tickets', 'fraud', 'reminders'];

/** From which folders a folder may take values; `types` adds those it may only take types from. */
const mayImport: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  core: { values: [] },
  prisma: { values: ['core'] },
  understanding: { values: ['core'] },
  community: { values: ['core'] },
  fraud: { values: ['core', 'community', 'understanding'] },
  pictures: { values: ['core'] },
  knowledge: { values: ['core', 'community', 'pictures'] },
  tickets: { values: ['core', 'community', 'pictures'] },
  reminders: { values: ['core', 'community', 'fraud'] },
  handlers: { values: ['core', ...subjects] },
  bot: { values: ['core', 'handlers'], types: subjects },
  'admin/api': { values: ['core', ...subjects] },
  // Pages share the words of the subjects: names of states, roles and categories.
  'admin/ui': { values: ['core', ...subjects], types: ['admin/api'] },
  // Every byte travels over a slow line: names come from the API.
  'admin/worker-page': { values: [], types: ['admin/api'] },
};

describe('who imports whom', () => {
  it.each(Object.entries(mayImport))('%s', (folder, { values, types = [] }) => {
    const broken = imports.filter(({ from, of, ours, typesOnly }) => {
      const target = areaOf(of);
      if (!ours || areaOf(from) !== folder || target === folder || target === 'prisma') return false;
      return !values.includes(target) && !(typesOnly && types.includes(target));
    });
    expect(told(broken)).toEqual([]);
  });

  it('nobody imports app, the tests or the scripts', () => {
    const closed = ['app', 'test', 'scripts', 'bench'];
    const broken = imports.filter(
      ({ from, of, ours }) => ours && closed.includes(areaOf(of)) && areaOf(from) !== areaOf(of),
    );
    expect(told(broken)).toEqual([]);
  });

  it('every folder of code has its rule', () => {
    const known = new Set([...Object.keys(mayImport), 'app']);
    expect(product.filter((file) => !known.has(areaOf(file)))).toEqual([]);
  });
});

describe('the database', () => {
  const isPrisma = (file: string) => file.endsWith('.prisma.ts') || file.startsWith('prisma/');

  it('is touched by *.prisma.ts only; others may name its type', () => {
    const broken = imports.filter(
      ({ from, of, typesOnly }) => of.startsWith('prisma/') && !isPrisma(from) && !typesOnly,
    );
    expect(told(broken.filter(({ from }) => areaOf(from) !== 'app'))).toEqual([]);
    const generated = imports.filter(({ from, of }) => of.includes('prisma/generated/') && !isPrisma(from));
    expect(told(generated)).toEqual([]);
  });

  it('is joined to the rest where things are put together, not inside rules and handlers', () => {
    const composes = (file: string) =>
      areaOf(file) === 'app' || areaOf(file) === 'admin/api' || isPrisma(file);
    const broken = imports.filter(
      ({ from, of, typesOnly }) => of.endsWith('.prisma.ts') && !typesOnly && !composes(from),
    );
    expect(told(broken)).toEqual([]);
  });
});

/** Packages that only some files may know. */
const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
  [/^wechaty/, /^bot\/channels\/(wechaty|simulator\/)/],
  [/^@prisma\/|^pg$/, /^prisma\//],
  [/^better-sqlite3$/, /^prisma\/|^app\/data-folder-lock\.ts$/],
  [/^(@langchain\/|langchain$|openai$)/, /\.openai\.ts$/],
  [/^(ioredis|bullmq)$/, /\.redis\.ts$/],
  [/^(@fastify\/|fastify)/, /^(admin\/api|app)\/|^bot\/channels\/simulator\/page\.ts$/],
  [/^(react|antd|@ant-design|@tanstack|dayjs|@vitejs)/, /^admin\/ui\//],
  [/^preact/, /^admin\/worker-page\//],
  [/^vite$/, /^admin\/(ui|worker-page)\/vite\.config\.ts$/],
  [/^dotenv$/, /^app\/config\.ts$/],
  [/^pino/, /\.pino\.ts$/],
  [/^(read-excel-file|write-excel-file|mammoth|yauzl|fflate)/, /^knowledge\/exchange\//],
  [/^pdfkit$/, /^admin\/api\/print\//],
  [/^fontkit$/, /^reminders\/card\//],
  [/^@node-rs\/argon2$/, /^community\/passwords\.ts$/],
];

it.each(packages)('only its own files know %s', (name, where) => {
  expect(told(imports.filter(({ from, of, ours }) => !ours && name.test(of) && !where.test(from)))).toEqual(
    [],
  );
});

/** Lines of the product that match, without comments. */
function linesWith(pattern: RegExp, among = product): string[] {
  return among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line.replace(/^\s*(\/?\*|\/\/).*$/, '')) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

describe('only one place', () => {
  it('reads the environment', () => {
    expect(linesWith(/process\.env/).filter((line) => !line.startsWith('app/config.ts:'))).toEqual([]);
  });

  it('reads the wall clock; a page has its own', () => {
    const found = linesWith(/Date\.now\(|new Date\(\)/);
    expect(
      found.filter(
        (line) =>
          !/^(core\/clock\.ts|admin\/ui\/src\/time\/now\.tsx|admin\/worker-page\/src\/now\.ts):/.test(line),
      ),
    ).toEqual([]);
  });

  it('writes to the terminal', () => {
    expect(linesWith(/console\./).filter((line) => !line.startsWith('app/main.ts:'))).toEqual([]);
  });
});

it('every import of ours names its file', () => {
  const all = code.filter((file) => !file.endsWith('.mjs')).flatMap(importsOf);
  const broken = all.filter(
    ({ of, ours }) => ours && !of.includes('/generated/') && !existsSync(path.join(root, of)),
  );
  expect(told(broken)).toEqual([]);
});

it('no test replaces a module', () => {
  expect(
    linesWith(
      /\bvi\.mock\(/,
      code.filter((file) => !file.endsWith('architecture.test.ts')),
    ),
  ).toEqual([]);
});

it('no file knows the machine it was written on', () => {
  const text = files.filter((file) =>
    /\.(ts|tsx|mjs|js|json|md|prisma|sql|toml|html|css|yml|yaml)$/.test(file),
  );
  const machine = new RegExp(
    ['work', 'home', 'root', 'Users'].map((place) => `["'\`( =]/${place}/[a-z]`).join('|'),
  );
  const broken = text.filter((file) => file !== 'test/architecture.test.ts' && machine.test(read(file)));
  expect(broken).toEqual([]);
});

it('the tree in the README is the tree', () => {
  const block = /```\n(app\/[^`]*)```/.exec(read('README.md'))?.[1] ?? '';
  const shown = Array.from(block.matchAll(/^([\w-]+)\//gm), ([, name]) => name);
  const there = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
  expect(shown.sort()).toEqual(there.sort());
});

it('the lock file can be installed on every platform', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) && !(`${place}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing, 'npm ci refuses a lock file without the native packages of other platforms').toEqual([]);
});
