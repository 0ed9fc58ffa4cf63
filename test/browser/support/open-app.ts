/** The whole app as people meet it: real HTTP on a free loopback port, the real clock, the simulator as its WeChat. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type App, type AppOptions, createApp } from '../../../app/create-app.ts';
import { systemClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { testConfig } from '../../support/app.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface OpenApp {
  /** Without a slash at the end. */
  readonly address: string;
  readonly firstAdmin: NonNullable<App['firstAdmin']>;
  stop(): Promise<void>;
}

const builtPages = path.resolve(import.meta.dirname, '../../../admin/ui/dist/index.html');

export async function openApp(options: Pick<AppOptions, 'readLessons'> = {}): Promise<OpenApp> {
  if (!existsSync(builtPages)) throw new Error('The admin is not built; run: npm run ui:build');
  const folder = temporaryFolder();
  const app = await createApp({
    ...{ config: testConfig(folder), clock: systemClock, log: silentLog },
    ...options,
  });
  const { firstAdmin } = app;
  if (firstAdmin === undefined) throw new Error('a first start makes the first admin');
  const address = await app.listen();
  await app.start();
  return {
    address,
    firstAdmin,
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
