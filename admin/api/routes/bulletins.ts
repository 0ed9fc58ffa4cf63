/** The weekly bulletin and the monthly report, as a page and as files. */
import type { StaffMember } from '../../../community/staff.ts';
import {
  type BulletinDays,
  bulletinDays,
  type BulletinKind,
  bulletinOf,
  type BulletinParts,
  daysBefore,
} from '../../../tickets/statistics/bulletin.ts';
import { type ReportDocument, rowsOf } from '../../../tickets/statistics/document.ts';
import { addDays, dayOf } from '../../../tickets/statistics/local-days.ts';
import { warningText } from '../../../tickets/statistics/messages.zh.ts';
import type { Grouping, Statistics } from '../../../tickets/statistics/statistics.ts';
import { download } from '../download.ts';
import { printPdf } from '../print/pdf.ts';
import { type Route, route } from '../route.ts';
import { bulletin, bulletinFileQuery, bulletinParams, bulletinQuery } from '../schemas/statistics.ts';
import * as say from '../statistics.zh.ts';
import { type AreaNamed, nameArea, nameLines, nameSubject, showTrend } from '../views/statistics.ts';
import { areaOf, type StatisticsRouteDeps, tableFile } from './statistics.ts';

const common = { access: 'statistics.read', tag: say.tag, params: bulletinParams } as const;

export function bulletinRoutes(deps: StatisticsRouteDeps): readonly Route[] {
  return [readBulletin(deps), bulletinFile(deps)];
}

const readBulletin = (deps: StatisticsRouteDeps) =>
  route(
    {
      ...{ at: 'GET /bulletins/:kind', ...common, summary: say.summaries.bulletin },
      ...{ query: bulletinQuery, gives: bulletin },
    },
    async ({ params: { kind }, query, staff }) => {
      const { document, days, area, trend } = await makeBulletin(deps, { kind, ...query }, staff);
      return {
        ...{ kind, from: days.from, to: addDays(days.until, -1), area, trend: showTrend(trend) },
        title: document.title,
        subtitle: document.subtitle,
        sections: document.sections.map(({ title, notes, table }) => ({
          ...{ title, notes: [...notes] },
          table: table && { header: [...table.header], rows: table.rows.map((row) => [...row]) },
        })),
      };
    },
  );

const bulletinFile = (deps: StatisticsRouteDeps) =>
  route(
    {
      ...{ at: 'GET /bulletins/:kind/file', ...common, summary: say.summaries.bulletinFile },
      ...{ query: bulletinFileQuery },
    },
    async ({ params: { kind }, query: { format, ...query }, staff, reply }) => {
      const { document, days } = await makeBulletin(deps, { kind, ...query }, staff);
      const name = `bulletin-${kind}-${days.from}.${format}`;
      return download(reply, { name, ...(await fileOf(format, document)) });
    },
  );

async function fileOf(format: 'csv' | 'xlsx' | 'pdf', document: ReportDocument) {
  if (format === 'pdf') return { contentType: 'application/pdf', body: await printPdf(document) };
  return tableFile(format, [...rowsOf(document)]);
}

interface AskedBulletin {
  readonly kind: BulletinKind;
  readonly areaPath?: string | undefined;
  readonly day?: string | undefined;
}

interface MadeBulletin {
  readonly document: ReportDocument;
  readonly days: BulletinDays;
  readonly area: AreaNamed;
  readonly trend: Statistics['trend']['points'];
}

async function makeBulletin(
  deps: StatisticsRouteDeps,
  { kind, areaPath, day }: AskedBulletin,
  staff: StaffMember,
): Promise<MadeBulletin> {
  const area = await nameArea(deps.names, areaOf(areaPath, staff));
  const today = dayOf(deps.clock.now(), deps.timeZone);
  const days = day === undefined ? daysBefore(kind, bulletinDays(kind, today)) : bulletinDays(kind, day);
  const now = await deps.statistics.read({ areaPath: area.path, ...days, by: 'area' });
  const before = await deps.statistics.read({ areaPath: area.path, ...daysBefore(kind, days), by: 'area' });
  if (!now.ok || !before.ok) throw new Error('every area can be asked for by area');
  const document = bulletinOf({
    ...{ kind, areaName: area.name, days, total: now.value.total, before: before.value.total },
    tables: await tablesOf(deps, area.path, { days, byArea: now.value }),
    warnings: await warningsOf(deps, area.path, days.until > today ? today : addDays(days.until, -1)),
  });
  return { document, days, area, trend: now.value.trend.points };
}

/** Whatever of these the area has lines of. People are in none: a bulletin is posted. */
async function tablesOf(
  { statistics, names }: StatisticsRouteDeps,
  areaPath: string,
  { days, byArea }: { readonly days: BulletinDays; readonly byArea: Statistics },
): Promise<BulletinParts['tables']> {
  const others: readonly Grouping[] = ['category', 'department'];
  const tables = [{ by: 'area' as Grouping, lines: await nameLines(names, byArea, 'area') }];
  for (const by of others) {
    const read = await statistics.read({ areaPath, ...days, by });
    if (read.ok) tables.push({ by, lines: await nameLines(names, read.value, by) });
  }
  return tables.filter(({ lines }) => lines.length > 0);
}

async function warningsOf({ statistics, names }: StatisticsRouteDeps, areaPath: string, day: string) {
  const found = await statistics.warnings(areaPath, day);
  return Promise.all(found.map(async (one) => warningText(await nameSubject(names, one), one)));
}
