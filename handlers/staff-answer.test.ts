import { expect, test } from 'vitest';

import type { StaffMember } from '../community/staff.ts';
import type { Gap } from '../knowledge/gap-store.prisma.ts';
import { turnOf } from '../test/support/turn.ts';
import { createStaffAnswerHandler } from './staff-answer.ts';

const now = turnOf('').now;
const staff: StaffMember = {
  ...{ id: 'zhou', login: 'zhou', name: '周敏', role: 'worker', departmentId: undefined },
  ...{ areaIds: ['c'], areaPaths: ['/c/'], onDuty: true, contact: undefined, active: true },
};
const gap: Gap = {
  ...{ id: 'gap-1', text: '游泳馆几点开门', areaPath: '/c/b3/', times: 1 },
  ...{ firstAt: now, lastAt: now, resolvedBy: undefined },
};

function handlerWith(found: Gap | undefined) {
  return createStaffAnswerHandler({
    latestGap: () => Promise.resolve(found),
    lines: () => Promise.resolve([]),
  });
}
const tells = (text: string, addressed = true) => ({ ...turnOf(text, { addressed }), staff });

test('what staff tell the bot becomes a draft for the question it could not answer', async () => {
  const outcome = await handlerWith(gap).handle(tells('答：上午九点，周一休息。'));
  expect(outcome).toMatchObject({
    gaps: [
      {
        kind: 'proposed',
        proposal: {
          question: '游泳馆几点开门',
          answer: '上午九点，周一休息。',
          ownerId: 'zhou',
          status: 'open',
        },
      },
    ],
  });
});

test('what staff tell their neighbours is nobody else’s', () => {
  const handler = handlerWith(gap);
  expect(handler.accepts(tells('答：上午九点，周一休息。', false))).toBe(false);
  expect(handler.accepts(tells('上午九点开门'))).toBe(false);
  expect(handler.accepts(turnOf('答：上午九点，周一休息。', { addressed: true }))).toBe(false);
});

test('without a question of the last day nothing is kept', async () => {
  const before = new Date(now.getTime() - 25 * 3_600_000);
  for (const found of [undefined, { ...gap, lastAt: before }]) {
    const outcome = await handlerWith(found).handle(tells('答：上午九点，周一休息。'));
    expect(outcome).toMatchObject({ did: 'staff_answer.nothing_asked' });
    expect(outcome).not.toHaveProperty('gaps');
  }
});
