import { afterEach, beforeEach, expect, test } from 'vitest';

import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { createLinkHostStore } from './link-hosts.prisma.ts';
import { createLinkHosts, foreignIn } from './link-hosts.ts';

const by = { staffId: 'staff-anna', now: new Date('2026-11-23T02:00:00Z') };

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

test('a host that somebody lists is trusted from then on, and no longer once it is taken away', async () => {
  const live = createLiveEvents();
  const audited: string[] = [];
  const store = createLinkHostStore({
    database: temporary.database,
    live,
    writeAudit: (_tx, lines) => Promise.resolve(void audited.push(...lines.map(({ action }) => action))),
  });
  const hosts = createLinkHosts({
    live,
    log: silentLog,
    configured: ['example.org'],
    list: () => store.list(),
  });
  await hosts.start();
  expect(hosts.all()).toEqual(['gov.cn', 'example.org']);
  await store.add('gas.example.com', by);
  await expect.poll(() => hosts.all()).toContain('gas.example.com');
  await store.add('gas.example.com', by);
  expect(await store.list()).toEqual([{ host: 'gas.example.com', addedBy: by.staffId, addedAt: by.now }]);
  await store.remove('gas.example.com', by);
  await expect.poll(() => hosts.all()).not.toContain('gas.example.com');
  expect(audited).toEqual(['link_host.add', 'link_host.add', 'link_host.remove']);
});

test.each([
  ['https://www.example.gov.cn/a?b=1', true],
  ['http://gov.cn', true],
  ['https://gov.cn.example.com/', false],
  ['https://notgov.cn/', false],
  ['https://gov.cn@example.com/', false],
  ['https://www.example.gov.cn:8443/', false],
  ['javascript:alert(1)//gov.cn', false],
  ['https://例子.gov.cn/', true],
])('%s may be linked: %s', (url, may) => {
  expect(foreignIn({ links: [{ title: '网上办理', url }] }, ['gov.cn'])).toEqual(may ? [] : [url]);
});
