import { getLogs } from '@prisma/debug';
import { Debug } from '@prisma/driver-adapter-utils';
import { expect, it } from 'vitest';

import { forgetStatement } from './forget-statements.prisma.ts';

it('leaves nothing of what was handed over where Prisma would keep it', () => {
  Debug('adapter')('said by a resident');
  expect(getLogs()).toContain('said by a resident');
  forgetStatement('x'.repeat(1_000_000));
  expect(getLogs()).not.toContain('said by a resident');
});
