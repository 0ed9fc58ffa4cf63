import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createWriteActs } from '../bot/commit.prisma.ts';
import { createCommit } from '../bot/commit.ts';
import { applyAuditEntries } from '../community/audit.prisma.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { applyReminderChanges } from './reminder-changes.prisma.ts';
import { createReminderStore, type ReminderStore } from './reminder-store.prisma.ts';
import type { AudienceGroup } from './reminder.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { seedDefaultPlans, seedReminderTexts } from './shipped.prisma.ts';

const saturdayNoon = new Date('2026-11-21T04:00:00Z');
const sundayEight = new Date('2026-11-22T00:00:00Z');
const mondayEight = new Date('2026-11-23T00:00:00Z');
const communityId = 'community';

describe('reminders', () => {
  let temporary: TemporaryDatabase;
  let store: ReminderStore;
  let reminders: Reminders;
  let groups: AudienceGroup[];

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    const { database } = temporary;
    await database.area.create({
      data: { id: communityId, kind: 'community', name: '青禾社区', path: '/community/' },
    });
    groups = await Promise.all(['g1', 'g2', 'g3'].map(insertGroup));
    await seedReminderTexts(database, saturdayNoon, 'reviewer');
    await seedDefaultPlans(database, 'Asia/Shanghai', saturdayNoon);
    store = createReminderStore(database);
    reminders = createReminders({
      store,
      audience: { groupsOf: () => Promise.resolve(groups) },
      commit: reminderCommit(),
      log: silentLog,
    });
  });
  afterEach(() => temporary.close());

  async function insertGroup(id: string): Promise<AudienceGroup> {
    const group = { id, channel: 'wechat', account: 'gege', roomKey: `${id}@chatroom`, topic: `${id}群` };
    await temporary.database.group.create({ data: { ...group, state: 'bound', areaId: communityId } });
    return group;
  }

  function reminderCommit() {
    const unexpected = () => Promise.reject(new Error('a reminder changes nothing else'));
    const write = createWriteActs(temporary.database, {
      residents: unexpected,
      tickets: unexpected,
      corrections: unexpected,
      gaps: unexpected,
      bindings: unexpected,
      duty: unexpected,
      fraud: unexpected,
      audit: applyAuditEntries,
      reminders: applyReminderChanges,
    });
    return createCommit({ write, live: createLiveEvents(), log: silentLog, onCommitted: () => undefined })
      .commit;
  }

  function sentTexts() {
    return temporary.database.outboxMessage.findMany({
      orderBy: [{ createdAt: 'asc' }, { targetKey: 'asc' }],
    });
  }

  it('reach every group once on the first morning, however often the schedule looks', async () => {
    expect(await reminders.planDue(new Date(sundayEight.getTime() - 1))).toBe(0);
    expect(await reminders.planDue(sundayEight)).toBe(1);
    expect(await reminders.planDue(new Date(sundayEight.getTime() + 60_000))).toBe(0);
    const rows = await sentTexts();
    expect(rows.map((row) => row.targetKey)).toEqual(groups.map((group) => group.roomKey));
    expect(new Set(rows.map((row) => row.text)).size).toBe(1);
    expect(rows[0]?.text).toMatch(/^【反诈提醒】/);
    expect(rows.every((row) => row.status === 'pending')).toBe(true);
  });

  it('are planned once by two processes that look at the same moment', async () => {
    const planned = await Promise.all([reminders.planDue(sundayEight), reminders.planDue(sundayEight)]);
    expect(planned[0] + planned[1]).toBe(1);
    expect(await sentTexts()).toHaveLength(groups.length);
  });

  it('say something else the next morning', async () => {
    await reminders.planDue(sundayEight);
    await reminders.planDue(mondayEight);
    const texts = new Set((await sentTexts()).map((row) => row.text));
    expect(texts.size).toBe(2);
  });

  it('wait for the end of the quiet hours when the plan speaks within them', async () => {
    await temporary.database.reminderPlan.updateMany({ data: { quietFrom: '20:00', quietUntil: '09:30' } });
    await reminders.planDue(sundayEight);
    expect((await sentTexts())[0]?.notBefore).toEqual(new Date('2026-11-22T01:30:00Z'));
  });

  it('say nothing while the plan is switched off', async () => {
    await temporary.database.reminderPlan.updateMany({ data: { active: false } });
    expect(await reminders.planDue(sundayEight)).toBe(0);
  });

  const turnOf = { communityId, topic: 'anti_fraud', textId: undefined } as const;

  it('show beforehand exactly what goes where', async () => {
    const preview = await reminders.preview(turnOf);
    await reminders.planDue(sundayEight);
    const rows = await sentTexts();
    expect(preview).toMatchObject({ ok: true, value: { groups, message: rows[0]?.text } });
    expect(new Set(rows.map((row) => row.text)).size).toBe(1);
  });

  it('can be sent at once by staff, and the same click twice is one run and one line of the audit log', async () => {
    const request = { ...turnOf, requestId: 'r1', startedBy: 'staff-1' };
    const first = await reminders.sendNow(request, saturdayNoon);
    const second = await reminders.sendNow(request, saturdayNoon);
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    expect(await sentTexts()).toHaveLength(groups.length);
    expect(await temporary.database.auditEntry.findMany()).toMatchObject([
      { actorId: 'staff-1', action: 'reminder.send_now', subjectId: first.ok ? first.value : '' },
    ]);
  });

  it('refuse to send a text that nobody published, and to send to nobody', async () => {
    const [text] = await store.listTexts();
    const request = { ...turnOf, requestId: 'r1', startedBy: 'staff-1' };
    const named = { ...request, textId: text?.id };
    await temporary.database.reminderText.updateMany({ data: { status: 'draft' } });
    expect(await reminders.sendNow(named, saturdayNoon)).toEqual({ ok: false, error: 'text_not_published' });
    expect(await reminders.sendNow(request, saturdayNoon)).toEqual({ ok: false, error: 'no_text_of_topic' });
    await temporary.database.reminderText.updateMany({ data: { status: 'published' } });
    groups = [];
    expect(await reminders.sendNow(named, saturdayNoon)).toEqual({ ok: false, error: 'no_groups' });
  });

  it('tell staff of each group whether it got the reminder', async () => {
    await reminders.planDue(sundayEight);
    const rows = await sentTexts();
    const sent = { status: 'sent', sentAt: sundayEight };
    await temporary.database.outboxMessage.update({ where: { id: rows[0]?.id ?? '' }, data: sent });
    await temporary.database.outboxMessage.update({
      where: { id: rows[1]?.id ?? '' },
      data: { status: 'unknown' },
    });
    const [run] = (await store.listRuns([communityId], undefined, 10)).items;
    expect(run?.deliveries).toEqual({ sent: 1, unknown: 1, pending: 1 });
    const deliveries = await store.listDeliveries(run?.id ?? '');
    expect(deliveries.map((delivery) => [delivery.groupTopic, delivery.status])).toEqual([
      ['g1群', 'sent'],
      ['g2群', 'unknown'],
      ['g3群', 'pending'],
    ]);
  });

  it('say nothing that comes with the program before somebody has read it', async () => {
    await temporary.database.reminderText.deleteMany();
    await seedReminderTexts(temporary.database, saturdayNoon);
    const texts = await store.listTexts();
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ status }) => status !== 'draft')).toEqual([]);
    expect(await reminders.planDue(sundayEight)).toBe(0);
    expect(await sentTexts()).toEqual([]);
  });

  it('keep what staff changed when the shipped texts come again', async () => {
    const [text] = await store.listTexts();
    await temporary.database.reminderText.update({ where: { id: text?.id ?? '' }, data: { title: '改过' } });
    await seedReminderTexts(temporary.database, mondayEight);
    await seedDefaultPlans(temporary.database, 'Asia/Shanghai', mondayEight);
    expect((await store.findText(text?.id ?? ''))?.title).toBe('改过');
    expect(await store.listPlans()).toHaveLength(1);
  });

  it('refuse a second edit of the same version', async () => {
    const commit = reminderCommit();
    const [text] = await store.listTexts();
    if (text === undefined) throw new Error('texts are shipped');
    const edited = { ...text, title: '新标题', version: text.version + 1 };
    await commit({ reminders: [{ kind: 'text', text: edited }] });
    await expect(commit({ reminders: [{ kind: 'text', text: edited }] })).rejects.toMatchObject({
      code: 'store.conflict',
    });
  });
});
