/** The deployment's own questions: kept, run, and asked before a change of what residents read. */
import type { AreaStore } from '../../../community/area.ts';
import { rootPath } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { EntryStore } from '../../../knowledge/entry-store.prisma.ts';
import { decodeText } from '../../../knowledge/exchange/read-file.ts';
import { isRight, resultOf } from '../../../knowledge/regression/question.ts';
import { readQuestions, writeQuestions } from '../../../knowledge/regression/questions-csv.ts';
import { skippedBecause } from '../../../knowledge/regression/questions-csv.zh.ts';
import type { NewQuestion, RegressionStore } from '../../../knowledge/regression/regression-store.prisma.ts';
import type { Regression, Standing } from '../../../knowledge/regression/regression.ts';
import { type RegressionRun, runOfResult } from '../../../knowledge/regression/run.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Editor } from '../editor.ts';
import { nameEntries } from '../entry-change.ts';
import { invalidField } from '../failures.ts';
import { areaOutsideScope, noSuchEntry } from '../messages.zh.ts';
import { noFile } from '../knowledge-import.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import * as say from '../regression.zh.ts';
import { type Route, route } from '../route.ts';
import {
  addedQuestions,
  addQuestionsBody,
  regressionQuery,
  regressionRun,
  regressionRunPage,
  regressionRunQuery,
  regressionSet,
  removeQuestionsBody,
} from '../schemas/regression.ts';
import { concernsScope, isWithinScope } from '../scope.ts';
import { entriesOfRun, idsOf, showRun, showStanding } from '../views/regression.ts';

export interface RegressionRouteDeps {
  readonly regression: Regression;
  readonly regressionSet: RegressionStore;
  readonly entries: Pick<EntryStore, 'find' | 'listAll'>;
  readonly areas: Pick<AreaStore, 'listWithin'>;
  readonly names: NameSources;
}

const tag = '知识库';
const read = { tag, access: 'regression.read' } as const;
const write = { tag, access: 'regression.write' } as const;
const pageSize = 100;
const largestFileBytes = 4 * 1024 * 1024;

export function regressionRoutes(deps: RegressionRouteDeps): readonly Route[] {
  return [
    listQuestions(deps),
    addQuestions(deps),
    removeQuestions(deps),
    importQuestions(deps),
    exportQuestions(deps),
    listRuns(deps),
    runNow(deps),
  ];
}

const listQuestions = (deps: RegressionRouteDeps) =>
  route(
    {
      at: 'GET /regression',
      ...read,
      summary: '回归问题和现在的结果',
      query: regressionQuery,
      gives: regressionSet,
    },
    async ({ query: { wrong, offset }, staff, by }) => {
      const all = await standingFor(deps, staff, by.now);
      const right = all.filter(isStandingRight);
      const wanted = wrong === true ? all.filter((standing) => !isStandingRight(standing)) : all;
      const end = offset + pageSize;
      return {
        ...{ total: all.length, right: right.length },
        items: await show(deps, wanted.slice(offset, end)),
        nextOffset: end < wanted.length ? end : undefined,
      };
    },
  );

async function standingFor({ regression }: RegressionRouteDeps, staff: StaffMember, now: Date) {
  const all = await regression.stand(now);
  return all.filter(({ question }) => concernsScope(staff, question.areaPath));
}

function isStandingRight({ question, outcome }: Standing): boolean {
  return isRight(question, outcome);
}

async function show(deps: RegressionRouteDeps, shown: readonly Standing[]) {
  const names = await lookUpNames(deps.names, {
    areaPaths: shown.map(({ question }) => question.areaPath),
    staffIds: shown.map(({ question }) => question.addedBy),
  });
  const entries = await nameEntries(
    deps,
    shown.flatMap(({ question, outcome }) => idsOf(question, outcome)),
  );
  return shown.map((standing) => showStanding(standing, { names, entries }));
}

const addQuestions = (deps: RegressionRouteDeps) =>
  route(
    {
      ...{ at: 'POST /regression', ...write, summary: '加入回归问题' },
      ...{ body: addQuestionsBody, gives: addedQuestions },
    },
    async ({ body: { questions }, staff, by }) => {
      for (const { areaPath, entryId } of questions) {
        if (areaPath !== undefined && !isWithinScope(staff, areaPath))
          throw invalidField('areaPath', areaOutsideScope);
        if (entryId !== undefined && (await deps.entries.find(entryId)) === undefined)
          throw invalidField('entryId', noSuchEntry);
      }
      const wanted = questions.map(({ areaPath, entryId, ...question }) => ({
        ...question,
        areaPath,
        entryId,
      }));
      return { ...(await add(deps, wanted, by)), skipped: [] };
    },
  );

async function add(
  { regressionSet: store }: RegressionRouteDeps,
  questions: readonly NewQuestion[],
  by: Editor,
) {
  const added = await store.add(questions, by);
  if (!added.ok) throw invalidField('questions', say.tooManyQuestions);
  return added.value;
}

const removeQuestions = (deps: RegressionRouteDeps) =>
  route(
    { at: 'POST /regression/remove', ...write, summary: '删除回归问题', body: removeQuestionsBody },
    async ({ body: { ids }, staff, by }) => {
      const known = await deps.regressionSet.questions();
      const own = known.filter(({ id, areaPath }) => ids.includes(id) && concernsScope(staff, areaPath));
      await deps.regressionSet.remove(
        own.map(({ id }) => id),
        by,
      );
    },
  );

const importQuestions = (deps: RegressionRouteDeps) =>
  route(
    {
      ...{ at: 'POST /regression/import', ...write, summary: '从 CSV 加入回归问题' },
      ...{ gives: addedQuestions, bodyLimitBytes: largestFileBytes },
    },
    async ({ request, staff, by }) => {
      if (!Buffer.isBuffer(request.body)) throw invalidField('file', noFile);
      const rows = readQuestions(decodeText(request.body), await meaningsFor(deps, staff));
      if (rows === undefined) throw invalidField('file', say.noTable);
      const counts =
        rows.questions.length === 0 ? { added: 0, changed: 0 } : await add(deps, rows.questions, by);
      return {
        ...counts,
        skipped: rows.skipped.map(({ why, ...row }) => ({ ...row, why: skippedBecause[why] })),
      };
    },
  );

async function meaningsFor({ entries, areas }: RegressionRouteDeps, staff: StaffMember) {
  const all = await entries.listAll(staff.areaPaths);
  const ids = new Map(all.flatMap(({ id, question }) => [[question, id] as const, [id, id] as const]));
  const within = (await areas.listWithin(rootPath)).filter(({ path }) => isWithinScope(staff, path));
  const paths = new Map(within.flatMap(({ path, name }) => [[name, path] as const, [path, path] as const]));
  return { entryId: (named: string) => ids.get(named), areaPath: (named: string) => paths.get(named) };
}

const exportQuestions = (deps: RegressionRouteDeps) =>
  route({ at: 'GET /regression/export', ...read, summary: '导出回归问题，CSV' }, async ({ staff, reply }) => {
    const all = await deps.regressionSet.questions();
    const own = all.filter(({ areaPath }) => concernsScope(staff, areaPath));
    const nameOf = await nameEntries(
      deps,
      own.flatMap(({ entryId }) => entryId ?? []),
    );
    return reply
      .header('content-disposition', 'attachment; filename="regression.csv"')
      .header('content-type', 'text/csv; charset=utf-8')
      .send(writeQuestions(own, nameOf));
  });

const listRuns = (deps: RegressionRouteDeps) =>
  route(
    {
      ...{ at: 'GET /regression/runs', ...read, summary: '每次检查的结果' },
      ...{ query: regressionRunQuery, gives: regressionRunPage },
    },
    async ({ query, staff }) => {
      const found = await deps.regressionSet.runs(fromCursor(query.cursor), query.limit);
      const page = { ...found, items: found.items.map((run) => within(staff, run)) };
      const names = await lookUpNames(deps.names, { staffIds: page.items.map(({ ranBy }) => ranBy) });
      const entries = await nameEntries(deps, page.items.flatMap(entriesOfRun));
      return {
        items: page.items.map((run) => showRun(run, { names, entries })),
        nextCursor: toCursor(page.next),
      };
    },
  );

/** What happened elsewhere is counted and not shown. */
function within(staff: StaffMember, run: RegressionRun): RegressionRun {
  return { ...run, changes: run.changes.filter(({ areaPath }) => concernsScope(staff, areaPath)) };
}

const runNow = (deps: RegressionRouteDeps) =>
  route(
    { at: 'POST /regression/runs', ...read, summary: '现在检查一遍并记下结果', gives: regressionRun },
    async ({ by }) => {
      const compared = (await deps.regression.stand(by.now)).map(({ question, outcome }) => ({
        ...{ question, before: outcome, after: outcome },
      }));
      const run = runOfResult(resultOf(compared), { cause: 'look' }, by);
      await deps.regressionSet.record(run);
      const names = await lookUpNames(deps.names, { staffIds: [run.ranBy] });
      return showRun(run, { names, entries: () => say.goneEntry });
    },
  );
