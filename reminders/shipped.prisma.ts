/** Puts the shipped texts and a community's default plan in place at start-up; what staff edited stays as it is. */
import { derivedId } from '../core/ids.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { antiFraudTexts } from './content/anti-fraud.ts';

const reviewAfterMs = 180 * 24 * 3_600_000;

/** Adds shipped texts the database lacks; one that staff changed or archived is never touched again. */
export async function seedReminderTexts(database: Database, now: Date): Promise<void> {
  const known = new Set(
    (await database.reminderText.findMany({ select: { key: true } })).map((row) => row.key),
  );
  const missing = antiFraudTexts.filter((text) => !known.has(text.key));
  await database.reminderText.createMany({
    data: missing.map((text) => ({
      ...text,
      id: derivedId('reminder-text', text.key),
      topic: 'anti_fraud',
      scamType: text.scamType ?? null,
      status: 'published',
      reviewAt: new Date(now.getTime() + reviewAfterMs),
      version: 1,
      updatedAt: now,
    })),
  });
}

/** Every community reminds its groups each morning at eight unless staff decide otherwise. */
export async function seedDefaultPlans(database: Database, timeZone: string, now: Date): Promise<void> {
  const communities = await database.area.findMany({ where: { kind: 'community' }, select: { id: true } });
  const planned = await database.reminderPlan.findMany({ select: { communityId: true } });
  const withPlan = new Set(planned.map((plan) => plan.communityId));
  await database.reminderPlan.createMany({
    data: communities
      .filter(({ id }) => !withPlan.has(id))
      .map(({ id }) => ({
        id: derivedId('reminder-plan', id),
        communityId: id,
        name: '每日反诈提醒',
        topic: 'anti_fraud',
        timeOfDay: '08:00',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        timeZone,
        quietFrom: '21:00',
        quietUntil: '07:00',
        active: true,
        version: 1,
        updatedAt: now,
      })),
  });
}
