/** `npm test`: sets up all it needs, runs every check, and says `N passed, N failed` last. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { has, node, root, run, setUp, stop } from './setup.mjs';

const reports = path.join(root, '.cache', 'reports');

/** What the tests need from the system: how to see that it is there, and its Debian package. */
const needs = [
  {
    what: 'Chromium, for the pages',
    package: 'chromium',
    there: () => ['chromium', 'chromium-browser', 'google-chrome'].some(has),
  },
  { what: 'a Chinese font, for the pages', package: 'fonts-noto-cjk', there: hasChineseFont },
  { what: 'the PostgreSQL server, for the stores', package: 'postgresql', there: hasPostgresql },
];

const tsc = 'node_modules/typescript/bin/tsc';

/** What reads the tree and changes nothing; the longest first, for they run beside one another. */
const checks = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'types', command: [tsc, '-p', '.'] },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'types of the pages', command: [tsc, '-p', 'admin/ui'] },
  { name: 'types of the worker page', command: [tsc, '-p', 'admin/worker-page'] },
];

/** Runs beside the last of the checks, which leaves processors idle. */
const besideChecks = 'unit';
/** Each keeps every processor busy, so they run one after the other. */
const projects = ['whole', 'browser'];

const began = Date.now();
await setUp();
installNeeds();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = await runChecks();
for (const name of projects) results.push(await runProject(name));
summarise(results);

function installNeeds() {
  const missing = needs.filter((need) => !need.there());
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const list = missing.map((need) => `  - ${need.what}: ${need.package}`).join('\n');
  const prefix = installPrefix();
  if (prefix === undefined)
    stop(`Missing from the system:\n${list}\nInstall: apt-get install -y ${packages.join(' ')}`);
  console.log(`Installing from the system's packages:\n${list}`);
  const [program, ...before] = [...prefix, 'apt-get'];
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  run(program, [...before, 'update', '-qq'], options);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (!run(program, [...before, ...install], options) || missing.some((need) => !need.there()))
    stop(`apt-get could not install ${packages.join(' ')}; install them another way and test again.`);
}

/** How apt-get may be run: as root, through sudo without a question, or not at all. */
function installPrefix() {
  if (!has('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return has('sudo') && run('sudo', ['-n', 'true'], { stdio: 'ignore' }) ? ['sudo', '-n'] : undefined;
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function hasPostgresql() {
  const folder = '/usr/lib/postgresql';
  const debian =
    existsSync(folder) && readdirSync(folder).some((one) => existsSync(path.join(folder, one, 'bin/initdb')));
  return debian || has('initdb');
}

async function runChecks() {
  const waiting = [...checks.map((check) => () => runCheck(check)), () => runProject(besideChecks)];
  const done = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done.push(await next());
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

async function runCheck({ name, command }) {
  const start = Date.now();
  const succeeded = await shownAtEnd(name, command);
  return { ...{ name, succeeded, passed: 0 }, failed: succeeded ? 0 : 1, seconds: since(start) };
}

async function runProject(name) {
  const start = Date.now();
  return { ...(await runTests(name)), name, seconds: since(start) };
}

/** Its output is shown when it ends, so that what runs beside another stays readable. */
function shownAtEnd(name, command) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      console.log(`\n=== ${name}`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

/** Its output is shown as it comes: nothing else runs, and it takes minutes. */
function shownAtOnce(name, command) {
  console.log(`\n=== ${name}`);
  return Promise.resolve(node(command));
}

function since(start) {
  return (Date.now() - start) / 1000;
}

async function runTests(project) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const show = project === besideChecks ? shownAtEnd : shownAtOnce;
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  const succeeded = await show(project, command);
  const {
    numPassedTests: passed,
    numFailedTests,
    testResults,
  } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  // A file that cannot be loaded, or an error outside of every test, is a failure without a failed test.
  const failed = succeeded ? numFailedTests : Math.max(numFailedTests, 1);
  return { passed, failed, succeeded, failures: testResults.flatMap(failuresOf) };
}

/** What a reader of the end of the output needs: which test, and the first lines of why. */
function failuresOf({ name, message, status, assertionResults }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginning(message)}`] : [];
  return failed.map((one) => `${file}: ${one.fullName}\n${beginning(one.failureMessages.join('\n'))}`);
}

function beginning(message) {
  return message
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join('\n');
}

function summarise(results) {
  for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`\nFAILED ${failure}`);
  console.log('\n=== summary');
  for (const { name, seconds, succeeded } of results)
    console.log(`${succeeded ? 'ok    ' : 'FAILED'}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s`);
  console.log(`in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
