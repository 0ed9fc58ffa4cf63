/** Two processes on one PostgreSQL database: what one edits the other goes by within a second. */
import { rmSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createPresence } from '../../admin/api/presence.prisma.ts';
import { type App, createApp } from '../../app/create-app.ts';
import { createSimulator } from '../../bot/channels/simulator/simulator.ts';
import { demoAccount, demoChannel, demoCommunityPath } from '../../community/demo.ts';
import type { AuditEntry } from '../../core/audit.ts';
import { systemClock } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { silentLog } from '../../core/log.ts';
import { routingTable } from '../../tickets/routing/rule.ts';
import { testConfig } from '../support/app.ts';
import { gasDraft } from '../support/own-types.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { storyContent } from '../support/story-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tokenise } from '../support/tokenise.ts';

let server: PostgresServer;
let editing: App;
let following: App;
const folders: string[] = [];

beforeAll(async () => {
  server = startPostgres();
  const url = await server.createDatabase();
  editing = await openProcess(url);
  following = await openProcess(url);
}, 120_000);
afterAll(async () => {
  await following.stop();
  await editing.stop();
  server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function openProcess(url: string): Promise<App> {
  const folder = temporaryFolder();
  folders.push(folder);
  return createApp({
    config: { ...testConfig(folder), database: { provider: 'postgresql', url }, roles: ['api'] },
    ...{ clock: systemClock, log: silentLog, tokenise, content: storyContent },
    channel: createSimulator({ clock: systemClock }).channel,
  });
}

function audit(action: AuditEntry['action'], subjectId: string): AuditEntry {
  const at = systemClock.now();
  return { id: newId(at), actorId: undefined, action, subjectId, details: {}, at };
}

const grid = `${demoCommunityPath}demo-grid-1/`;
const withinASecond = { timeout: 1000, interval: 20 };

it('who is on leave', async () => {
  const leaves = async () =>
    (await following.stores.duty.crewOf(grid)).plans.get('demo-zhou')?.leaves.length ?? 0;
  expect(await leaves()).toBe(0);
  const now = systemClock.now();
  const leave = {
    id: newId(now),
    from: now,
    until: new Date(now.getTime() + 3_600_000),
    backupId: undefined,
  };
  await editing.stores.duty.apply(
    [{ kind: 'leave', staffId: 'demo-zhou', leave, at: now }],
    audit('duty.leave', 'demo-zhou'),
  );
  await expect.poll(leaves, withinASecond).toBe(1);
});

it('what somebody said of their own duty in the chat', async () => {
  const called = async () => (await following.stores.duty.crewOf(grid)).plans.get('demo-zhou')?.override;
  expect(await called()).toBeUndefined();
  const at = systemClock.now();
  const override = { onDuty: false, until: undefined };
  await editing.commit({
    duty: [{ kind: 'call', staffId: 'demo-zhou', override, at }],
    audit: [audit('duty.call', 'demo-zhou')],
  });
  await expect.poll(called, withinASecond).toEqual(override);
});

it('who is a member of staff, and what their areas are', async () => {
  const contact = { channel: demoChannel, account: demoAccount, key: 'worker-lin' };
  const known = async () => (await following.stores.staff.findByContact(contact))?.id;
  const workers = async () => (await following.stores.staff.listWorkers(grid)).map(({ id }) => id);
  expect(await known()).toBe('demo-lin');
  expect(await workers()).toEqual(['demo-zhou']);
  const areaIds = ['demo-grid-1', 'demo-grid-2'];
  await editing.stores.staff.update('demo-lin', { areaIds }, audit('staff.update', 'demo-lin'));
  await expect.poll(workers, withinASecond).toEqual(['demo-lin', 'demo-zhou']);
  await editing.stores.staff.update('demo-lin', { active: false }, audit('staff.update', 'demo-lin'));
  await expect.poll(known, withinASecond).toBeUndefined();
});

it('where tickets go', async () => {
  const names = async () => (await following.stores.routing.current()).rules.map(({ name }) => name);
  const { version } = await following.stores.routing.current();
  const rule = { id: 'r', name: '一网格归城管', when: {}, to: { kinds: ['city_management'] } };
  const table = routingTable.parse({ rules: [rule] });
  const saved = { table, seen: version, by: 'demo-shen', at: systemClock.now() };
  await editing.stores.routing.save(saved, audit('routing.save', 'rules'));
  await expect.poll(names, withinASecond).toContain('一网格归城管');
});

it('which units there are', async () => {
  const units = async () =>
    (await following.stores.departments.listActive('demo-community')).map(({ id }) => id);
  const id = 'demo-department-property';
  expect(await units()).toContain(id);
  await editing.stores.departments.update(id, { active: false }, audit('department.update', id));
  await expect.poll(units, withinASecond).not.toContain(id);
});

it('which kinds of scams the deployment knows itself', async () => {
  const by = { staffId: 'demo-shen', now: systemClock.now() };
  const [text = ''] = gasDraft.examples;
  const heard = { text, group: undefined, addressed: false, alias: undefined, now: by.now };
  const reasons = () => following.tryMessage(heard).understanding.reasons;
  const added = await editing.stores.ownTypeStore.insert(gasDraft, by);
  if (!added.ok) throw new Error(added.error);
  expect(reasons()).not.toContain('own_scam_type');
  await editing.stores.ownTypeStore.change(added.value, { status: 'enabled' }, 'enable', by);
  await expect.poll(reasons, withinASecond).toContain('own_scam_type');
});

it('who has a ticket open', async () => {
  const told: (string | undefined)[] = [];
  following.live.subscribe(({ topic, id }) => {
    if (topic === 'presence') told.push(id);
  });
  const seenOn = (app: App) => createPresence(app.database, app.live);
  const now = systemClock.now();
  await seenOn(editing).see({ ticketId: 't1', staffId: 'demo-shen', key: 'a page' }, now);
  await expect.poll(() => told, withinASecond).toEqual(['t1']);
  const lin = { ticketId: 't1', staffId: 'demo-lin', key: 'another page' };
  expect(await seenOn(following).see(lin, now)).toEqual(['demo-shen']);
});
