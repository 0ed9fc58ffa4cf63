import { describe } from 'vitest';

import { temporaryDatabase } from '../test/support/sqlite.ts';
import { communityContract } from './stores.contract.ts';

describe('the stores of the community', () => communityContract(temporaryDatabase));
