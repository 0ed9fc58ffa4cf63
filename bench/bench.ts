/**
 * `npm run bench`: how many messages a second go through the whole pipeline on SQLite with synchronous=FULL, beside what
 * better-sqlite3 itself can write of the same rows on the same disk; and the queue page at a million tickets.
 * `npm run bench -- knowledge [--entries N]`: search among a city's entries.
 * `npm run bench -- tickets [--size N]…`: tickets with years of others behind them, on SQLite and PostgreSQL.
 * `npm run bench -- kills [--kills N] [--seed N]`: a day killed at random; no time is measured.
 * `npm run bench -- burst`: a whole compound tells of one power cut.
 * `npm run bench -- broadcast [--groups N] [--history DAYS] [--seed N]`: a reminder to a city's groups, planned, delivered.
 * `npm run bench -- sweep [--tickets N]`: the limits of a city's open tickets, one in a hundred due at once.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { testConfig } from '../test/support/app.ts';
import { diskFolder } from './disk-folder.ts';
import { benchKills } from './kills.ts';
import { benchBroadcast } from './broadcast.ts';
import { benchBurst } from './burst.ts';
import { benchKnowledge } from './knowledge-base.ts';
import { benchPipeline } from './pipeline.ts';
import { benchQueuePage } from './queue-page.ts';
import { benchRawRows } from './raw-rows.ts';
import { megabytes, report, type Target } from './report.ts';
import { benchSweep } from './sweep.ts';
import { benchTickets } from './tickets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    talk: { type: 'string', default: '30000' },
    questions: { type: 'string', default: '3000' },
    reports: { type: 'string', default: '4000' },
    tickets: { type: 'string', default: '1000000' },
    entries: { type: 'string', default: '100000' },
    size: { type: 'string', multiple: true, default: ['100000', '2000000'] },
    postgres: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    groups: { type: 'string', default: '50000' },
    history: { type: 'string', default: '14' },
  },
});

const subjects: Readonly<Record<string, () => Promise<readonly Target[]>>> = {
  knowledge: () => Promise.resolve(benchKnowledge(sizeOf('entries'))),
  burst: benchBurst,
  broadcast: () =>
    benchBroadcast({ groups: sizeOf('groups'), historyDays: sizeOf('history', 0), seed: sizeOf('seed') }),
  tickets: () => benchTickets(values.size.map(wholeNumber('size')), sizeOf('postgres', 0)),
  sweep: () => benchSweep(sizeOf('tickets', 100)),
};
const reached =
  positionals[0] === 'kills'
    ? await benchKills(sizeOf('kills', 0), sizeOf('seed'))
    : report(await (subjects[positionals[0] ?? ''] ?? benchMessagesAndPages)());
process.exitCode = reached ? 0 : 1;

async function benchMessagesAndPages(): Promise<readonly Target[]> {
  const folder = diskFolder();
  try {
    const config = {
      ...testConfig(folder),
      pacing: { perTargetMs: 1000, betweenTargetsMs: 3000, perMinute: 40, noticesPerHour: 400, jitterMs: 0 },
    };
    const counts = {
      talk: sizeOf('talk'),
      questions: sizeOf('questions'),
      reports: sizeOf('reports'),
    };
    const measured = await benchPipeline(config, counts);
    const file = config.database.provider === 'sqlite' ? config.database.file : '';
    return [
      { name: 'small talk', rate: measured.talk, atLeast: 3000 },
      { name: 'questions', rate: measured.questions },
      { name: 'reports, durable', rate: measured.reports, atLeast: 500 },
      ...benchRawRows(file, folder, counts.reports),
      { name: 'resident memory after the messages', megabytes: megabytes(measured.rssBytes), atMost: 400 },
      ...(await benchQueuePage(folder, sizeOf('tickets'))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The size that was asked for; ends with the reason when it is none. */
function sizeOf(option: Exclude<keyof typeof values, 'size'>, atLeast = 1): number {
  return wholeNumber(option, atLeast)(values[option]);
}

function wholeNumber(option: string, atLeast = 1) {
  return (text: string): number => {
    const size = Number(text);
    if (Number.isSafeInteger(size) && size >= atLeast) return size;
    console.error(`--${option} ${text}: has to be a whole number of at least ${atLeast}`);
    process.exit(2);
  };
}
