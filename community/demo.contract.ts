import { describe, expect, it } from 'vitest';

import { rootPath } from './area.ts';
import { applyBindingChanges } from './bindings.prisma.ts';
import { demoAccount, demoChannel, demoCommunityPath, demoGroups, demoStaff } from './demo.ts';
import { type DemoSeedDeps, seedDemo } from './seed-demo.ts';
import { insertTree, now, type Stores } from './stores.contract.ts';

export function demoContract(given: () => Stores): void {
  describe('the demo community', () => {
    const deps = (): DemoSeedDeps => {
      const { database, live } = given();
      return {
        ...given(),
        commit: async ({ bindings }) => {
          await database.$transaction((transaction) => applyBindingChanges(transaction, bindings));
          live.publish({ topic: 'groups' });
          live.publish({ topic: 'staff' });
        },
      };
    };
    const place = { channel: demoChannel, account: demoAccount };

    it('has its groups and its people bound', async () => {
      expect(await seedDemo(deps(), now)).toBe(true);
      const { areas, groups, staff, departments } = given();
      for (const group of demoGroups)
        expect(await groups.findByRoom({ ...place, roomKey: group.roomKey })).toMatchObject({
          topic: group.topic,
          kind: group.kind,
          areaId: group.areaId,
          state: 'bound',
          communityId: 'demo-community',
          compound: '春和苑',
        });
      expect((await staff.findByContact({ ...place, key: 'worker-zhou' }))?.name).toBe('周敏');
      expect(await staff.list(rootPath)).toHaveLength(demoStaff.length);
      expect((await areas.findBuilding(demoCommunityPath, '5', '春和苑'))?.id).toBe('demo-building-5');
      expect((await departments.listActive('demo-community')).map(({ kind }) => kind)).toContain('elevator');
    });

    it('is completed after a crash and never made twice', async () => {
      const { database } = given();
      const whole = deps();
      let left = 4;
      const dying: DemoSeedDeps = {
        ...whole,
        commit: async (changes) => {
          if ((left -= 1) === 0) throw new Error('the power went');
          await whole.commit(changes);
        },
      };
      await expect(seedDemo(dying, now)).rejects.toThrow('the power went');
      await seedDemo(whole, now);
      const count = async () => [
        await database.area.count(),
        await database.group.count({ where: { state: 'bound' } }),
        await database.staff.count(),
        await database.staff.count({ where: { memberKey: { not: null } } }),
        await database.auditEntry.count(),
      ];
      const once = await count();
      expect(once.slice(0, 4)).toEqual([13, 4, 4, 2]);
      await seedDemo(whole, now);
      expect(await count()).toEqual(once);
    });

    it('stays out of a real community’s database', async () => {
      await insertTree(given());
      expect(await seedDemo(deps(), now)).toBe(false);
      expect(await given().groups.list(rootPath)).toEqual([]);
    });
  });
}
