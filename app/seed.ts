/** What every installation has before it runs: content, plans, a first admin and, if wanted, the demo community. */
import type { Commit } from '../bot/changes.ts';
import { demoCommunityPath, demoReviewer } from '../community/demo.ts';
import { ensureFirstAdmin } from '../community/first-admin.ts';
import { seedDemo } from '../community/seed-demo.ts';
import { shippedContent } from '../knowledge/content/shipped-content.ts';
import { demoDirectory } from '../knowledge/demo-directory.ts';
import { insertMissingLines } from '../knowledge/directory-store.prisma.ts';
import type { ShippedEntry } from '../knowledge/entry.ts';
import { demoServices } from '../knowledge/service-directory/demo-services.ts';
import type { ServiceTemplate } from '../knowledge/service-directory/service-item.ts';
import { insertMissingItems, shipTemplates } from '../knowledge/service-directory/ship-templates.prisma.ts';
import { serviceTemplates } from '../knowledge/service-directory/content/service-templates.ts';
import { shipContent } from '../knowledge/ship-content.prisma.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { seedDefaultPlans, seedReminderTexts } from '../reminders/shipped.prisma.ts';
import type { Config } from './config.ts';
import type { Stores } from './stores.ts';

export interface Seeded {
  /** Made now, with the password to show once; absent on later starts. */
  readonly firstAdmin: { readonly login: string; readonly oneTimePassword: string } | undefined;
}

export interface SeedDeps {
  readonly database: Database;
  readonly stores: Stores;
  readonly config: Pick<Config, 'demo' | 'timeZone'>;
  readonly commit: Commit;
  readonly now: Date;
  /** Absent: all that comes with the program. */
  readonly content?: readonly ShippedEntry[] | undefined;
  readonly templates?: readonly ServiceTemplate[] | undefined;
}

/** Safe to repeat: a later start adds what is missing and changes nothing that staff touched. */
export async function seed(deps: SeedDeps): Promise<Seeded> {
  const { database, stores, config, commit, now } = deps;
  const { content = shippedContent, templates = serviceTemplates } = deps;
  const firstAdmin = await ensureFirstAdmin(stores.staff, now);
  const isDemo = config.demo && (await seedDemo({ ...stores, commit }, now));
  if (isDemo) await seedDemoDirectory(database, now);
  await shipContent(database, content, now);
  await shipTemplates(database, templates, now);
  await seedReminderTexts(database, now, isDemo ? demoReviewer : undefined);
  await seedDefaultPlans(database, config.timeZone, now);
  return { firstAdmin };
}

async function seedDemoDirectory(database: Database, now: Date): Promise<void> {
  await insertMissingLines(database, demoDirectory(demoCommunityPath));
  await insertMissingItems(database, demoServices, now);
}
