/** The whole app as people meet it: real HTTP on a free loopback port, the real clock, the simulator as its WeChat. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../../app/config.ts';
import { type App, type AppOptions, createApp } from '../../../app/create-app.ts';
import { systemClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { testConfig } from '../../support/app.ts';
import { assessFraud } from '../../support/fraud-detector.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tokenise } from '../../support/tokenise.ts';

export interface OpenApp {
  /** Without a slash at the end. */
  readonly address: string;
  readonly firstAdmin: NonNullable<App['firstAdmin']>;
  /** For what happened elsewhere, such as a send that failed. */
  readonly database: App['database'];
  stop(): Promise<void>;
}

const builtPages = ['ui', 'worker-page'].map((pages) =>
  path.resolve(import.meta.dirname, '../../../admin', pages, 'dist/index.html'),
);

type OpenOptions = Pick<AppOptions, 'readLessons'> & { readonly config?: Partial<Config> };

export async function openApp({ config, ...options }: OpenOptions = {}): Promise<OpenApp> {
  if (!builtPages.every((page) => existsSync(page)))
    throw new Error('The pages are not built; run: npm run ui:build');
  const folder = temporaryFolder();
  const app = await createApp({
    ...{
      config: { ...testConfig(folder), ...config },
      clock: systemClock,
      log: silentLog,
      tokenise,
      assessFraud,
    },
    ...options,
  });
  const { firstAdmin } = app;
  if (firstAdmin === undefined) throw new Error('a first start makes the first admin');
  const address = await app.listen();
  await app.start();
  return {
    address,
    ...{ firstAdmin, database: app.database },
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
