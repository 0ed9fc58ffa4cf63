/** Statistics of the areas somebody works in, as a page and as a file. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { writeCsv } from '../../../core/csv.ts';
import { writeFigures } from '../../../knowledge/exchange/figures-sheet.ts';
import { guardFormula } from '../../../knowledge/exchange/formula-guard.ts';
import { statisticsDocument } from '../../../tickets/statistics/bulletin.ts';
import { rowsOf } from '../../../tickets/statistics/document.ts';
import { addDays, dayOf, daysBetween } from '../../../tickets/statistics/local-days.ts';
import { howWarned, notAnswered, warningText } from '../../../tickets/statistics/messages.zh.ts';
import type { Statistics, StatisticsQuery } from '../../../tickets/statistics/statistics.ts';
import type { StatisticsStore } from '../../../tickets/statistics/statistics.prisma.ts';
import { may } from '../access.ts';
import { download } from '../download.ts';
import { forbidden, invalidField } from '../failures.ts';
import type { NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import {
  statistics,
  statisticsFileQuery,
  statisticsQuery,
  warningQuery,
  warnings,
} from '../schemas/statistics.ts';
import { isWithinScope, outermost } from '../scope.ts';
import * as say from '../statistics.zh.ts';
import { nameArea, nameLines, nameSubject, notesOf, showStatistics } from '../views/statistics.ts';

export interface StatisticsRouteDeps {
  readonly statistics: StatisticsStore;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const common = { access: 'statistics.read', tag: say.tag } as const;
const longestDays = 3 * 366;

export function statisticsRoutes(deps: StatisticsRouteDeps): readonly Route[] {
  return [readStatistics(deps), exportStatistics(deps), readWarnings(deps)];
}

const readStatistics = (deps: StatisticsRouteDeps) =>
  route(
    {
      ...{ at: 'GET /statistics', ...common, summary: say.summaries.read },
      ...{ query: statisticsQuery, gives: statistics },
    },
    async ({ query: asked, staff }) => {
      const query = queryOf(asked, staff);
      const read = await answerOf(deps, query);
      const lines = await nameLines(deps.names, read, query.by);
      const area = await nameArea(deps.names, query.areaPath);
      return showStatistics(read, lines, { query, area, timeZone: deps.timeZone });
    },
  );

const exportStatistics = (deps: StatisticsRouteDeps) =>
  route(
    {
      ...{ at: 'GET /statistics-export', ...common, summary: say.summaries.file },
      ...{ query: statisticsFileQuery },
    },
    async ({ query: { format, ...asked }, staff, reply }) => {
      const query = queryOf(asked, staff);
      const read = await answerOf(deps, query);
      const document = statisticsDocument({
        ...{ areaName: (await nameArea(deps.names, query.areaPath)).name, days: query, by: query.by },
        ...{ total: read.total, lines: await nameLines(deps.names, read, query.by) },
        notes: notesOf(read, query.by, deps.timeZone),
      });
      const name = `statistics-${query.from}-${addDays(query.until, -1)}.${format}`;
      return download(reply, { name, ...(await tableFile(format, [...rowsOf(document)])) });
    },
  );

const readWarnings = (deps: StatisticsRouteDeps) =>
  route(
    {
      ...{ at: 'GET /statistics-warnings', ...common, summary: say.summaries.warnings },
      ...{ query: warningQuery, gives: warnings },
    },
    async ({ query, staff }) => {
      const today = dayOf(deps.clock.now(), deps.timeZone);
      const found = await deps.statistics.warnings(areaOf(query.areaPath, staff), today);
      const items = found.map(async ({ of, key, ...warning }) => ({
        ...{ of, key },
        text: warningText(await nameSubject(deps.names, { of, key }), warning),
      }));
      return { items: await Promise.all(items), how: howWarned };
    },
  );

/** A sheet a spreadsheet opens as it is: in CSV, cells that look like formulas are made text. */
export async function tableFile(format: 'csv' | 'xlsx', rows: readonly (readonly string[])[]) {
  if (format === 'xlsx')
    return {
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeFigures(rows),
    };
  const guarded = rows.map((row) => row.map(guardFormula));
  return { contentType: 'text/csv; charset=utf-8', body: `\uFEFF${writeCsv(guarded)}` };
}

/** The area asked for, or the first of one's own. */
export function areaOf(asked: string | undefined, staff: StaffMember): string {
  const path = asked ?? outermost(staff.areaPaths)[0] ?? '';
  if (!isWithinScope(staff, path)) throw invalidField('areaPath', say.areaOutsideScope);
  return path;
}

/** The days asked for, the last one in. */
export function daysOf({ from, to }: { readonly from: string; readonly to: string }) {
  const until = addDays(to, 1);
  const days = daysBetween(from, until);
  if (days < 1 || days > longestDays) throw invalidField('to', say.badPeriod);
  return { from, until };
}

function queryOf(asked: z.output<typeof statisticsQuery>, staff: StaffMember): StatisticsQuery {
  if (asked.by === 'worker' && !may(staff, 'statistics.workers'))
    throw forbidden('statistics.workers', say.workersForSupervisors);
  return { areaPath: areaOf(asked.areaPath, staff), ...daysOf(asked), by: asked.by };
}

export async function answerOf(
  { statistics: store }: Pick<StatisticsRouteDeps, 'statistics'>,
  query: StatisticsQuery,
): Promise<Statistics> {
  const read = await store.read(query);
  if (!read.ok) throw invalidField('by', notAnswered[read.error]);
  return read.value;
}
