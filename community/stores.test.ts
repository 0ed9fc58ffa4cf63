import { describe } from 'vitest';

import { temporaryDatabase } from '../test/support/sqlite.ts';
import { communityContract } from './stores.contract.ts';

describe('on SQLite', () => communityContract(temporaryDatabase));
