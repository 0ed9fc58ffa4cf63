import { afterAll, beforeAll, describe } from 'vitest';

import { communityContract } from '../../community/stores.contract.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';

let server: PostgresServer;
beforeAll(() => {
  server = startPostgres();
});
afterAll(() => server.stop());

describe('on PostgreSQL', () => communityContract(() => server.temporaryDatabase()));
