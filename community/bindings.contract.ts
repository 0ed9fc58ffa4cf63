import { beforeEach, describe, expect, it } from 'vitest';

import { type BindingChange, phraseLifetimeMs, readPostedPhrase } from './binding.ts';
import { applyBindingChanges } from './bindings.prisma.ts';
import { zhou } from './staff.contract.ts';
import { audit, insertTree, later, now, type Stores } from './stores.contract.ts';

export function bindingsContract(given: () => Stores): void {
  describe('a binding phrase', () => {
    beforeEach(async () => {
      await insertTree(given());
      await given().staff.insert(zhou, audit('staff.insert', 'zhou'));
    });

    const issue = async (kind: 'group' | 'staff') => {
      const { bindings } = given();
      const { message } =
        kind === 'group'
          ? await bindings.issueForGroup({ areaId: 'b3', groupKind: 'workers' }, audit('group.phrase', 'b3'))
          : await bindings.issueForStaff('zhou', audit('staff.phrase', 'zhou'));
      return readPostedPhrase(message)?.code ?? '';
    };
    const apply = (change: BindingChange) =>
      given().database.$transaction((transaction) => applyBindingChanges(transaction, [change]));

    it('says what it was made for', async () => {
      const { bindings } = given();
      expect(await bindings.findUsable(await issue('group'), now)).toMatchObject({
        purpose: 'group',
        areaId: 'b3',
        areaName: '春和苑3栋',
        groupKind: 'workers',
      });
      expect(await bindings.findUsable(await issue('staff'), now)).toMatchObject({
        purpose: 'staff',
        staffId: 'zhou',
      });
      expect(await bindings.findUsable('WRONG234', now)).toBeUndefined();
    });

    it('is kept only as a hash', async () => {
      const code = await issue('group');
      expect(JSON.stringify(await given().database.bindingPhrase.findMany())).not.toContain(code);
    });

    it('ends after a day', async () => {
      const code = await issue('group');
      expect(await given().bindings.findUsable(code, later(phraseLifetimeMs - 1))).toBeDefined();
      expect(await given().bindings.findUsable(code, later(phraseLifetimeMs))).toBeUndefined();
    });

    it('works once', async () => {
      const code = await issue('staff');
      const phrase = await given().bindings.findUsable(code, now);
      const change = {
        kind: 'staff',
        phraseId: phrase?.id ?? '',
        staffId: 'zhou',
        channel: 'wechat',
        account: 'gege',
        memberKey: 'first',
        at: now,
      } as const;
      await apply(change);
      expect(await given().bindings.findUsable(code, now)).toBeUndefined();
      await expect(apply({ ...change, memberKey: 'second' })).rejects.toMatchObject({
        code: 'store.conflict',
      });
      expect((await given().staff.find('zhou'))?.contact?.key).toBe('first');
    });

    it('is useless once it was shown to others', async () => {
      const code = await issue('staff');
      const phrase = await given().bindings.findUsable(code, now);
      await apply({ kind: 'void', phraseId: phrase?.id ?? '', at: now });
      expect(await given().bindings.findUsable(code, now)).toBeUndefined();
    });

    it('for the same person makes the older one useless, and nobody who left gets in', async () => {
      const [older, newer] = [await issue('staff'), await issue('staff')];
      expect(await given().bindings.findUsable(older, now)).toBeUndefined();
      expect(await given().bindings.findUsable(newer, now)).toBeDefined();
      await given().staff.update('zhou', { active: false }, audit('staff.update', 'zhou'));
      expect(await given().bindings.findUsable(newer, now)).toBeUndefined();
    });
  });
}
