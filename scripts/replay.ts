/**
 * `npm run replay -- FILE.jsonl [--out OUT.jsonl] [--quiet]`: recorded messages through the real pipeline on a database
 * that is gone afterwards. Prints what the bot did with each, then a summary. Ends with 1 when a turn broke.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { demoGroups } from '../community/demo.ts';
import { type Recorded, readRecordedLine } from './replay/recorded-line.ts';
import { summarise } from './replay/summary.ts';
import { createThrowAwayApp, type ThrowAwayApp } from './replay/throw-away-app.ts';
import { describeTrace, type Trace, traceOf } from './replay/trace.ts';

const usage = 'usage: npm run replay -- FILE.jsonl [--out OUT.jsonl] [--quiet]';
const startAt = new Date('2026-01-01T09:00:00+08:00');

interface Progress {
  readonly traces: Trace[];
  inputErrors: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, quiet: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error(usage);
  const out = values.out === undefined ? undefined : createWriteStream(values.out);
  const throwAway = await createThrowAwayApp(startAt);
  const progress: Progress = { traces: [], inputErrors: 0 };
  try {
    await replayFile(file, throwAway, progress, { out, quiet: values.quiet });
  } finally {
    out?.end();
    await throwAway.stop();
  }
  console.log(summarise(progress.traces, progress.inputErrors));
  if (progress.traces.some(({ kind }) => kind === 'failed' || kind === 'dropped')) process.exitCode = 1;
}

interface Printing {
  readonly out: WriteStream | undefined;
  readonly quiet: boolean;
}

async function replayFile(
  file: string,
  throwAway: ThrowAwayApp,
  progress: Progress,
  { out, quiet }: Printing,
): Promise<void> {
  const { keyOfRoom } = throwAway;
  const setting = { defaultRoom: residentsGroup(), keyOfRoom, startAt };
  let line = 0;
  for await (const written of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (written.trim() === '') continue;
    const recorded = readRecordedLine(written, line, setting);
    if (!recorded.ok) {
      progress.inputErrors += 1;
      console.error(`line ${line}: ${recorded.error}; skipped`);
      continue;
    }
    const trace = await replayOne(recorded.value, throwAway);
    progress.traces.push(trace);
    out?.write(`${JSON.stringify(trace)}\n`);
    if (!quiet) console.log(describeTrace(trace));
  }
}

async function replayOne(recorded: Recorded, { app, clock, bind }: ThrowAwayApp): Promise<Trace> {
  const { room, sentAt } = recorded.raw;
  clock.follow(sentAt);
  if (room !== undefined) await bind(room.topic);
  const started = performance.now();
  const result = await app.pipeline.receive(recorded.raw);
  return traceOf(recorded, result, performance.now() - started, clock.now());
}

function residentsGroup(): string {
  const group = demoGroups.find(({ areaId, kind }) => areaId === 'demo-community' && kind === 'residents');
  if (group === undefined) throw new Error('the demo has a group of the whole compound');
  return group.topic;
}

await main();
