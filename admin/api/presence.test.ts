import { beforeEach, describe, expect, it } from 'vitest';

import type { LiveEvent } from '../../core/live.ts';
import { createPresence, forgottenMs, type Presence } from './presence.ts';

const noon = new Date('2026-11-22T04:00:00Z');
const after = (ms: number) => new Date(noon.getTime() + ms);
const anna = { ticketId: 't1', staffId: 'anna', key: 'page-a' };
const ben = { ticketId: 't1', staffId: 'ben', key: 'page-b' };

describe('who has a ticket open', () => {
  let told: LiveEvent[];
  let presence: Presence;
  beforeEach(() => {
    told = [];
    presence = createPresence({ publish: (event) => told.push(event) });
  });

  it('each sees the others, never themselves, and nobody of another ticket', () => {
    expect(presence.see(anna, noon)).toEqual([]);
    expect(presence.see(ben, noon)).toEqual(['anna']);
    expect(presence.see(anna, noon)).toEqual(['ben']);
    expect(presence.see({ ...anna, ticketId: 't2' }, noon)).toEqual([]);
  });

  it('pages are told when somebody comes or goes, and not while they stay', () => {
    presence.see(anna, noon);
    presence.see(anna, after(1000));
    presence.see({ ...anna, key: 'another page' }, after(1000));
    expect(told).toEqual([{ topic: 'presence', id: 't1' }]);
    presence.leave(anna);
    expect(told).toHaveLength(1);
    presence.leave({ ...anna, key: 'another page' });
    expect(told).toHaveLength(2);
  });

  it('who says nothing for two minutes is forgotten', () => {
    presence.see(anna, noon);
    expect(presence.see(ben, after(forgottenMs))).toEqual(['anna']);
    expect(presence.see(ben, after(forgottenMs + 1))).toEqual([]);
  });

  it('nobody leaves in the name of another', () => {
    presence.see(anna, noon);
    presence.leave({ ...anna, staffId: 'ben' });
    expect(presence.see(ben, noon)).toEqual(['anna']);
  });
});
