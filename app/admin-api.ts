/** The admin's API, joined to the stores and use cases of the process. */
import path from 'node:path';

import { createAdminApi } from '../admin/api/plugin.ts';
import { createSealer } from '../core/sealing.ts';
import { createPictureFiles } from '../tickets/picture-files.ts';
import { isHttps } from './config.ts';
import type { Foundation } from './create-app.ts';

export function joinAdminApi({
  config,
  clock,
  log,
  live,
  database,
  stores,
  committing,
}: Foundation): ReturnType<typeof createAdminApi> {
  return createAdminApi({
    ...stores,
    database,
    sessionSecret: config.sessionSecret,
    https: isHttps(config),
    timeZone: config.timeZone,
    clock,
    log,
    live,
    commit: committing.commit,
    pictures: createPictureFiles(path.join(config.dataDir, 'pictures')),
    sealer: createSealer(config.encryptionKey),
  });
}
