import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import type { Ticket } from '../ticket.ts';
import { rankPairs, scorePair } from './pair.ts';
import { candidateOf } from './telling.ts';

const hourMs = 3_600_000;
const lamp = (over: Partial<Ticket> = {}) =>
  candidateOf(
    aTicket({
      category: 'repair.lighting',
      place: { building: '3', unit: '2' },
      description: '楼道灯不亮',
      ...over,
    }),
  );

describe('two tickets held against each other', () => {
  it('count the same whichever of them is looked at', () => {
    const one = lamp({ id: 'one' });
    const other = lamp({ id: 'other', openedAt: new Date(exampleNow.getTime() + 30 * hourMs) });
    expect(scorePair(one, other)).toEqual(scorePair(other, one));
    expect(scorePair(one, other).reasons).not.toContain('just_now');
  });

  it('come surest first, without what is ruled out and what was split off the same report', () => {
    const one = lamp({ id: 'one', parentId: 'whole' });
    const found = rankPairs(one, [
      lamp({ id: 'vague', description: '灯有点问题', place: { building: '3' } }),
      lamp({ id: 'same' }),
      lamp({ id: 'elsewhere', place: { building: '5' } }),
      lamp({ id: 'sibling', parentId: 'whole' }),
      lamp({ id: 'whole' }),
    ]);
    expect(found.map(({ other }) => other.ticket.id)).toEqual(['same', 'vague']);
    expect(found[0]?.reasons).toContain('same_category');
  });
});
