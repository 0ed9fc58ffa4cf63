/** A day that is killed at random: no ticket lost, nothing said twice without need, every history whole. */
import { rmSync } from 'node:fs';

import { liveTheDay } from '../test/crash/day.ts';
import { diskFolder } from './disk-folder.ts';

/** True when nothing went wrong; prints what happened, as JSON in the last line. */
export async function benchKills(kills: number, seed: number): Promise<boolean> {
  const folder = diskFolder();
  try {
    const outcome = await liveTheDay(folder, { kills, residents: 3_000, workers: 60, seed });
    const { lost, unheard, repeated, historyFaults } = outcome;
    console.log(
      `killed ${outcome.kills} times during ${outcome.messages} messages; ${outcome.tickets} tickets, ` +
        `${lost.length} lost, ${unheard.length} reports unheard, ${repeated} repeats, ${outcome.unknown} sent or not is not known, ` +
        `${historyFaults} histories that do not fit`,
    );
    console.log(JSON.stringify(outcome));
    return lost.length === 0 && unheard.length === 0 && repeated === 0 && historyFaults === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
