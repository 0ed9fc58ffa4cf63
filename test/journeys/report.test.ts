import { afterEach, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

describe('a car blocks the exit', () => {
  it('the seed case: a ticket, the lawful ways, never a phone number', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });

    await wang.says('楼道出口被一辆小车堵住了,哪里可以查到司机的电话?');

    const [ticket] = await test.tickets();
    expect(ticket).toMatchObject({
      category: 'blocked_exit.vehicle',
      state: 'dispatched',
      place: { building: '3', unit: '2' },
    });
    const [reply = ''] = test.said(test.rooms.building3);
    expect(reply).toContain(ticket?.number);
    expect(reply).toContain('一键挪车');
    expect(reply).not.toContain('501');
    expect(reply).not.toMatch(/1[3-9]\d{9}/);
    expect(test.said(test.staff.zhou)).toEqual([expect.stringContaining(`派单${ticket?.number ?? ''}`)]);
  });
});
