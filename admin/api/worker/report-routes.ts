/** 网格员巡查: what a worker finds is reported from the phone and goes the way of every report. */
import type { Area, AreaStore } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import { categories, categoryNames, urgencies, urgencyNames } from '../../../core/taxonomy.ts';
import { type Ticket, ticketStateNames } from '../../../tickets/ticket.ts';
import { foundOr404, invalidField } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { reportBody, reportChoices, reported, type Reported } from '../schemas/worker.ts';
import { isWithinScope, outermost } from '../scope.ts';
import { findReported, sourceKeyOf, takeFind, type TakeFindDeps } from './finds.ts';
import * as say from './messages.zh.ts';

export interface WorkerReportDeps extends TakeFindDeps {
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly names: NameSources;
}

const tag = '网格员手机页';
/** A list for one thumb; whoever works in a whole city reports from a desk. */
const mostPlaces = 1_000;

export function workerReportRoutes(deps: WorkerReportDeps): readonly Route[] {
  return [readChoices(deps), reportFind(deps)];
}

const readChoices = (deps: WorkerReportDeps) =>
  route(
    {
      at: 'GET /report-choices',
      access: 'tickets.act',
      tag,
      summary: '巡查上报可选的地点和类别',
      gives: reportChoices,
    },
    async ({ staff }) => ({
      places: (await listPlaces(deps, staff)).map(showPlace),
      categories: categories.map((code) => ({ code, name: categoryNames[code] })),
      urgencies: urgencies.toReversed().map((code) => ({ code, name: urgencyNames[code] })),
    }),
  );

/** What lies in a community; above it nobody is responsible. */
const reportable: ReadonlySet<Area['kind']> = new Set(['community', 'grid', 'building']);

async function listPlaces({ areas }: WorkerReportDeps, { areaPaths }: StaffMember): Promise<readonly Area[]> {
  const found = await Promise.all(outermost(areaPaths).map((path) => areas.listWithin(path)));
  return found
    .flat()
    .filter(({ kind }) => reportable.has(kind))
    .slice(0, mostPlaces);
}

function showPlace({ id, name, kind }: Area) {
  return { areaId: id, name, isBuilding: kind === 'building' };
}

const reportFind = (deps: WorkerReportDeps) =>
  route(
    {
      at: 'POST /reports',
      access: 'tickets.act',
      tag,
      summary: '巡查上报；同一个 key 只登记一次',
      body: reportBody,
      gives: reported,
    },
    async ({ body, staff, by }) => {
      const sourceKey = sourceKeyOf(by, body.key);
      const known = await findReported(deps, sourceKey);
      if (known !== undefined) return show(deps, known, sourceKey);
      const { key: _key, areaId, category, urgency, words, ...parts } = body;
      const area = await findPlace(deps, areaId, staff);
      const place = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
      const report = { by: staff, area, place, category, urgency, words, sourceKey, now: by.now };
      await takeFind(deps, by, report);
      const ticket = foundOr404(await findReported(deps, sourceKey), 'ticket', what.ticket);
      return show(deps, ticket, sourceKey);
    },
  );

async function findPlace({ areas }: WorkerReportDeps, areaId: string, staff: StaffMember): Promise<Area> {
  const area = await areas.find(areaId);
  if (area === undefined || !isWithinScope(staff, area.path)) throw invalidField('areaId', say.placeOutside);
  return area;
}

async function show(
  { names: sources }: WorkerReportDeps,
  ticket: Ticket,
  sourceKey: string,
): Promise<Reported> {
  const { id: ticketId, number, state, assigneeId, departmentId } = ticket;
  const names = await lookUpNames(sources, { staffIds: [assigneeId], departmentIds: [departmentId] });
  return {
    ...{ ticketId, number, stateName: ticketStateNames[state], joined: ticket.sourceKey !== sourceKey },
    assigneeName: names.staff(assigneeId),
    departmentName: names.department(departmentId)?.name,
  };
}
