import { rmSync } from 'node:fs';

import { afterEach, expect, it } from 'vitest';

import { temporaryFolder } from '../support/temporary-folder.ts';
import { liveTheDay } from './day.ts';

let folder: string;
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A few of the two hundred that `npm run bench -- kills` makes. */
it('a day that is killed again and again loses no ticket, repeats nothing and keeps every history whole', async () => {
  folder = temporaryFolder();
  const outcome = await liveTheDay(folder, { kills: 6, residents: 300, workers: 12, seed: 5 });
  expect(outcome).toMatchObject({ kills: 6, lost: [], unheard: [], repeated: 0, historyFaults: 0 });
  expect(outcome.tickets).toBeGreaterThan(3);
}, 300_000);
