import { expect, test } from 'vitest';

import type { Area } from '../../community/area.ts';
import { DuplicateError } from '../../core/errors.ts';
import type { OutgoingMessage } from '../../core/outgoing.ts';
import { aWorker, exampleNow } from '../../test/support/tickets.ts';
import { type WarnDeps, warnSupervisors } from './warn-supervisors.ts';
import type { Warning } from './warnings.ts';

const lift: Warning = {
  of: 'category',
  key: 'repair.elevator',
  count: 12,
  usual: { median: 2, most: 6, weeks: 8 },
};
const supervisor = aWorker({ id: 'boss', role: 'supervisor', areaPaths: ['/c/'] });
const area: Area = {
  ...{ id: 'c', kind: 'community', name: '橘园社区', path: '/c/' },
  ...{ parentId: undefined, buildingNumber: undefined, compound: undefined },
};

/** The outbox says everything once. */
function office(warnings: readonly Warning[], staff = [supervisor, aWorker()]) {
  const said = new Map<string, OutgoingMessage>();
  const deps: WarnDeps = {
    statistics: { warnings: () => Promise.resolve(warnings) },
    staff: { list: () => Promise.resolve(staff) },
    areas: { find: () => Promise.resolve(area) },
    commit: ({ outgoing }) => {
      const taken = outgoing.find(({ dedupeKey }) => said.has(dedupeKey));
      if (taken !== undefined) return Promise.reject(new DuplicateError(taken.dedupeKey));
      for (const message of outgoing) said.set(message.dedupeKey, message);
      return Promise.resolve();
    },
    timeZone: 'Asia/Shanghai',
  };
  return { deps, said: () => [...said.values()] };
}

test('the supervisor hears in private what is above its usual level, once a day', async () => {
  const { deps, said } = office([lift]);
  expect(await warnSupervisors(deps, exampleNow)).toBe(1);
  expect(await warnSupervisors(deps, exampleNow)).toBe(0);
  expect(said().map(({ to, text }) => ({ to, text }))).toEqual([
    {
      to: supervisor.contact,
      text:
        '橘园社区有1项报事比平时多：\n电梯：近7天12件，前8周每周一般2件、通常不超过6件\n' +
        '请看是不是同一件事，要不要统一处置。',
    },
  ]);
  const tomorrow = new Date(exampleNow.getTime() + 24 * 3_600_000);
  expect(await warnSupervisors(deps, tomorrow)).toBe(1);
});

test('nobody hears of nothing, and nobody who is no supervisor hears', async () => {
  const quiet = office([]);
  expect(await warnSupervisors(quiet.deps, exampleNow)).toBe(0);
  const nobody = office([lift], [aWorker(), aWorker({ id: 'clerk', role: 'clerk' })]);
  expect(await warnSupervisors(nobody.deps, exampleNow)).toBe(0);
});

test('a supervisor without a chat account is left to the page', async () => {
  const { deps, said } = office([lift], [{ ...supervisor, contact: undefined }]);
  expect(await warnSupervisors(deps, exampleNow)).toBe(0);
  expect(said()).toEqual([]);
});
