/**
 * What must be there before anything runs: Node, the dependencies, the Prisma clients, the trained classifier and the
 * built admin. Each is made only when it is missing or older than what it is made of. Plain JavaScript without dependencies: it runs first.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const minimum = [20, 19];

/** Makes everything that is missing; ends the process with the fix in words when something cannot be made. */
export async function setUp() {
  await prepare();
  await makeMissing([...programParts(), ...pages()]);
}

/** The same without the admin's pages: enough for what runs in a terminal. */
export async function setUpProgram() {
  await prepare();
  await makeMissing(programParts());
}

/** The clients come first: they are part of what the program is made of. */
async function prepare() {
  process.chdir(root);
  requireNode();
  ensureDependencies();
  const generate = ['--import', 'tsx', 'scripts/generate-clients.ts'];
  await makeMissing([part('Prisma clients', 'prisma/generated', clientSources, generate)]);
}

/** @param {readonly Part[]} parts of which none needs another */
async function makeMissing(parts) {
  const waiting = parts.filter(({ stamp, hash }) => !isMadeOf(stamp, hash));
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      if (!(await make(next))) failed.push(next.name);
  };
  await Promise.all(Array.from({ length: madeAtOnce }, work));
  if (failed.length > 0) stop(`Could not be built: ${failed.join(', ')}; the messages above say why.`);
}

/** Learning takes one processor and up to a gigabyte. */
const madeAtOnce = Math.min(2, availableParallelism());

/**
 * What is made again when the contents of its sources differ from those it was made of.
 * @typedef {{ name: string, stamp: string, hash: string, command: readonly string[] }} Part
 */

/** What takes longest first. */
function programParts() {
  const tsx = (file) => ['--import', 'tsx', file];
  return [
    part('classifier', 'understanding/trained', classifierSources, tsx('scripts/train.ts')),
    part('fraud detector', 'fraud/trained', detectorSources, tsx('scripts/train-fraud.ts')),
    part('program', programFolder, [...programSources, 'scripts/compile.mjs'], ['scripts/compile.mjs']),
  ];
}

function pages() {
  const build = (folder) => ['scripts/build-page.mjs', folder];
  return [
    part('admin pages', 'admin/ui/dist', adminSources, build('admin/ui')),
    part('worker page', 'admin/worker-page/dist', workerPageSources, build('admin/worker-page')),
  ];
}

/** Where the program lies as JavaScript, and what it is made of. */
export const programFolder = '.cache/program';
export const programSources = [
  ...['app', 'admin/api', 'bench', 'bot', 'community', 'core', 'fraud', 'handlers', 'knowledge', 'prisma'],
  ...['pictures', 'reminders', 'scripts', 'test', 'tickets', 'understanding'],
];

const clientSources = ['prisma/schema', 'scripts/generate-clients.ts'];

/** What a message's classifier learns from, and what reads it. */
const classifierSources = [
  'understanding/examples',
  'understanding/classifier',
  'understanding/written-form.ts',
  'core/taxonomy.ts',
  'scripts/train.ts',
];

/** What the fraud detector learns from, and what reads it. */
const detectorSources = [
  ...['examples', 'lists', 'form', 'signs', 'links', 'learned', 'read-signs.ts', 'messages.zh.ts'].map(
    (part) => `fraud/${part}`,
  ),
  ...['fraud/bait-kind.ts', 'fraud/scam-types.ts', 'core/personal-numbers.ts'],
  ...['understanding/examples', 'understanding/classifier', 'understanding/written-form.ts'],
  'scripts/train-fraud.ts',
];

/** The pages, and what they share with the API. */
const adminSources = [
  'admin/ui',
  'scripts/build-page.mjs',
  'admin/api/access.ts',
  'admin/api/schemas',
  'core',
  'community',
  'tickets',
  'knowledge',
  'pictures',
  'reminders',
  'fraud',
];

/** The phone's page shares no code with the API, only types. */
const workerPageSources = ['admin/worker-page', 'scripts/build-page.mjs'];

/** Ends the process with a message for people. */
export function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < minimum[0] || (major === minimum[0] && minor < minimum[1]))
    stop(
      `Gege needs Node ${minimum.join('.')} or newer; this is ${process.versions.node}. Install one from https://nodejs.org`,
    );
}

function ensureDependencies() {
  if (!isInstalled()) {
    console.log('Installing dependencies (a minute or two, once) …');
    if (!run('npm', ['ci', '--loglevel=error'])) stop(adviceAfterFailedInstall());
  } else if (!nativeModulesFit()) {
    console.log('Rebuilding native modules for this version of Node …');
    if (!run('npm', ['rebuild', '--loglevel=error'])) stop(adviceAfterFailedInstall());
  }
  writeFileSync(builtFor, process.versions.modules);
}

const builtFor = path.join(root, 'node_modules', '.built-for');

/** Another major version of Node cannot load what was compiled for this one. */
function nativeModulesFit() {
  return !existsSync(builtFor) || readFileSync(builtFor, 'utf8') === process.versions.modules;
}

/** npm writes down what it installed; it must be what package-lock.json asks for. */
function isInstalled() {
  const written = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const installed = JSON.parse(readFileSync(written, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || entry.optional === true || installed[place]?.version === entry.version,
  );
}

/** better-sqlite3 is compiled where no ready-made file can be downloaded. */
function adviceAfterFailedInstall() {
  const missing = ['g++', 'make', 'python3'].filter((program) => !has(program));
  return missing.length === 0
    ? 'npm could not install the dependencies; the messages above say why.'
    : `npm could not install the dependencies, and ${missing.join(', ')} is missing, which compiling needs.\n` +
        'Install them and start again: apt-get install -y g++ make python3';
}

function part(name, folder, sources, command) {
  return { name, stamp: `${folder}/.made-of`, hash: hashOf([...sources, 'package-lock.json']), command };
}

function isMadeOf(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** True when it succeeded. */
async function make({ name, stamp, hash, command }) {
  console.log(`Building the ${name} …`);
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code === 0) writeFileSync(stamp, hash);
  return code === 0;
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What is made, and what is installed. */
const notSources = new Set(['dist', 'node_modules', 'trained']);

export function filesUnder(place) {
  if (!existsSync(place)) return [];
  const found = readdirSync(path.dirname(place), { withFileTypes: true });
  if (found.find(({ name }) => name === path.basename(place)).isFile()) return [place];
  return readdirSync(place).flatMap((name) =>
    notSources.has(name) ? [] : filesUnder(path.join(place, name)),
  );
}

/** Runs a Node program to its end; true when it succeeded. */
export function node(parameters) {
  return run(process.execPath, parameters);
}

export function run(program, parameters, options = {}) {
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: 'inherit', ...options });
  return status === 0;
}

/** Whether a program is on the path. */
export function has(program) {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
