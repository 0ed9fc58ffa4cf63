import { beforeEach, describe, expect, it } from 'vitest';

import { bind } from './groups.contract.ts';
import { type Resident, type ResidentChange, residentId } from './resident.ts';
import { applyResidentChanges, createResidentStore } from './residents.prisma.ts';
import { insertTree, later, now, type Stores } from './stores.contract.ts';

const dayMs = 24 * 60 * 60 * 1000;

function person(memberKey: string, displayName = memberKey): Resident {
  return {
    id: residentId('wechat', 'gege', memberKey),
    channel: 'wechat',
    account: 'gege',
    memberKey,
    displayName,
  };
}

export function residentsContract(given: () => Stores): void {
  describe('residents', () => {
    const apply = (...changes: ResidentChange[]) =>
      given().database.$transaction((transaction) => applyResidentChanges(transaction, changes));
    const find = (memberKey: string) => createResidentStore(given().database).find(person(memberKey).id);
    const seen = (resident: Resident, at = now): ResidentChange => ({ kind: 'seen', resident, at });
    const lastSeen = async () => (await given().database.resident.findFirst())?.lastSeenAt;

    it('are made by the first message and found again by the next', async () => {
      await apply(seen(person('wang')), seen(person('li')), seen(person('wang', '3-2-501 王')));
      await apply(seen(person('wang', '3-2-501 王')), seen(person('zhao')));
      expect(await find('wang')).toEqual(person('wang', '3-2-501 王'));
      expect(await given().database.resident.count()).toBe(3);
      const known = await createResidentStore(given().database).listByIds([person('li').id, 'nobody']);
      expect(known).toEqual([person('li')]);
    });

    it('carry their newest name, and the day they were last seen', async () => {
      await apply(seen(person('wang', 'old')));
      await apply(seen(person('wang', 'old'), later(dayMs - 1)));
      expect(await lastSeen()).toEqual(now);
      await apply(seen(person('wang', 'new'), later(dayMs)));
      expect(await lastSeen()).toEqual(later(dayMs));
      expect((await find('wang'))?.displayName).toBe('new');
    });

    describe('and where they live', () => {
      let groupId: string;
      beforeEach(async () => {
        await insertTree(given());
        const room = { channel: 'wechat', account: 'gege', roomKey: 'room-3', topic: '3栋' };
        await bind(given(), room, 'b3');
        groupId = (await given().groups.findByRoom(room))?.id ?? '';
      });

      const lives = (room: string, confidence: number, at = now): ResidentChange => ({
        kind: 'lives',
        at,
        guess: {
          residentId: person('wang').id,
          groupId,
          alias: undefined,
          place: { building: '3', room },
          confidence,
        },
      });
      const room = async () =>
        (await createResidentStore(given().database).findPlace(person('wang').id, groupId))?.place.room;

      it('is believed until something as sure is said', async () => {
        await apply(seen(person('wang')), lives('501', 0.6));
        expect(await room()).toBe('501');
        await apply(lives('502', 0.5));
        expect(await room()).toBe('501');
        await apply(lives('503', 0.6));
        expect(await room()).toBe('503');
        await apply(lives('504', 1), lives('505', 0.9));
        expect(await room()).toBe('504');
      });
    });
  });
}
