/** Items of the service directory: list, write, publish, and what the bot would say of them. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { foreignLinks, trustedHosts } from '../../../core/facts/forbidden.ts';
import { answerOfItem } from '../../../knowledge/service-directory/item-answer.ts';
import { officesFor } from '../../../knowledge/service-directory/offices-for.ts';
import { completeDraft, parseServiceDraft } from '../../../knowledge/service-directory/service-draft.ts';
import type { ServiceStatus } from '../../../knowledge/service-directory/service-item.ts';
import type { ListedService } from '../../../knowledge/service-directory/service-list.prisma.ts';
import { serviceParts } from '../../../knowledge/service-directory/service-parts.ts';
import type { ServiceStore } from '../../../knowledge/service-directory/service-store.prisma.ts';
import { may } from '../access.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { ApiError, forbidden, foundOr404, invalidField } from '../failures.ts';
import * as general from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { rollBackBody, versionBody } from '../schemas/knowledge.ts';
import {
  editServiceBody,
  previewServiceBody,
  serviceBody,
  serviceDetail,
  serviceOverview,
  servicePage,
  servicePreview,
  serviceQuery,
  serviceVersions,
} from '../schemas/services.ts';
import { concernsScope, mayWriteEntries } from '../scope.ts';
import * as say from '../services.zh.ts';
import { showPart, showService, showServiceItem, showServiceVersion } from '../views/services.ts';

export interface ServiceRouteDeps {
  readonly services: ServiceStore;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '办事目录';
const steps = [
  { path: 'publish', to: 'published', summary: '发布' },
  { path: 'archive', to: 'archived', summary: '归档' },
  { path: 'take-back', to: 'draft', summary: '撤回为草稿' },
] as const satisfies readonly { path: string; to: ServiceStatus; summary: string }[];

export function serviceRoutes(deps: ServiceRouteDeps): readonly Route[] {
  return [
    listServices(deps),
    overview(deps),
    preview(deps),
    createService(deps),
    readService(deps),
    editService(deps),
    listVersions(deps),
    rollBack(deps),
    ...steps.map((step) => moveService(deps, step)),
  ];
}

const listServices = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'GET /services', access: 'knowledge.read', tag, summary: '事项列表' },
      ...{ query: serviceQuery, gives: servicePage },
    },
    async ({ query, staff }) => {
      const position = fromCursor(query.cursor);
      const after = position === undefined ? undefined : { updatedAt: position.at, id: position.id };
      const now = deps.clock.now();
      const page = await deps.services.list(filterOf(query, staff, now), after, query.limit);
      const names = await namesOf(deps, page.items);
      const next = page.next === undefined ? undefined : { at: page.next.updatedAt, id: page.next.id };
      return {
        items: page.items.map((item) => showServiceItem(item, names, now)),
        nextCursor: toCursor(next),
      };
    },
  );

const overview = ({ services, clock }: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'GET /services-overview', access: 'knowledge.read', tag, summary: '部门、缺项和待复核' },
      ...{ gives: serviceOverview },
    },
    async ({ staff }) => {
      const published = { status: 'published', concerns: staff.areaPaths } as const;
      const missing = await Promise.all(
        serviceParts.map(async (part) => ({
          ...showPart(part),
          items: await services.count({ ...published, missing: part }),
        })),
      );
      return {
        departments: [...(await services.listDepartments())],
        published: await services.count(published),
        reviewDue: await services.count({ concerns: staff.areaPaths, reviewDueAt: clock.now() }),
        missing: missing.filter(({ items }) => items > 0).sort((one, other) => other.items - one.items),
      };
    },
  );

const preview = ({ services }: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'POST /services-preview', access: 'knowledge.write', tag, summary: '机器人会怎么说' },
      ...{ body: previewServiceBody, gives: servicePreview },
    },
    async ({ body: { draft, areaPath, part } }) => {
      const item = completeDraft({ ...draft, reviewAt: new Date(draft.reviewAt) });
      const offices = officesFor(item.offices, areaPath);
      const { text, missing } = answerOfItem(item, offices, { wanted: [part ?? 'how'] });
      const areas = offices.kind === 'depends' ? offices.areaPaths : [];
      return {
        text,
        asksArea: [...(await services.nameAreas(areas)).values()],
        missing: missing.map(showPart),
        isForeignLink: foreignLinks(item.onlineUrl ?? '', trustedHosts).length > 0,
      };
    },
  );

const createService = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'POST /services', access: 'knowledge.write', tag, summary: '新建事项（草稿）' },
      ...{ body: serviceBody, gives: serviceDetail },
    },
    async ({ body, staff, by }) =>
      show(deps, (await deps.services.insert(draftIn(staff, body), by)).id, staff),
  );

const readService = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'GET /services/:id', access: 'knowledge.read', tag, summary: '事项' },
      ...{ params: idParams, gives: serviceDetail },
    },
    ({ params, staff }) => show(deps, params.id, staff),
  );

const editService = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /services/:id', access: 'knowledge.write', tag, summary: '修改事项' },
      ...{ params: idParams, body: editServiceBody, gives: serviceDetail },
    },
    async ({ params, body, staff, by }) => {
      const { id } = await findWritable(deps, params.id, staff);
      await deps.services.update({ id, version: body.version }, draftIn(staff, body), by);
      return show(deps, id, staff);
    },
  );

const moveService = (deps: ServiceRouteDeps, step: (typeof steps)[number]) =>
  route(
    {
      ...{ at: `POST /services/:id/${step.path}`, access: 'knowledge.publish', tag, summary: step.summary },
      ...{ params: idParams, body: versionBody, gives: serviceDetail },
    },
    async ({ params, body, staff, by }) => {
      const { id } = await findWritable(deps, params.id, staff);
      const moved = await deps.services.move({ id, version: body.version }, step.to, by);
      if (!moved.ok) throw new ApiError(409, 'service.wrong_status', say.notFromHere(step.summary));
      return show(deps, id, staff);
    },
  );

const listVersions = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'GET /services/:id/versions', access: 'knowledge.history', tag, summary: '历史版本' },
      ...{ params: idParams, gives: serviceVersions },
    },
    async ({ params, staff }) => {
      const { id } = await findItem(deps, params.id, staff);
      const versions = await deps.services.versions(id);
      const named = await lookUpNames(deps.names, { staffIds: versions.map(({ editedBy }) => editedBy) });
      const paths = versions.flatMap(({ draft }) => draft.offices.flatMap(({ areaPaths }) => areaPaths));
      const areaNames = await deps.services.nameAreas(paths);
      return { items: versions.map((version) => showServiceVersion(version, named, areaNames)) };
    },
  );

const rollBack = (deps: ServiceRouteDeps) =>
  route(
    {
      ...{ at: 'POST /services/:id/roll-back', access: 'knowledge.publish', tag, summary: '恢复历史版本' },
      ...{ params: idParams, body: rollBackBody, gives: serviceDetail },
    },
    async ({ params, body: { version, to }, staff, by }) => {
      const { id } = await findWritable(deps, params.id, staff);
      const known = (await deps.services.versions(id)).some((one) => one.version === to);
      if (!known) throw invalidField('to', general.noSuchVersion);
      await deps.services.rollBack({ id, version }, to, by);
      return show(deps, id, staff);
    },
  );

function filterOf(query: z.output<typeof serviceQuery>, staff: StaffMember, now: Date) {
  const { status, department, missing, q, reviewDue } = query;
  return {
    ...(status === undefined ? {} : { status }),
    ...(department === undefined || department === '' ? {} : { department }),
    ...(missing === undefined ? {} : { missing }),
    ...(q === undefined || q === '' ? {} : { text: q }),
    ...(reviewDue === true ? { reviewDueAt: now } : {}),
    concerns: staff.areaPaths,
  };
}

function namesOf({ names }: ServiceRouteDeps, items: readonly ListedService[]) {
  return lookUpNames(names, {
    areaPaths: items.map(({ areaPath }) => areaPath),
    staffIds: items.map(({ updatedBy }) => updatedBy),
  });
}

async function show(deps: ServiceRouteDeps, id: string, staff: StaffMember) {
  const item = await findItem(deps, id, staff);
  return showService(item, await namesOf(deps, [item]), deps.clock.now());
}

async function findItem({ services }: ServiceRouteDeps, id: string, staff: StaffMember) {
  const item = await services.find(id);
  const own = item !== undefined && concernsScope(staff, item.areaPath) ? item : undefined;
  return foundOr404(own, 'service', say.serviceName);
}

/** A row that is seen but not one's own to change is said to be so. */
async function findWritable(deps: ServiceRouteDeps, id: string, staff: StaffMember) {
  const item = await findItem(deps, id, staff);
  if (item.status === 'published' && !may(staff, 'knowledge.publish'))
    throw forbidden('service.published', say.publishedNeedsAdmin);
  if (!mayWriteEntries(staff, item.areaPath)) throw forbidden('service.other_area', say.itemOfLargerArea);
  return item;
}

function draftIn(staff: StaffMember, body: unknown) {
  const draft = parseServiceDraft(body);
  if (!mayWriteEntries(staff, draft.areaPath)) throw invalidField('areaPath', general.areaOutsideScope);
  return draft;
}
