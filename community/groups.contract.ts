import { beforeEach, describe, expect, it } from 'vitest';

import { applyBindingChanges } from './bindings.prisma.ts';
import { readPostedPhrase } from './binding.ts';
import type { GroupKind, RoomRef } from './group.ts';
import {
  audit,
  communityPath,
  insertBuilding,
  insertTree,
  later,
  now,
  type Stores,
} from './stores.contract.ts';

const room = { channel: 'wechat', account: 'gege', roomKey: 'room-3', topic: '3栋邻里群' };

/** Binds as a phrase posted in the group does. */
export async function bind(
  { bindings, database, live }: Stores,
  where: RoomRef & { topic: string },
  areaId: string,
  groupKind: GroupKind = 'residents',
): Promise<void> {
  const { message } = await bindings.issueForGroup({ areaId, groupKind }, audit('group.phrase', areaId));
  const phrase = await bindings.findUsable(readPostedPhrase(message)?.code ?? '', now);
  if (phrase === undefined) throw new Error('the phrase just made is not usable');
  await database.$transaction((transaction) =>
    applyBindingChanges(transaction, [
      { kind: 'group', phraseId: phrase.id, ...where, areaId, groupKind, at: now },
    ]),
  );
  live.publish({ topic: 'groups' });
}

export function groupsContract(given: () => Stores): void {
  describe('groups', () => {
    beforeEach(() => insertTree(given()));

    it('know their community, compound and building once they are bound', async () => {
      const { groups } = given();
      expect(await groups.findByRoom(room)).toBeUndefined();
      await groups.registerRoom(room, now);
      expect(await groups.findByRoom(room)).toMatchObject({ state: 'unbound', areaId: undefined, place: {} });

      await bind(given(), room, 'b3');
      expect(await groups.findByRoom(room)).toMatchObject({
        state: 'bound',
        areaPath: `${communityPath}grid-1/b3/`,
        communityId: 'community',
        compound: '春和苑',
        place: { building: '3' },
        botEnabled: true,
        answersEnabled: true,
        quietHours: undefined,
        remindersEnabled: true,
      });
    });

    it('of a whole community know the compound while there is only one', async () => {
      await bind(given(), room, 'community');
      expect(await given().groups.findByRoom(room)).toMatchObject({ compound: '春和苑', place: {} });
      await insertBuilding(given().areas, { number: '1', parentId: 'grid-2', compound: '秋实里' });
      expect((await given().groups.findByRoom(room))?.compound).toBeUndefined();
    });

    it('are looked up in memory until something about them changes', async () => {
      const { groups, database, live } = given();
      await groups.registerRoom(room, now);
      const known = await groups.findByRoom(room);
      await database.group.updateMany({ data: { topic: 'changed behind our back' } });
      expect(await groups.findByRoom(room)).toEqual(known);
      live.publish({ topic: 'groups' });
      expect((await groups.findByRoom(room))?.topic).toBe('changed behind our back');
    });

    it('are registered once, follow their topic and come back bound after leaving', async () => {
      const { groups } = given();
      await bind(given(), room, 'b3');
      const renamed = await groups.registerRoom({ ...room, topic: '三栋之家' }, later(1));
      expect(renamed).toMatchObject({ topic: '三栋之家', state: 'bound' });
      await groups.markLeft(room);
      expect((await groups.findByRoom(room))?.state).toBe('left');
      expect(await groups.registerRoom({ ...room, topic: '三栋之家' }, later(2))).toEqual(renamed);
      expect(await groups.list('/')).toHaveLength(1);
    });

    it('are seen by those of their area; unbound ones by those of everywhere', async () => {
      const { groups } = given();
      await bind(given(), room, 'b3');
      await groups.registerRoom({ ...room, roomKey: 'stranger', topic: '某群' }, now);
      const topics = async (path: string) => (await groups.list(path)).map(({ topic }) => topic);
      expect(await topics(`${communityPath}grid-1/`)).toEqual(['3栋邻里群']);
      expect(await topics(`${communityPath}grid-2/`)).toEqual([]);
      expect((await topics('/')).sort()).toEqual(['3栋邻里群', '某群']);
    });

    it('carry the tags that staff gave them', async () => {
      const { groups } = given();
      await bind(given(), room, 'b3');
      const bound = await groups.findByRoom(room);
      expect(await groups.find(bound?.id ?? '')).toMatchObject({ tags: [] });
      const tagged = await groups.update(
        bound?.id ?? '',
        { tags: ['老年人多'] },
        audit('group.update', 'three'),
      );
      expect(tagged.tags).toEqual(['老年人多']);
    });

    describe('whose room was renumbered', () => {
      const renumbered = { ...room, roomKey: 'room-3-again' };

      it('are suggested by their topic and move when staff confirm', async () => {
        const { groups } = given();
        await bind(given(), room, 'b3');
        const bound = await groups.findByRoom(room);
        const stranger = await groups.registerRoom(renumbered, later(1));
        expect(stranger.state).toBe('unbound');
        expect(await groups.find(stranger.id)).toMatchObject({ suggestedGroupId: bound?.id });
        expect((await groups.list(`${communityPath}grid-1/`)).map(({ id }) => id).sort()).toEqual(
          [stranger.id, bound?.id].sort(),
        );

        const moved = await groups.confirmSuggestion(stranger.id, audit('group.rebind', stranger.id));
        expect(moved).toMatchObject({ id: bound?.id, roomKey: 'room-3-again', state: 'bound', areaId: 'b3' });
        expect((await groups.findByRoom(renumbered))?.id).toBe(bound?.id);
        expect(await groups.findByRoom(room)).toBeUndefined();
        await expect(
          groups.confirmSuggestion(stranger.id, audit('group.rebind', stranger.id)),
        ).rejects.toMatchObject({ code: 'group.nothing_suggested' });
      });

      it('are still reached under their former keys, however often it happens', async () => {
        const { groups } = given();
        await bind(given(), room, 'b3');
        for (const roomKey of ['second', 'third', room.roomKey, 'fourth']) {
          const stranger = await groups.registerRoom({ ...room, roomKey }, later(1));
          await groups.confirmSuggestion(stranger.id, audit('group.rebind', stranger.id));
        }
        const address = (key: string) =>
          groups.currentAddress({ kind: 'room', channel: 'wechat', account: 'gege', key });
        for (const former of [room.roomKey, 'second', 'third', 'fourth'])
          expect((await address(former)).key).toBe('fourth');
        expect((await address('elsewhere')).key).toBe('elsewhere');
      });

      it('move with the account when the login renumbered that too', async () => {
        const { groups } = given();
        await bind(given(), room, 'b3');
        const bound = await groups.findByRoom(room);
        const elsewhere = { ...renumbered, account: 'gege-again' };
        const stranger = await groups.registerRoom(elsewhere, later(1), ['gege-again']);
        expect(await groups.find(stranger.id)).toMatchObject({ suggestedGroupId: bound?.id });

        await groups.confirmSuggestion(stranger.id, audit('group.rebind', stranger.id));

        expect(await groups.findByRoom(elsewhere)).toMatchObject({ id: bound?.id, areaId: 'b3' });
        const former = { kind: 'room', channel: 'wechat', account: 'gege', key: room.roomKey } as const;
        expect(await groups.currentAddress(former)).toEqual({
          ...former,
          account: 'gege-again',
          key: renumbered.roomKey,
        });
      });

      it('are not suggested when two have the topic, or while their own account is logged in', async () => {
        const { groups } = given();
        await bind(given(), room, 'b3');
        const foreign = { ...renumbered, account: 'other' };
        const { id } = await groups.registerRoom(foreign, now, ['other', 'gege']);
        expect((await groups.find(id))?.suggestedGroupId).toBeUndefined();
        await bind(given(), { ...room, roomKey: 'twin' }, 'b5');
        const stranger = await groups.registerRoom(renumbered, now);
        expect((await groups.find(stranger.id))?.suggestedGroupId).toBeUndefined();
      });
    });
  });
}
