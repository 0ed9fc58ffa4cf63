import { describe, expect, it } from 'vitest';

import type { Place } from '../core/place.ts';
import { aTicket } from '../test/support/tickets.ts';
import { isSamePlace, listEarlierAt } from './place-history.ts';

const at = (place: Place, compound = '春和苑') => ({ compound, place });

describe('the same place', () => {
  it.each([
    [
      'the same entrance',
      at({ building: '3', unit: '2' }),
      at({ building: '3', unit: '2', room: '501' }),
      true,
    ],
    ['the house as a whole', at({ building: '3' }), at({ building: '3', unit: '1' }), true],
    ['another entrance', at({ building: '3', unit: '2' }), at({ building: '3', unit: '1' }), false],
    ['another house', at({ building: '3' }), at({ building: '5' }), false],
    ['the same spot outside', at({ spot: '东门' }), at({ spot: '东门' }), true],
    ['no spot said', at({}), at({}), false],
    ['another compound', at({ building: '3' }), at({ building: '3' }, '格林苑'), false],
  ])('%s', (_, one, other, same) => {
    expect(isSamePlace(one, other)).toBe(same);
  });
});

it('lists what happened there, without the ticket itself and without what was told in confidence', async () => {
  const here = { compound: '春和苑', place: { building: '3', unit: '2' } };
  const tickets = [
    aTicket({ ...here, id: 'now' }),
    aTicket({ ...here, id: 'before', category: 'repair.water' }),
    aTicket({ ...here, id: 'quarrel', category: 'dispute.neighbor' }),
  ];
  const earlier = await listEarlierAt(() => Promise.resolve(tickets), aTicket({ ...here, id: 'now' }));
  expect(earlier.map(({ id }) => id)).toEqual(['before']);
});
