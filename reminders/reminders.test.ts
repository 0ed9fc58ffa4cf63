import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createWriteActs } from '../bot/commit.prisma.ts';
import { createCommit } from '../bot/commit.ts';
import { applyAuditEntries } from '../community/audit.prisma.ts';
import { createLiveEvents } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { applyReminderChanges } from './reminder-changes.prisma.ts';
import { createReminderStore, type ReminderStore } from './reminder-store.prisma.ts';
import { everyGroup } from './audience.ts';
import { createAudienceStore } from './audience-store.prisma.ts';
import type { Choice } from './compose.ts';
import type { DeliveryQuery } from './delivery-store.prisma.ts';
import { createReminders, type Reminders } from './reminders.ts';
import type { SendNowRequest } from './sending.ts';
import { createPlan, decidePlan, type PlanDraft, wallText } from './edits.ts';
import { type RunStep, sentByHand, stepRun } from './run-steps.ts';
import { seedDefaultPlans, seedReminderTexts } from './shipped.prisma.ts';

const saturdayNoon = new Date('2026-11-21T04:00:00Z');
const sundayEight = new Date('2026-11-22T00:00:00Z');
const mondayEight = new Date('2026-11-23T00:00:00Z');
const communityId = 'community';
const ownWording = { title: '燃气抢修', body: '请勿使用明火，开窗通风。', noticeKind: 'other' } as const;

function urgentDraft(now: Date): PlanDraft {
  return {
    ...{ areaId: communityId, name: '燃气抢修', kind: 'urgent', topic: 'notice', style: undefined },
    ...{ textId: undefined, picture: 'none', pictureId: undefined, rrule: '', exdates: [], holidays: 'any' },
    ...{ startsAt: wallText(now, 'Asia/Shanghai'), timeZone: 'Asia/Shanghai', audience: everyGroup },
    ...{
      quietFrom: '21:00',
      quietUntil: '07:00',
      spreadMinutes: 0,
      active: true,
      emergencyReason: undefined,
    },
  };
}

describe('reminders', () => {
  let temporary: TemporaryDatabase;
  let store: ReminderStore;
  let reminders: Reminders;
  const groupIds = ['g1', 'g2', 'g3'];

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    const { database } = temporary;
    await database.area.create({
      data: { id: communityId, kind: 'community', name: '青禾社区', path: '/community/' },
    });
    await Promise.all(groupIds.map(insertGroup));
    await seedReminderTexts(database, saturdayNoon, 'reviewer');
    await seedDefaultPlans(database, 'Asia/Shanghai', saturdayNoon);
    store = createReminderStore(database);
    reminders = createReminders({
      store,
      audience: createAudienceStore(database),
      findAreaPath: (areaId) => Promise.resolve(areaId === communityId ? '/community/' : undefined),
      loadPlaces: () => Promise.reject(new Error('no text names a place')),
      recentScams: () => Promise.resolve(new Map()),
      paintCards: () => Promise.resolve(new Set()),
      days: () => () => ({ works: true, holiday: false }),
      loadByHand: () => Promise.resolve({ channels: ['wecom'], tags: ['人工发'] }),
      timeZone: 'Asia/Shanghai',
      commit: reminderCommit(),
      log: silentLog,
    });
  });
  afterEach(() => temporary.close());

  async function insertGroup(id: string) {
    const group = { id, channel: 'wechat', account: 'gege', roomKey: `${id}@chatroom`, topic: `${id}群` };
    await temporary.database.group.create({ data: { ...group, state: 'bound', areaId: communityId } });
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
    expect(rows.map((row) => row.targetKey)).toEqual(groupIds.map((id) => `${id}@chatroom`));
    expect(rows[0]?.text).toMatch(/^【反诈提醒】/);
    expect(rows.every((row) => row.status === 'pending')).toBe(true);
  });

  it('are planned once by two processes that look at the same moment', async () => {
    const planned = await Promise.all([reminders.planDue(sundayEight), reminders.planDue(sundayEight)]);
    expect(planned[0] + planned[1]).toBe(1);
    expect(await sentTexts()).toHaveLength(groupIds.length);
  });

  it('say something else the next morning', async () => {
    await reminders.planDue(sundayEight);
    await reminders.planDue(mondayEight);
    for (const id of groupIds) {
      const read = (await sentTexts()).filter((row) => row.targetKey === `${id}@chatroom`);
      expect(new Set(read.map((row) => row.text)).size).toBe(2);
    }
  });

  it('stop when a group has read every text, and say so instead of repeating one', async () => {
    const { database } = temporary;
    const [kept] = await store.listTexts();
    await database.reminderText.updateMany({
      where: { id: { not: kept?.id ?? '' } },
      data: { status: 'archived' },
    });
    expect(await reminders.planDue(sundayEight)).toBe(1);
    expect(await reminders.planDue(mondayEight)).toBe(0);
    expect(await sentTexts()).toHaveLength(groupIds.length);
    const [omission] = await store.listOmissionsBetween(mondayEight, mondayEight);
    expect(omission).toMatchObject({ why: 'no_text', groupIds });
    const sixtyDaysOn = new Date(sundayEight.getTime() + 60 * 24 * 3_600_000 + 1);
    await reminders.planDue(sixtyDaysOn);
    expect(await sentTexts()).toHaveLength(2 * groupIds.length);
  });

  it('of an urgent plan wait for a second person and for nobody’s sleep', async () => {
    const commit = reminderCommit();
    const night = new Date('2026-11-22T15:00:00Z');
    const urgent = createPlan(urgentDraft(night), ownWording, { staffId: 'staff-1', now: night });
    await commit(urgent.act);
    expect(await reminders.planOne(urgent.row.id, night)).toBe(false);
    expect(decidePlan(urgent.row, 1, 'approved', { staffId: 'staff-1', now: night })).toEqual({
      ok: false,
      error: 'own_request',
    });
    const approved = decidePlan(urgent.row, 1, 'approved', { staffId: 'staff-2', now: night });
    if (!approved.ok) throw new Error(approved.error);
    await commit(approved.value.act);
    expect(await reminders.planOne(urgent.row.id, night)).toBe(true);
    expect(await reminders.planDue(new Date(night.getTime() + 60_000))).toBe(0);
    const rows = await sentTexts();
    expect(rows).toHaveLength(groupIds.length);
    expect(rows.every((row) => row.text.includes('燃气') && row.quietHours === null)).toBe(true);
    expect(rows[0]?.notBefore).toEqual(night);
  });

  it('of an emergency that was declared go out at once, with the reason in the audit log', async () => {
    const draft = { ...urgentDraft(saturdayNoon), emergencyReason: '燃气管道被挖断' };
    const urgent = createPlan(draft, ownWording, { staffId: 'staff-1', now: saturdayNoon });
    await reminderCommit()(urgent.act);
    expect(await reminders.planOne(urgent.row.id, saturdayNoon)).toBe(true);
    const lines = await temporary.database.auditEntry.findMany({ where: { action: 'reminder.emergency' } });
    expect(lines).toMatchObject([{ actorId: 'staff-1', details: { reason: '燃气管道被挖断' } }]);
  });

  it('are spread over a window, and keep the quiet hours of the plan and of each group', async () => {
    const { database } = temporary;
    await database.reminderPlan.updateMany({ data: { spreadMinutes: 30 } });
    await database.group.update({ where: { id: 'g3' }, data: { quietHours: '22:00-08:30' } });
    await reminders.planDue(sundayEight);
    const rows = await sentTexts();
    expect(rows.map((row) => row.notBefore.toISOString().slice(11, 16))).toEqual(['00:00', '00:10', '00:30']);
    expect(rows.map((row) => row.quietHours)).toEqual([
      '21:00-07:00',
      '21:00-07:00',
      '21:00-07:00,22:00-08:30',
    ]);
  });

  it('that the channel leaves to people wait until somebody says that they sent them', async () => {
    await temporary.database.group.update({ where: { id: 'g2' }, data: { channel: 'wecom' } });
    await reminders.planDue(sundayEight);
    const waiting = { areaIds: undefined, now: sundayEight, after: undefined, limit: 10 };
    const [task, ...others] = (await store.listByHand(waiting)).items;
    expect(others).toEqual([]);
    expect(await store.countByHand(waiting)).toBe(1);
    expect(task).toMatchObject({ groupId: 'g2', areaId: communityId });
    const done = sentByHand(task?.outboxId ?? '', task?.runId ?? '', {
      ...{ actorId: 'staff-1', by: 'staff-1' },
      now: mondayEight,
    });
    await reminderCommit()(done);
    await expect(reminderCommit()(done)).rejects.toMatchObject({ code: 'store.conflict' });
    expect(await store.findDelivery(task?.runId ?? '', 'g2')).toMatchObject({
      status: 'sent',
      sentAt: mondayEight,
    });
  });

  it('that people send wait for their hour, and for the run that holds them', async () => {
    const tags = { tags: ['人工发'] };
    await temporary.database.group.updateMany({ where: { id: { in: ['g2', 'g3'] } }, data: tags });
    await temporary.database.reminderPlan.updateMany({ data: { spreadMinutes: 60 } });
    await reminders.planDue(sundayEight);
    const tasksAt = async (minutes: number) => {
      const now = new Date(sundayEight.getTime() + minutes * 60_000);
      const asked = { areaIds: undefined, now, after: undefined, limit: 10 };
      return (await store.listByHand(asked)).items.map(({ groupId }) => groupId);
    };
    expect(await tasksAt(0)).toEqual([]);
    expect(await tasksAt(20)).toEqual(['g2']);
    expect(await tasksAt(40)).toEqual(['g2', 'g3']);
    const [run] = (await store.listRuns(undefined, undefined, 1)).items;
    await reminderCommit()(stepRun(run?.id ?? '', 'pause', { staffId: 'staff-1', now: sundayEight }));
    expect(await tasksAt(40)).toEqual([]);
  });

  it('can be held, go on, be tried again where they failed, and be stopped for good', async () => {
    const { database } = temporary;
    const by = { staffId: 'staff-1', now: sundayEight };
    const commit = reminderCommit();
    await reminders.planDue(sundayEight);
    const [run] = (await store.listRuns(undefined, undefined, 1)).items;
    const step = (name: RunStep) => commit(stepRun(run?.id ?? '', name, by));
    const [failed, unknown] = await sentTexts();
    await database.outboxMessage.update({
      where: { id: failed?.id ?? '' },
      data: { status: 'dead', attempts: 8 },
    });
    await database.outboxMessage.update({ where: { id: unknown?.id ?? '' }, data: { status: 'unknown' } });
    const statuses = async () => (await sentTexts()).map(({ status }) => status);
    await step('pause');
    expect(await statuses()).toEqual(['dead', 'unknown', 'paused']);
    await expect(step('pause')).rejects.toMatchObject({ code: 'store.conflict' });
    // What is held stays held, tried again or not.
    await step('retry');
    expect(await statuses()).toEqual(['paused', 'unknown', 'paused']);
    await step('resume');
    expect(await statuses()).toEqual(['pending', 'unknown', 'pending']);
    await step('stop');
    expect(await statuses()).toEqual(['settled', 'unknown', 'settled']);
    await expect(step('resume')).rejects.toMatchObject({ code: 'store.conflict' });
    await expect(step('retry')).rejects.toMatchObject({ code: 'store.conflict' });
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

  it('are held by the program itself when most of them fail, once', async () => {
    const { database } = temporary;
    for (let number = 10; number < 20; number += 1) await insertGroup(`g${number}`);
    await reminders.planDue(sundayEight);
    const rows = await sentTexts();
    await database.outboxMessage.updateMany({
      where: { id: { in: rows.slice(0, 5).map(({ id }) => id) } },
      data: { status: 'dead' },
    });
    expect(await reminders.holdFailing(sundayEight)).toBe(1);
    const [run] = (await store.listRuns(undefined, undefined, 1)).items;
    expect(run).toMatchObject({ state: 'paused', deliveries: { dead: 5, paused: 8 } });
    expect(run?.stateReason).toContain('5 个没发出去');
    await reminderCommit()(stepRun(run?.id ?? '', 'resume', { staffId: 'staff-1', now: sundayEight }));
    expect(await reminders.holdFailing(mondayEight)).toBe(0);
  });

  it('tell which groups got nothing lately and how their last one stands', async () => {
    const { database } = temporary;
    await reminders.planDue(sundayEight);
    const [sent, failed] = await sentTexts();
    const arrived = { status: 'sent', sentAt: sundayEight };
    await database.outboxMessage.update({ where: { id: sent?.id ?? '' }, data: arrived });
    await database.outboxMessage.update({ where: { id: failed?.id ?? '' }, data: { status: 'dead' } });
    const reach = await store.listReach([...groupIds, 'g4'], saturdayNoon);
    expect(reach.get('g1')).toMatchObject({ lastSentAt: sundayEight, lastStatus: 'sent' });
    expect(reach.get('g2')).toMatchObject({ lastSentAt: undefined, lastStatus: 'dead' });
    expect(reach.get('g4')).toMatchObject({ lastSentAt: undefined, lastStatus: undefined });
    const run = (await store.listRuns(undefined, undefined, 1)).items[0];
    expect(await store.countAfter(run?.id ?? '')).toEqual({ questions: 0, alerts: 0 });
  });

  const choice: Choice = {
    areaId: communityId,
    audience: everyGroup,
    topic: 'anti_fraud',
    textId: undefined,
    style: undefined,
    scamType: undefined,
    picture: 'none',
    pictureId: undefined,
    wording: undefined,
  };
  const once = { requestId: 'r1', startedBy: 'staff-1', spreadMinutes: 0, fingerprint: undefined };
  const request: SendNowRequest = { ...choice, ...once };

  it('show beforehand exactly what goes where', async () => {
    const preview = await reminders.preview(choice, sundayEight);
    await reminders.planDue(sundayEight);
    const rows = await sentTexts();
    expect(preview.ok && preview.value.addressed.map(({ message }) => message)).toEqual(
      rows.map((row) => row.text),
    );
  });

  it('are not sent at once when they would no longer be what was shown', async () => {
    const shown = await reminders.preview(choice, saturdayNoon);
    if (!shown.ok) throw new Error(shown.error);
    await temporary.database.group.update({ where: { id: 'g2' }, data: { remindersEnabled: false } });
    const asShown = { ...request, fingerprint: shown.value.fingerprint };
    expect(await reminders.sendNow(asShown, saturdayNoon)).toEqual({
      ok: false,
      error: 'changed_since_preview',
    });
  });

  it('can be sent at once by staff, and the same click twice is one run and one line of the audit log', async () => {
    const first = await reminders.sendNow(request, saturdayNoon);
    const second = await reminders.sendNow(request, saturdayNoon);
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    expect(await sentTexts()).toHaveLength(groupIds.length);
    expect(await temporary.database.auditEntry.findMany()).toMatchObject([
      { actorId: 'staff-1', action: 'reminder.send_now', subjectId: first.ok ? first.value : '' },
    ]);
  });

  it('refuse to send a text that nobody published, and to send to nobody', async () => {
    const [text] = await store.listTexts();
    const named = { ...request, textId: text?.id };
    await temporary.database.reminderText.updateMany({ data: { status: 'draft' } });
    expect(await reminders.sendNow(named, saturdayNoon)).toEqual({ ok: false, error: 'text_not_published' });
    expect(await reminders.sendNow(request, saturdayNoon)).toEqual({ ok: false, error: 'no_text_of_topic' });
    await temporary.database.reminderText.updateMany({ data: { status: 'published' } });
    await temporary.database.group.updateMany({ data: { state: 'left' } });
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
  });

  it('are read page by page, those that stand in one way or have a name', async () => {
    await reminders.planDue(sundayEight);
    const [, lost] = await sentTexts();
    const unknown = { where: { id: lost?.id ?? '' }, data: { status: 'unknown' } };
    await temporary.database.outboxMessage.update(unknown);
    const [run] = (await store.listRuns([communityId], undefined, 10)).items;
    const asked = { standing: undefined, q: undefined, after: undefined, limit: 2 };
    const list = (query: Partial<DeliveryQuery>) =>
      store.listDeliveries(run?.id ?? '', { ...asked, ...query });
    const topics = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ groupTopic }) => groupTopic);
    const first = await list({});
    const second = await list({ after: first.next });
    expect([topics(first), topics(second)]).toEqual([['g1群', 'g2群'], ['g3群']]);
    expect(second.next).toBeUndefined();
    expect(topics(await list({ standing: 'needs_decision' }))).toEqual(['g2群']);
    expect(topics(await list({ q: 'g3' }))).toEqual(['g3群']);
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
