import { afterEach, describe, expect, it } from 'vitest';

import type { AuditEntry } from '../../core/audit.ts';
import { newId } from '../../core/ids.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

function audited(action: AuditEntry['action'], subjectId: string): AuditEntry {
  const at = test.clock.now();
  return { id: newId(at), actorId: 'admin', action, subjectId, details: {}, at };
}

async function phraseForBuilding4(): Promise<string> {
  const target = { areaId: 'demo-building-4', groupKind: 'residents' } as const;
  return (await test.app.stores.bindings.issueForGroup(target, audited('group.issue_phrase', target.areaId)))
    .message;
}

describe('a group nobody has bound', () => {
  it('hears nothing, and is served from the moment the phrase is posted there', async () => {
    test = await createTestApp();
    const room = test.simulator.room('4栋的朋友们');
    const sun = test.resident('孙德福', { room });

    await sun.says('楼道灯坏了', { mention: true });
    expect(test.said(room)).toEqual([]);

    await sun.says(await phraseForBuilding4());
    expect(test.said(room)).toEqual([expect.stringContaining('绑定成功，本群对应「春和苑4栋」')]);

    await sun.says('楼道灯坏了');
    expect(await test.tickets()).toMatchObject([{ category: 'repair.lighting', place: { building: '4' } }]);
  });

  it('cannot be bound with a phrase that was used before', async () => {
    test = await createTestApp();
    const phrase = await phraseForBuilding4();
    const first = test.simulator.room('4栋的朋友们');
    const second = test.simulator.room('别的群');
    await test.resident('孙德福', { room: first }).says(phrase);
    await test.resident('钱伟', { room: second }).says(phrase);

    expect(test.said(second)).toEqual([expect.stringContaining('已用过')]);
  });

  it('still gets the number to call when life is in danger', async () => {
    test = await createTestApp();
    const room = test.simulator.room('没有绑定的群');
    await test.resident('孙德福', { room }).says('6栋着火了,快来人');
    expect(test.said(room).join()).toContain('119');
  });
});
