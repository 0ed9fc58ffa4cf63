import { describe, expect, it } from 'vitest';

import { aTicket } from '../test/support/tickets.ts';
import { refusalText } from './refusals.zh.ts';

describe('who is told that a step is not theirs', () => {
  it('is sent to the desk for what the desk does, and to those in charge for what it may not do', () => {
    expect(refusalText('not_allowed', aTicket(), 'dispatch')).toContain('受理员');
    expect(refusalText('not_allowed', aTicket(), 'extend')).toContain('负责人');
  });
});
