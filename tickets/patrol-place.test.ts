import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AreaStore } from '../community/area.ts';
import { createAreaStore } from '../community/areas.prisma.ts';
import { communityPath, insertBuilding, insertTree } from '../community/stores.contract.ts';
import { createLiveEvents } from '../core/live.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../test/support/sqlite.ts';
import { createFindPatrolArea, type FindPatrolArea } from './patrol-place.ts';

let temporary: TemporaryDatabase;
let areas: AreaStore;
let find: FindPatrolArea;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  areas = createAreaStore({ database: temporary.database, live: createLiveEvents() });
  await insertTree({ database: temporary.database, areas } as Parameters<typeof insertTree>[0]);
  find = createFindPatrolArea({ areas });
});
afterEach(() => temporary.close());

const grid = `${communityPath}grid-1/`;
const at = (place: object, areaPaths = [grid]) => find({ areaPaths, place, compound: undefined });

describe('where a find is', () => {
  it('without a house it is in the one area of who found it, or somewhere in their community', async () => {
    expect(await at({ spot: '东门' })).toMatchObject({ id: 'grid-1' });
    const both = [grid, `${communityPath}grid-2/`];
    expect(await at({ spot: '东门' }, both)).toMatchObject({ kind: 'community' });
  });

  it('a house of their own area goes before one of that number elsewhere', async () => {
    await insertBuilding(areas, { number: '3', parentId: 'grid-2', compound: '格林苑' });
    expect(await at({ building: '3' })).toMatchObject({ id: 'b3' });
    expect(await at({ building: '5' })).toMatchObject({ id: 'b5' });
    expect(await at({ building: '3' }, [communityPath])).toBe('several');
    const compound = { name: '格林苑', path: communityPath };
    expect(await find({ areaPaths: [communityPath], place: { building: '3' }, compound })).toMatchObject({
      id: 'other3',
    });
  });

  it('a house that is not there is nowhere', async () => {
    expect(await at({ building: '99' })).toBe('unknown');
  });
});
