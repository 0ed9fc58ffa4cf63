import { beforeEach, describe, expect, it } from 'vitest';

import { rootPath } from './area.ts';
import { audit, communityPath, insertBuilding, insertTree, type Stores } from './stores.contract.ts';

export function areasContract(given: () => Stores): void {
  describe('areas', () => {
    beforeEach(() => insertTree(given()));

    const idsWithin = async (path: string) => (await given().areas.listWithin(path)).map(({ id }) => id);

    it('lists an area with all below it, parents first', async () => {
      expect(await idsWithin(communityPath)).toEqual(['community', 'grid-1', 'b3', 'grid-2', 'b5']);
      expect(await idsWithin(`${communityPath}grid-2/`)).toEqual(['grid-2', 'b5']);
      expect(await idsWithin(rootPath)).toHaveLength(8);
      expect(await idsWithin('/nowhere/')).toEqual([]);
    });

    it('does not take a sibling whose id begins alike for a part', async () => {
      await given().areas.insert(
        {
          id: 'grid-10',
          kind: 'grid',
          name: 'grid-10',
          parentId: 'community',
          buildingNumber: undefined,
          compound: undefined,
        },
        audit('area.insert', 'grid-10'),
      );
      expect(await idsWithin(`${communityPath}grid-1/`)).toEqual(['grid-1', 'b3']);
    });

    it('knows what lies above, and the community', async () => {
      const { areas } = given();
      expect((await areas.listAbove(`${communityPath}grid-1/b3/`)).map(({ id }) => id)).toEqual([
        'city',
        'district',
        'street',
        'community',
        'grid-1',
      ]);
      expect((await areas.findCommunity(`${communityPath}grid-1/b3/`))?.id).toBe('community');
      expect((await areas.findCommunity(communityPath))?.id).toBe('community');
      expect(await areas.findCommunity('/city/district/')).toBeUndefined();
    });

    it('finds the building of a number where one is meant, and none where two could be', async () => {
      const { areas } = given();
      expect((await areas.findBuilding(communityPath, '3'))?.id).toBe('b3');
      expect(await areas.findBuilding(`${communityPath}grid-2/`, '3')).toBeUndefined();
      await insertBuilding(areas, { number: '3', parentId: 'grid-2', compound: '秋实里' });
      expect(await areas.findBuilding(communityPath, '3')).toBeUndefined();
      expect((await areas.findBuilding(communityPath, '3', '秋实里'))?.id).toBe('other3');
    });

    it('refuses a street in a grid and an area without its parent', async () => {
      const area = { id: 'new', name: 'new', buildingNumber: undefined, compound: undefined };
      const { areas } = given();
      await expect(
        areas.insert({ ...area, kind: 'street', parentId: 'grid-1' }, audit('area.insert', 'new')),
      ).rejects.toMatchObject({ code: 'area.misplaced' });
      await expect(
        areas.insert({ ...area, kind: 'grid', parentId: 'nowhere' }, audit('area.insert', 'new')),
      ).rejects.toMatchObject({ code: 'area.not_found' });
    });

    it('changes what is given and nothing else', async () => {
      const renamed = await given().areas.update('b3', { name: '3号楼' }, audit('area.update', 'b3'));
      expect(renamed).toMatchObject({ name: '3号楼', buildingNumber: '3', compound: '春和苑' });
      expect(await given().areas.find('b3')).toEqual(renamed);
    });
  });
}
