/** Knowledge entries: list, write, publish, and their history. */
import type { z } from 'zod';

import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { DirectoryStore } from '../../../knowledge/directory-store.prisma.ts';
import { parseDraft } from '../../../knowledge/entry-draft.ts';
import type { EntryPictures } from '../../../knowledge/entry-pictures.prisma.ts';
import type { EntryStore } from '../../../knowledge/entry-store.prisma.ts';
import type { EntryDraft, EntryStatus, KnowledgeEntry } from '../../../knowledge/entry.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import { may } from '../access.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { changeOf, heed, type HeedDeps } from '../entry-change.ts';
import { checkedDraft, refuseUnknownPlaceholders } from '../entry-words.ts';
import { ApiError, forbidden, foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  dueEntries,
  editEntryBody,
  entryBody,
  entryDetail,
  entryPage,
  entryQuery,
  entryVersions,
  rollBackBody,
  versionBody,
} from '../schemas/knowledge.ts';
import { concernsScope, mayWriteEntries } from '../scope.ts';
import { type EntryContext, showEntry, showEntryItem, showVersion } from '../views/knowledge.ts';

export interface KnowledgeRouteDeps extends HeedDeps {
  readonly entries: EntryStore;
  readonly entryPictures: Pick<EntryPictures, 'find'>;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly directory: Pick<DirectoryStore, 'list'>;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '知识库';
/** Where each step leads and what it is called; who may take it stands in `access.ts`. */
const steps = [
  { path: 'submit', to: 'review', access: 'knowledge.write', summary: '提交审核' },
  { path: 'publish', to: 'published', access: 'knowledge.publish', summary: '发布' },
  { path: 'archive', to: 'archived', access: 'knowledge.publish', summary: '归档' },
  { path: 'take-back', to: 'draft', access: 'knowledge.publish', summary: '撤回为草稿' },
] as const satisfies readonly { path: string; to: EntryStatus; access: string; summary: string }[];

export function knowledgeRoutes(deps: KnowledgeRouteDeps): readonly Route[] {
  return [
    listEntries(deps),
    countDue(deps),
    createEntry(deps),
    readEntry(deps),
    editEntry(deps),
    listVersions(deps),
    rollBack(deps),
    ...steps.map((step) => moveEntry(deps, step)),
  ];
}

const listEntries = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'GET /knowledge',
      access: 'knowledge.read',
      tag,
      summary: '条目列表',
      query: entryQuery,
      gives: entryPage,
    },
    async ({ query, staff }) => {
      const position = fromCursor(query.cursor);
      const after = position === undefined ? undefined : { updatedAt: position.at, id: position.id };
      const page = await deps.entries.list(filterOf(query, staff, deps.clock.now()), after, query.limit);
      const context = await contextOf(deps, page.items, staff);
      const next = page.next === undefined ? undefined : { at: page.next.updatedAt, id: page.next.id };
      return { items: page.items.map((entry) => showEntryItem(entry, context)), nextCursor: toCursor(next) };
    },
  );

const countDue = ({ entries, clock }: KnowledgeRouteDeps) =>
  route(
    {
      at: 'GET /knowledge-due',
      access: 'knowledge.read',
      tag,
      summary: '待复核和已失效的条目数',
      gives: dueEntries,
    },
    async ({ staff }) => entries.countDue(staff.areaPaths, clock.now()),
  );

const createEntry = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'POST /knowledge',
      access: 'knowledge.write',
      tag,
      summary: '新建条目（草稿）',
      body: entryBody,
      gives: entryDetail,
    },
    async ({ body, staff, by }) => {
      const draft = await checkedDraft(deps, draftOf(staff, body), undefined);
      return show(deps, await deps.entries.insert(draft, by), staff);
    },
  );

const readEntry = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'GET /knowledge/:id',
      access: 'knowledge.read',
      tag,
      summary: '条目',
      params: idParams,
      gives: entryDetail,
    },
    async ({ params, staff }) => show(deps, params, staff),
  );

const editEntry = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'PUT /knowledge/:id',
      access: 'knowledge.write',
      tag,
      summary: '修改条目',
      params: idParams,
      body: editEntryBody,
      gives: entryDetail,
    },
    async ({ params, body, staff, by }) => {
      const entry = await findWritable(deps, params.id, staff);
      const seen = { id: entry.id, version: body.version };
      const draft = await checkedDraft(deps, draftOf(staff, body), entry.id);
      const made = { changes: [changeOf(entry, { draft })], cause: 'edit', reason: body.reason } as const;
      const alongside = await heed(deps, made, by);
      return show(deps, await deps.entries.update(seen, draft, by, alongside), staff);
    },
  );

const listVersions = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'GET /knowledge/:id/versions',
      access: 'knowledge.history',
      tag,
      summary: '历史版本',
      params: idParams,
      gives: entryVersions,
    },
    async ({ params, staff }) => {
      const { id } = await findEntry(deps, params.id, staff);
      const versions = await deps.entries.versions(id);
      const named = await lookUpNames(deps.names, { staffIds: versions.map(({ editedBy }) => editedBy) });
      const pictures = await picturesOf(
        deps,
        versions.map(({ draft }) => draft),
      );
      return { items: versions.map((version) => showVersion(version, named, pictures)) };
    },
  );

const rollBack = (deps: KnowledgeRouteDeps) =>
  route(
    {
      at: 'POST /knowledge/:id/roll-back',
      access: 'knowledge.publish',
      tag,
      summary: '恢复历史版本',
      params: idParams,
      body: rollBackBody,
      gives: entryDetail,
    },
    async ({ params, body: { version, to, reason }, staff, by }) => {
      const entry = await findWritable(deps, params.id, staff);
      const { draft } = await findVersion(deps, entry.id, to);
      const made = { changes: [changeOf(entry, { draft })], cause: 'roll_back', reason } as const;
      const alongside = await heed(deps, made, by);
      return show(deps, await deps.entries.rollBack({ id: entry.id, version }, to, by, alongside), staff);
    },
  );

export async function findVersion(
  { entries }: Pick<KnowledgeRouteDeps, 'entries'>,
  id: string,
  wanted: number,
) {
  const found = (await entries.versions(id)).find(({ version }) => version === wanted);
  if (found === undefined) throw invalidField('to', say.noSuchVersion);
  return found;
}

const moveEntry = (deps: KnowledgeRouteDeps, step: (typeof steps)[number]) =>
  route(
    {
      at: `POST /knowledge/:id/${step.path}`,
      access: step.access,
      tag,
      summary: step.summary,
      params: idParams,
      body: versionBody,
      gives: entryDetail,
    },
    async ({ params, body, staff, by }) => {
      const entry = await findWritable(deps, params.id, staff);
      // A file may have brought what no form would have let in.
      if (step.to === 'published') refuseUnknownPlaceholders(entry);
      const changes = [changeOf(entry, { status: step.to })];
      const alongside = await heed(deps, { changes, cause: step.to, reason: body.reason }, by);
      const moved = await deps.entries.move({ id: entry.id, version: body.version }, step.to, by, alongside);
      if (!moved.ok) throw new ApiError(409, 'knowledge.wrong_status', say.entryNotFromHere(step.summary));
      return show(deps, moved.value, staff);
    },
  );

function filterOf(query: z.output<typeof entryQuery>, staff: StaffMember, now: Date) {
  return {
    ...(query.status === undefined ? {} : { status: query.status }),
    ...(query.category === undefined ? {} : { category: query.category }),
    ...(query.q === undefined || query.q === '' ? {} : { text: query.q }),
    ...(query.reviewDue === true ? { reviewDueAt: now } : {}),
    ...(query.expired === true ? { expiredAt: now } : {}),
    ...(query.unused === true ? { unused: true } : {}),
    concerns: staff.areaPaths,
  };
}

async function contextOf(
  { names, directory, clock }: KnowledgeRouteDeps,
  shown: readonly KnowledgeEntry[],
  staff: StaffMember,
): Promise<EntryContext> {
  const areaPaths = shown.map((entry) => entry.areaPath);
  const staffIds = shown.map((entry) => entry.updatedBy);
  return {
    names: await lookUpNames(names, { areaPaths, staffIds }),
    lines: await directory.list(),
    ownArea: staff.areaPaths[0],
    now: clock.now(),
  };
}

export async function show(deps: KnowledgeRouteDeps, { id }: Pick<KnowledgeEntry, 'id'>, staff: StaffMember) {
  const entry = await findEntry(deps, id, staff);
  const [picture] = await picturesOf(deps, [entry]);
  return showEntry(entry, await contextOf(deps, [entry], staff), picture);
}

async function findEntry({ entries }: KnowledgeRouteDeps, id: string, staff: StaffMember) {
  const entry = await entries.find(id);
  const visible = entry !== undefined && concernsScope(staff, entry.areaPath) ? entry : undefined;
  return foundOr404(visible, 'knowledge', say.what.entry);
}

/** Throws 403 with the reason when this person may read the entry but not change it. */
export async function findWritable(deps: KnowledgeRouteDeps, id: string, staff: StaffMember) {
  const entry = await findEntry(deps, id, staff);
  if (entry.status === 'published' && !may(staff, 'knowledge.publish'))
    throw forbidden('knowledge.published', say.publishedNeedsAdmin);
  if (!mayWriteEntries(staff, entry.areaPath)) throw forbidden('knowledge.other_area', say.entryOfLargerArea);
  return entry;
}

export function draftOf(staff: StaffMember, body: unknown) {
  const draft = parseDraft(body);
  if (!mayWriteEntries(staff, draft.areaPath)) throw invalidField('areaPath', say.areaOutsideScope);
  return draft;
}

async function picturesOf(
  { entryPictures }: Pick<KnowledgeRouteDeps, 'entryPictures'>,
  drafts: readonly Pick<EntryDraft, 'pictureId'>[],
) {
  const ids = new Set(drafts.flatMap(({ pictureId }) => pictureId ?? []));
  const found = await Promise.all(Array.from(ids, (id) => entryPictures.find(id)));
  return found.filter((picture) => picture !== undefined);
}
