import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { LiveEvent } from '../../core/live.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/support/sqlite.ts';
import { createPresence, followVisits, forgottenMs, type Presence } from './presence.prisma.ts';

const noon = new Date('2026-11-22T04:00:00Z');
const after = (ms: number) => new Date(noon.getTime() + ms);
const anna = { ticketId: 't1', staffId: 'anna', key: 'page-a' };
const ben = { ticketId: 't1', staffId: 'ben', key: 'page-b' };

describe('who has a ticket open', () => {
  let files: TemporaryDatabase;
  let told: LiveEvent[];
  let presence: Presence;
  beforeEach(async () => {
    files = await temporaryDatabase();
    told = [];
    presence = createPresence(files.database, { publish: (event) => told.push(event) });
  });
  afterEach(() => files.close());

  it('each sees the others, never themselves, and nobody of another ticket', async () => {
    expect(await presence.see(anna, noon)).toEqual([]);
    expect(await presence.see(ben, after(1))).toEqual(['anna']);
    expect(await presence.see(anna, after(2))).toEqual(['ben']);
    expect(await presence.see({ ...anna, ticketId: 't2' }, after(3))).toEqual([]);
  });

  it('pages are told when somebody comes or goes, and not while they stay', async () => {
    await presence.see(anna, noon);
    await presence.see(anna, after(1000));
    await presence.see({ ...anna, key: 'another page' }, after(1000));
    expect(told).toEqual([{ topic: 'presence', id: 't1' }]);
    await presence.leave(anna, after(2000));
    expect(told).toHaveLength(1);
    await presence.leave({ ...anna, key: 'another page' }, after(2000));
    expect(told).toHaveLength(2);
  });

  it('who says nothing for two minutes is forgotten, and nothing of them is kept', async () => {
    await presence.see(anna, noon);
    expect(await presence.see(ben, after(forgottenMs))).toEqual(['anna']);
    expect(await presence.see(ben, after(forgottenMs + 1))).toEqual([]);
    expect(await files.database.ticketVisit.count()).toBe(1);
  });

  it('nobody leaves in the name of another', async () => {
    await presence.see(anna, noon);
    await presence.leave({ ...anna, staffId: 'ben' }, noon);
    expect(await presence.see(ben, noon)).toEqual(['anna']);
  });

  it('another process tells its pages of who comes, goes and is forgotten, once each', async () => {
    const heard: LiveEvent[] = [];
    const look = followVisits(files.database, { publish: (event) => heard.push(event) });
    const heardAt = async (now: Date) => {
      await look(now);
      return heard.splice(0).map(({ id }) => id);
    };
    expect(await heardAt(noon)).toEqual([]);
    await presence.see(anna, noon);
    await presence.see({ ...ben, ticketId: 't2' }, noon);
    expect((await heardAt(after(500))).sort()).toEqual(['t1', 't2']);
    await presence.see(anna, after(60_000));
    expect(await heardAt(after(60_000))).toEqual([]);
    await presence.leave(anna, after(61_000));
    expect(await heardAt(after(61_000))).toEqual(['t1']);
    expect(await heardAt(after(forgottenMs + 1))).toEqual(['t2']);
  });
});
