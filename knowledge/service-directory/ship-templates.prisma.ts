/** Brings the shipped templates into the database at start. What staff have touched stays as staff left it. */
import { newId } from '../../core/ids.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { draftOf, sameServiceDraft } from './service-draft.ts';
import { isTemplate, type ServiceItem, type ServiceTemplate } from './service-item.ts';
import { insertItems, itemOf } from './service-rows.prisma.ts';
import { writeItem } from './service-write.prisma.ts';

/** Safe to repeat: a second run with the same templates changes nothing. All of it or nothing. */
export async function shipTemplates(
  database: Database,
  templates: readonly ServiceTemplate[],
  now: Date,
): Promise<void> {
  await database.$transaction(
    async (tx) => {
      const rows = await tx.serviceItem.findMany({ where: { key: { not: null } } });
      const known = new Map(rows.map(itemOf).map((item) => [item.key, item]));
      await insertItems(
        tx,
        templates.filter(({ key }) => !known.has(key)).map((template) => shippedItem(template, now)),
      );
      await updateUntouched(tx, templates, known, now);
    },
    { timeout: 60_000 },
  );
}

function shippedItem(template: ServiceTemplate, now: Date): ServiceItem {
  const standing = { status: 'published', version: 1, updatedBy: undefined, updatedAt: now } as const;
  return { ...draftOf(template), id: newId(now), key: template.key, ...standing };
}

/** What we no longer stand behind must not be answered with. */
async function updateUntouched(
  tx: Transaction,
  templates: readonly ServiceTemplate[],
  known: ReadonlyMap<string | undefined, ServiceItem>,
  now: Date,
): Promise<void> {
  const shipped = new Map(templates.map((template) => [template.key, template]));
  for (const item of [...known.values()].filter(isTemplate)) {
    const template = shipped.get(item.key ?? '');
    if (template === undefined ? item.status === 'archived' : sameServiceDraft(item, template)) continue;
    const change =
      template === undefined
        ? ({ status: 'archived' } as const)
        : ({ ...draftOf(template), status: 'published' } as const);
    await writeItem(tx, item, change, { staffId: undefined, now });
  }
}

/** Inserts items of the demo that are not there; one that is there stays as it is. Safe to repeat. */
export async function insertMissingItems(
  database: Database,
  items: readonly ServiceTemplate[],
  now: Date,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const there = await tx.serviceItem.findMany({
      where: { id: { in: items.map(({ key }) => key) } },
      select: { id: true },
    });
    const known = new Set(there.map(({ id }) => id));
    const missing = items.filter(({ key }) => !known.has(key));
    await insertItems(
      tx,
      missing.map((item) => ({ ...shippedItem(item, now), id: item.key, key: undefined })),
    );
  });
}
