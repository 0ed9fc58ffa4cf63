import { beforeEach, describe, expect, it } from 'vitest';

import { readPostedPhrase } from './binding.ts';
import { applyBindingChanges } from './bindings.prisma.ts';
import { ensureFirstAdmin } from './first-admin.ts';
import type { NewStaff } from './staff.ts';
import { audit, communityPath, insertTree, now, type Stores } from './stores.contract.ts';

export const zhou: NewStaff = {
  id: 'zhou',
  login: 'zhou',
  name: '周敏',
  role: 'worker',
  departmentId: undefined,
  areaIds: ['grid-1'],
};

export function staffContract(given: () => Stores): void {
  describe('staff', () => {
    beforeEach(() => insertTree(given()));
    const insert = (member: Partial<NewStaff> = {}) =>
      given().staff.insert({ ...zhou, ...member }, audit('staff.insert', member.id ?? zhou.id));

    it('sign in with their one-time password, and then with their own', async () => {
      const { staff } = given();
      const { member, oneTimePassword } = await insert();
      expect(member).toMatchObject({
        login: 'zhou',
        areaPaths: [`${communityPath}grid-1/`],
        mustChangePassword: true,
      });
      expect(await staff.authenticate('zhou', oneTimePassword)).toEqual(member);
      expect(await staff.authenticate(' ZHOU ', oneTimePassword)).toEqual(member);
      expect(await staff.authenticate('zhou', `${oneTimePassword}x`)).toBeUndefined();
      expect(await staff.authenticate('nobody', oneTimePassword)).toBeUndefined();

      const changed = await staff.changePassword(
        'zhou',
        'a long phrase of my own',
        audit('staff.password', 'zhou'),
      );
      expect(changed.mustChangePassword).toBe(false);
      expect(await staff.authenticate('zhou', oneTimePassword)).toBeUndefined();
      expect(await staff.authenticate('zhou', 'a long phrase of my own')).toEqual(changed);
    });

    it('get a new one-time password from an admin', async () => {
      const { staff } = given();
      const first = await insert();
      const second = await staff.resetPassword('zhou', audit('staff.password', 'zhou'));
      expect(second.oneTimePassword).not.toBe(first.oneTimePassword);
      expect(second.member.mustChangePassword).toBe(true);
      expect(await staff.authenticate('zhou', second.oneTimePassword)).toBeDefined();
      expect(await staff.authenticate('zhou', first.oneTimePassword)).toBeUndefined();
    });

    it('cannot sign in once they left', async () => {
      const { oneTimePassword } = await insert();
      await insert({ id: 'admin', login: 'chief', role: 'admin', areaIds: [] });
      await given().staff.update('zhou', { active: false }, audit('staff.update', 'zhou'));
      expect(await given().staff.authenticate('zhou', oneTimePassword)).toBeUndefined();
    });

    it('have logins of their own', async () => {
      await insert();
      await expect(insert({ id: 'other', login: 'Zhou' })).rejects.toMatchObject({
        code: 'staff.login_taken',
      });
    });

    it('work everywhere as admins without an area, nowhere as workers without one', async () => {
      const { member: admin } = await insert({ id: 'admin', login: 'chief', role: 'admin', areaIds: [] });
      const { member: worker } = await insert({ areaIds: [] });
      expect([admin.areaPaths, worker.areaPaths]).toEqual([['/'], []]);
    });

    it('always have one active admin left', async () => {
      const { staff } = given();
      await insert({ id: 'admin', login: 'chief', role: 'admin', areaIds: [] });
      for (const edit of [{ active: false }, { role: 'worker' }] as const)
        await expect(staff.update('admin', edit, audit('staff.update', 'admin'))).rejects.toMatchObject({
          code: 'staff.last_admin',
        });
      expect(await staff.find('admin')).toMatchObject({ role: 'admin', active: true });
    });

    it('change only in what is given', async () => {
      const { staff } = given();
      await insert();
      const edited = await staff.update(
        'zhou',
        { areaIds: ['grid-2'], onDuty: false },
        audit('staff.update', 'zhou'),
      );
      expect(edited).toMatchObject({ name: '周敏', onDuty: false, areaPaths: [`${communityPath}grid-2/`] });
    });

    it('are workers of a place when an area of theirs holds it or lies in it', async () => {
      const { staff } = given();
      await insert();
      await insert({ id: 'lin', login: 'lin', areaIds: ['grid-2'] });
      await insert({ id: 'all', login: 'all', areaIds: ['street'] });
      await insert({ id: 'clerk', login: 'clerk', role: 'clerk', areaIds: ['grid-1'] });
      const workers = async (path: string) => (await staff.listWorkers(path)).map(({ id }) => id);
      expect(await workers(`${communityPath}grid-1/b3/`)).toEqual(['all', 'zhou']);
      expect(await workers(communityPath)).toEqual(['all', 'lin', 'zhou']);
      await staff.update('lin', { active: false }, audit('staff.update', 'lin'));
      expect(await workers(communityPath)).toEqual(['all', 'zhou']);
    });

    it('are listed by role within an area', async () => {
      await insert();
      await insert({ id: 'boss', login: 'boss', role: 'supervisor', areaIds: ['street'] });
      await insert({ id: 'admin', login: 'chief', role: 'admin', areaIds: [] });
      const ids = async (path: string) => (await given().staff.list(path)).map(({ id }) => id);
      expect(await ids('/')).toEqual(['zhou', 'boss', 'admin']);
      expect(await ids(communityPath)).toEqual(['zhou']);
    });

    it('are known by the chat account that proved itself, one member each', async () => {
      const { staff } = given();
      await insert();
      await insert({ id: 'lin', login: 'lin' });
      const contact = { channel: 'wechat', account: 'gege', key: 'wxid_a' };
      expect(await staff.findByContact(contact)).toBeUndefined();
      await bindStaff(given(), 'zhou', 'wxid_a');
      expect((await staff.findByContact(contact))?.id).toBe('zhou');
      await bindStaff(given(), 'lin', 'wxid_a');
      expect((await staff.findByContact(contact))?.id).toBe('lin');
      expect((await staff.find('zhou'))?.contact).toBeUndefined();
      expect((await staff.find('lin'))?.contact).toEqual({ kind: 'person', ...contact });
    });

    it('begin with one admin, made once', async () => {
      const { staff } = given();
      const first = await ensureFirstAdmin(staff, now);
      expect(await staff.authenticate(first?.login ?? '', first?.oneTimePassword ?? '')).toMatchObject({
        role: 'admin',
        areaPaths: ['/'],
        mustChangePassword: true,
      });
      expect(await ensureFirstAdmin(staff, now)).toBeUndefined();
    });
  });

  describe('departments', () => {
    beforeEach(() => insertTree(given()));
    const property = {
      id: 'd1',
      communityId: 'community',
      kind: 'property',
      name: '物业',
      active: true,
    } as const;

    it('are one of each kind in a community', async () => {
      const { departments } = given();
      await departments.insert(property, audit('department.insert', 'd1'));
      await expect(
        departments.insert({ ...property, id: 'd2' }, audit('department.insert', 'd2')),
      ).rejects.toMatchObject({ code: 'department.kind_taken' });
      expect(await departments.list('/city/')).toEqual([property]);
      expect(await departments.find('d1')).toEqual(property);
    });

    it('take nothing on once they are inactive', async () => {
      const { departments } = given();
      await departments.insert(property, audit('department.insert', 'd1'));
      expect(await departments.listActive('community')).toEqual([property]);
      await departments.update('d1', { active: false }, audit('department.update', 'd1'));
      expect(await departments.listActive('community')).toEqual([]);
    });
  });
}

/** Binds as a phrase sent in private does. */
export async function bindStaff(
  { bindings, database, live }: Stores,
  staffId: string,
  memberKey: string,
): Promise<void> {
  const { message } = await bindings.issueForStaff(staffId, audit('staff.phrase', staffId));
  const phrase = await bindings.findUsable(readPostedPhrase(message)?.code ?? '', now);
  if (phrase === undefined) throw new Error('the phrase just made is not usable');
  await database.$transaction((transaction) =>
    applyBindingChanges(transaction, [
      { kind: 'staff', phraseId: phrase.id, staffId, channel: 'wechat', account: 'gege', memberKey, at: now },
    ]),
  );
  live.publish({ topic: 'staff' });
}
