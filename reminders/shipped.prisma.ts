/** Puts the shipped texts and a community's default plan in place at start-up; what staff edited stays as it is. */
import { derivedId } from '../core/ids.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { ShippedText } from './content/shipped-text.ts';
import { shippedTexts } from './content/shipped-texts.ts';

/**
 * Adds shipped texts the database lacks; one that staff changed or archived is never touched again. They are drafts,
 * which nobody is sent, until staff have read them; `reviewedBy`: somebody who has.
 */
export async function seedReminderTexts(database: Database, now: Date, reviewedBy?: string): Promise<void> {
  const known = new Set(
    (await database.reminderText.findMany({ select: { key: true } })).map((row) => row.key),
  );
  const missing = shippedTexts.filter((text) => !known.has(text.key));
  await database.reminderText.createMany({
    data: missing.map((text) => ({
      ...rowOf(text),
      status: reviewedBy === undefined ? 'draft' : 'published',
      updatedBy: reviewedBy ?? null,
      version: 1,
      updatedAt: now,
    })),
  });
}

function rowOf(text: ShippedText) {
  return {
    ...text,
    id: derivedId('reminder-text', text.key),
    scamType: text.scamType ?? null,
    season: text.season ?? null,
    reviewAt: new Date(text.reviewAt),
  };
}

/** Every community reminds its groups each morning at eight unless staff decide otherwise. */
export async function seedDefaultPlans(database: Database, timeZone: string, now: Date): Promise<void> {
  const communities = await database.area.findMany({ where: { kind: 'community' }, select: { id: true } });
  const planned = await database.reminderPlan.findMany({ select: { areaId: true } });
  const withPlan = new Set(planned.map((plan) => plan.areaId));
  await database.reminderPlan.createMany({
    data: communities
      .filter(({ id }) => !withPlan.has(id))
      .map(({ id }) => ({
        id: derivedId('reminder-plan', id),
        areaId: id,
        name: '每日反诈提醒',
        topic: 'anti_fraud',
        startsAt: '2026-01-01T08:00',
        rrule: 'FREQ=DAILY',
        timeZone,
        quietFrom: '21:00',
        quietUntil: '07:00',
        active: true,
        version: 1,
        updatedAt: now,
      })),
  });
}
