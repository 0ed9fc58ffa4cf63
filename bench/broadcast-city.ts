/** A city of grids with their groups, written by the database itself, and what its groups read on the days before. */
import Sqlite from 'better-sqlite3';

export const grids = 11_332;
export const communities = 1_500;
const streets = 130;

const dayMs = 24 * 3_600_000;

/** Groups are of buildings, some four to a grid; one in ten wants to sleep late. */
export function seedCity(file: string, groups: number): void {
  const database = new Sqlite(file);
  database.pragma('foreign_keys=OFF');
  const numbers = `WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < ?)`;
  const street = `'/city/street-' || (i % ${streets}) || '/'`;
  const community = `'/city/street-' || (i % ${communities} % ${streets}) || '/community-' || (i % ${communities}) || '/'`;
  const grid = (i: string) =>
    `'/city/street-' || (${i} % ${communities} % ${streets}) || '/community-' || (${i} % ${communities}) || '/grid-' || (${i}) || '/'`;
  const area = (kind: string, path: string, more = `NULL, NULL`) =>
    database.prepare(`${numbers} INSERT INTO "Area" (id, kind, name, path, buildingNumber, compound)
      SELECT '${kind}-' || i, '${kind}', '${kind}' || i, ${path}, ${more} FROM k`);
  database.exec(`INSERT INTO "Area" (id, kind, name, path) VALUES ('city', 'city', '市', '/city/')`);
  area('street', street).run(streets - 1);
  area('community', community).run(communities - 1);
  area('grid', grid('i')).run(grids - 1);
  const building = `${grid(`i % ${grids}`)} || 'building-' || i || '/'`;
  area('building', building, `1 + i % 40, '小区' || (i % 5000)`).run(groups - 1);
  database
    .prepare(
      `${numbers} INSERT INTO "Group" (id, channel, account, roomKey, topic, state, areaId, quietHours)
       SELECT 'group-' || printf('%06d', i), 'bench', 'bot', 'room-' || i, i || '号邻里群', 'bound', 'building-' || i,
         CASE WHEN i % 10 = 0 THEN '12:00-14:00' END FROM k`,
    )
    .run(groups - 1);
  database.close();
}

export interface PastReminders {
  readonly groups: number;
  readonly days: number;
  readonly until: Date;
  /** How many runs a day: one of the whole city, or one of each community. */
  readonly runs: number;
}

/** What went out on the days before: every group another text each day, as many as there are. */
export function seedHistory(file: string, { groups, days, until, runs }: PastReminders): void {
  const database = new Sqlite(file);
  for (const pragma of ['foreign_keys=OFF', 'synchronous=OFF', 'cache_size=-400000']) database.pragma(pragma);
  const texts = database
    .prepare(`SELECT id FROM "ReminderText" WHERE topic = 'anti_fraud' ORDER BY key`)
    .pluck()
    .all() as string[];
  const run = database.prepare(
    `WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < ${runs - 1})
     INSERT INTO "ReminderRun" (id, textId, communityId, scheduledFor, startedBy)
     SELECT @day || '-' || i, @text, ${runs === 1 ? `'city'` : `'community-' || i`}, @at, 'bench' FROM k`,
  );
  const indexes = database
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE tbl_name = 'ReminderDelivery' AND type = 'index' AND sql IS NOT NULL`,
    )
    .all() as { readonly name: string; readonly sql: string }[];
  // Made anew afterwards: sorting millions of rows is quicker than placing each.
  for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`);
  const numbers = `WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < ${groups - 1})`;
  const delivery =
    database.prepare(`${numbers} INSERT INTO "ReminderDelivery" (runId, groupId, outboxId, textId)
    SELECT @day || '-' || (i % ${grids} % ${runs}), 'group-' || printf('%06d', i), @day || '/' || i, @text FROM k`);
  database.transaction(() => {
    for (let day = days; day >= 1; day -= 1) {
      const said = { day: `history-${day}`, text: texts[day % texts.length] ?? '' };
      run.run({ ...said, at: new Date(until.getTime() - day * dayMs).toISOString().replace('Z', '+00:00') });
      delivery.run(said);
    }
  })();
  for (const { sql } of indexes) database.exec(sql);
  database.close();
}
