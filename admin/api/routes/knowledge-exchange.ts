/** Import and export of knowledge entries. */

import { type AreaStore, rootPath } from '../../../community/area.ts';
import { writeCsv } from '../../../core/csv.ts';
import type { EntryStore } from '../../../knowledge/entry-store.prisma.ts';
import type { Import, Imports } from '../../../knowledge/exchange/imports.ts';
import { guardFormula } from '../../../knowledge/exchange/formula-guard.ts';
import { readRows } from '../../../knowledge/exchange/read-file.ts';
import { fileFormats, writeEntries } from '../../../knowledge/exchange/write-file.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { EntryChange } from '../../../knowledge/regression/as-if.ts';
import type { RegressionStore } from '../../../knowledge/regression/regression-store.prisma.ts';
import { download } from '../download.ts';
import { may } from '../access.ts';
import { changeOf, heed, type HeedDeps, nameEntries } from '../entry-change.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import * as say from '../knowledge-import.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  carryOutBody,
  exportQuery,
  importQuery,
  importRows,
  importRowsQuery,
  importView,
} from '../schemas/knowledge-exchange.ts';
import { changePreview } from '../schemas/regression.ts';
import { mayWriteEntries } from '../scope.ts';
import { showImport, showImportRow } from '../views/knowledge-import.ts';
import { entriesOf, showPreview } from '../views/regression.ts';

export interface KnowledgeExchangeRouteDeps extends HeedDeps {
  readonly entries: Pick<EntryStore, 'listAll' | 'find'>;
  readonly regressionSet: Pick<RegressionStore, 'record'>;
  readonly areas: Pick<AreaStore, 'listWithin'>;
  readonly knowledge: Pick<KnowledgeBase, 'read'>;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly imports: Imports;
}

const tag = '知识库';
const write = { tag, access: 'knowledge.write' } as const;
/** 20,000 long rows of a table; pictures in a document do not count for much more. */
const largestFileBytes = 32 * 1024 * 1024;
const pageSize = 100;

export function knowledgeExchangeRoutes(deps: KnowledgeExchangeRouteDeps): readonly Route[] {
  return [
    exportEntries(deps),
    planImport(deps),
    readImport(deps),
    listRows(deps),
    report(deps),
    check(deps),
    carryOut(deps),
  ];
}

const exportEntries = ({ entries, areas }: KnowledgeExchangeRouteDeps) =>
  route(
    { at: 'GET /knowledge-export', access: 'knowledge.read', tag, summary: '导出条目', query: exportQuery },
    async ({ query: { format, status, category }, staff, reply }) => {
      const all = await entries.listAll(staff.areaPaths);
      const wanted = all.filter(
        (entry) =>
          (status ?? entry.status) === entry.status && (category ?? entry.category) === entry.category,
      );
      const { extension, contentType } = fileFormats[format];
      const body = await writeEntries(format, wanted, await areas.listWithin(rootPath));
      return download(reply, { name: `knowledge-${format}.${extension}`, contentType, body });
    },
  );

const planImport = ({ areas, knowledge, linkHosts, imports }: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-imports', ...write, summary: '检查要导入的文件' },
      ...{ query: importQuery, gives: importView, bodyLimitBytes: largestFileBytes },
    },
    async ({ query: { fileName, ...defaults }, request, staff, by }) => {
      if (!Buffer.isBuffer(request.body)) throw invalidField('file', say.noFile);
      const read = await readRows(request.body, fileName);
      if (!read.ok) throw invalidField('file', say.unreadableTexts[read.error]);
      const { reviewAt } = defaults;
      const context = {
        areas: await areas.listWithin(rootPath),
        defaults: { ...defaults, reviewAt: reviewAt === undefined ? undefined : new Date(reviewAt) },
        tokenise: knowledge.read,
        linkHosts: linkHosts.all(),
        mayWrite: (areaPath: string | undefined) => mayWriteEntries(staff, areaPath),
        concerns: staff.areaPaths,
      };
      const made = imports.plan({ name: fileName, rows: read.value }, context, by);
      return showImport(made, may(staff, 'knowledge.publish'));
    },
  );

const readImport = ({ imports }: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /knowledge-imports/:id', ...write, summary: '导入的进度和结果' },
      ...{ params: idParams, gives: importView },
    },
    async ({ params, staff }) =>
      Promise.resolve(showImport(findImport(imports, params.id, staff.id), may(staff, 'knowledge.publish'))),
  );

const listRows = ({ imports }: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /knowledge-imports/:id/rows', ...write, summary: '每一行会怎样' },
      ...{ params: idParams, query: importRowsQuery, gives: importRows },
    },
    async ({ params, query: { outcome, offset }, staff }) => {
      const { plan, missed } = findImport(imports, params.id, staff.id);
      const wanted = outcome === undefined ? plan : plan.filter((row) => row.outcome === outcome);
      const end = offset + pageSize;
      return Promise.resolve({
        items: wanted.slice(offset, end).map((row) => showImportRow(row, missed)),
        nextOffset: end < wanted.length ? end : undefined,
      });
    },
  );

const report = ({ imports }: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /knowledge-imports/:id/report', ...write, summary: '逐行结果，CSV' },
      ...{ params: idParams },
    },
    async ({ params, staff, reply }) => {
      const { plan, missed } = findImport(imports, params.id, staff.id);
      const rows = plan.map((row) => showImportRow(row, missed));
      const table = rows.map(({ row, question, outcomeName, notes }) => [
        ...[String(row), guardFormula(question), outcomeName, notes.join('；')],
      ]);
      const body = `\uFEFF${writeCsv([say.reportHeader, ...table])}`;
      return download(reply, { name: 'import-report.csv', contentType: fileFormats.csv.contentType, body });
    },
  );

const check = (deps: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-imports/:id/check', access: 'knowledge.publish', tag },
      ...{ summary: '更新已发布条目会怎样：回归问题的前后对比', params: idParams, gives: changePreview },
    },
    async ({ params, staff, by }) => {
      const changes = publishedChanges(findImport(deps.imports, params.id, staff.id));
      const result = await deps.regression.check(changes, by.now);
      return showPreview(result, await nameEntries(deps, entriesOf(result)));
    },
  );

/** What residents would read at once. */
function publishedChanges({ plan }: Import): readonly EntryChange[] {
  return plan.flatMap((row) => {
    const change = row.outcome === 'change' ? changeOf(row.entry, { draft: row.draft }) : undefined;
    return change ?? [];
  });
}

const carryOut = (deps: KnowledgeExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-imports/:id/carry-out', ...write, summary: '按检查结果导入为草稿' },
      ...{ params: idParams, body: carryOutBody, gives: importView },
    },
    async ({ params, body: { changePublished, reason }, staff, by }) => {
      const found = findImport(deps.imports, params.id, staff.id);
      const mayPublish = may(staff, 'knowledge.publish');
      const changes = changePublished && mayPublish ? publishedChanges(found) : [];
      const { run, details } = await heed(deps, { changes, cause: 'import', reason }, by);
      const options = { changePublished: changePublished && mayPublish, details };
      if (!deps.imports.carryOut(params.id, options, by))
        throw new ApiError(409, 'import.not_planned', say.importNotPlanned);
      if (run !== undefined) await deps.regressionSet.record(run);
      return showImport(findImport(deps.imports, params.id, staff.id), mayPublish);
    },
  );

function findImport(imports: Imports, id: string, staffId: string): Import {
  return foundOr404(imports.find(id, staffId), 'import', say.importGone);
}
