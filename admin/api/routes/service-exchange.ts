/** Items of the service directory out as a file, and in from a file: looked at first, then carried out. */

import { type AreaStore, rootPath } from '../../../community/area.ts';
import { writeCsv } from '../../../core/csv.ts';
import { guardFormula } from '../../../knowledge/exchange/formula-guard.ts';
import { readTable } from '../../../knowledge/exchange/read-file.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { ItemImport, ItemImports } from '../../../knowledge/service-directory/exchange/item-imports.ts';
import { writeItems } from '../../../knowledge/service-directory/exchange/write-items.ts';
import {
  itemsOfTable,
  type WrittenItems,
} from '../../../knowledge/service-directory/exchange/written-items.ts';
import type { ServiceStore } from '../../../knowledge/service-directory/service-store.prisma.ts';
import { download } from '../download.ts';
import { may } from '../access.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import { noFile, unreadableTexts } from '../knowledge-import.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  carryOutServicesBody,
  serviceExportQuery,
  serviceImport,
  serviceImportQuery,
} from '../schemas/services.ts';
import { mayWriteEntries } from '../scope.ts';
import * as say from '../services.zh.ts';
import { showServiceImport, showServiceImportRow } from '../views/services.ts';

export interface ServiceExchangeRouteDeps {
  readonly services: Pick<ServiceStore, 'listAll'>;
  readonly areas: Pick<AreaStore, 'listWithin'>;
  readonly knowledge: Pick<KnowledgeBase, 'read'>;
  readonly serviceImports: ItemImports;
}

const tag = '办事目录';
const write = { tag, access: 'knowledge.write' } as const;
const largestFileBytes = 16 * 1024 * 1024;

export function serviceExchangeRoutes(deps: ServiceExchangeRouteDeps): readonly Route[] {
  return [exportItems(deps), planImport(deps), readImport(deps), report(deps), carryOut(deps)];
}

const exportItems = ({ services, areas }: ServiceExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /service-export', access: 'knowledge.read', tag, summary: '导出事项' },
      ...{ query: serviceExportQuery },
    },
    async ({ query: { format, status }, staff, reply }) => {
      const wanted = status === undefined ? {} : { status };
      const items = await services.listAll({ ...wanted, concerns: staff.areaPaths });
      const named = await areas.listWithin(rootPath);
      const { extension, contentType, body } = await writeItems(format, items, named);
      return download(reply, { name: `services.${extension}`, contentType, body });
    },
  );

const planImport = ({ areas, knowledge, serviceImports }: ServiceExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /service-imports', ...write, summary: '检查要导入的事项表' },
      ...{ query: serviceImportQuery, gives: serviceImport, bodyLimitBytes: largestFileBytes },
    },
    async ({ query: { fileName, ...defaults }, request, staff, by }) => {
      if (!Buffer.isBuffer(request.body)) throw invalidField('file', noFile);
      const written = await itemsIn(request.body);
      const { reviewAt } = defaults;
      const context = {
        areas: await areas.listWithin(rootPath),
        defaults: { ...defaults, reviewAt: reviewAt === undefined ? undefined : new Date(reviewAt) },
        tokenise: knowledge.read,
        mayWrite: (areaPath: string | undefined) => mayWriteEntries(staff, areaPath),
        concerns: staff.areaPaths,
      };
      const made = await serviceImports.plan({ name: fileName, written }, context, by);
      return showServiceImport(made, may(staff, 'knowledge.publish'));
    },
  );

async function itemsIn(bytes: Buffer): Promise<WrittenItems> {
  const table = await readTable(bytes);
  if (!table.ok) throw invalidField('file', unreadableTexts[table.error]);
  const written = itemsOfTable(table.value);
  if (written === undefined) throw invalidField('file', say.noColumns);
  if (written.items.length === 0) throw invalidField('file', say.emptyFile);
  return written;
}

const readImport = ({ serviceImports }: ServiceExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /service-imports/:id', ...write, summary: '每一行会怎样' },
      ...{ params: idParams, gives: serviceImport },
    },
    async ({ params, staff }) =>
      Promise.resolve(
        showServiceImport(findImport(serviceImports, params.id, staff.id), may(staff, 'knowledge.publish')),
      ),
  );

const report = ({ serviceImports }: ServiceExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'GET /service-imports/:id/report', ...write, summary: '逐行结果，CSV' },
      ...{ params: idParams },
    },
    async ({ params, staff, reply }) => {
      const { plan, missed } = findImport(serviceImports, params.id, staff.id);
      const table = plan
        .map((row) => showServiceImportRow(row, missed))
        .map(({ row, name, outcomeName, notes }) => [
          ...[String(row), guardFormula(name), outcomeName, notes.join('；')],
        ]);
      const body = `\uFEFF${writeCsv([say.reportHeader, ...table])}`;
      return download(reply, { name: 'import-report.csv', contentType: 'text/csv; charset=utf-8', body });
    },
  );

const carryOut = ({ serviceImports }: ServiceExchangeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /service-imports/:id/carry-out', ...write, summary: '按检查结果导入' },
      ...{ params: idParams, body: carryOutServicesBody, gives: serviceImport },
    },
    async ({ params, body, staff, by }) => {
      findImport(serviceImports, params.id, staff.id);
      const mayPublish = may(staff, 'knowledge.publish');
      const options = {
        changePublished: body.changePublished && mayPublish,
        publish: body.publish && mayPublish,
      };
      const done = await serviceImports.carryOut(params.id, options, by);
      if (done === undefined) throw new ApiError(409, 'import.not_planned', say.alreadyCarriedOut);
      return showServiceImport(done, mayPublish);
    },
  );

function findImport(imports: ItemImports, id: string, staffId: string): ItemImport {
  return foundOr404(imports.find(id, staffId), 'import', say.importName);
}
