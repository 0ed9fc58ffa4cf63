/** Kinds of scams that the deployment adds itself: written, tried on what is known, enabled, and taught from alerts. */
import type { AssessFraud } from '../../../fraud/assessment.ts';
import type { FraudAlertStore } from '../../../fraud/alerts/alert-store.prisma.ts';
import type { CurrentOwnTypes } from '../../../fraud/own/current-own-types.ts';
import type { OwnTypeEdit, OwnTypeStore } from '../../../fraud/own/own-type-store.prisma.ts';
import { faultsOf } from '../../../fraud/own/own-type-faults.ts';
import { fewestExamples, type OwnScamType, type OwnTypeDraft } from '../../../fraud/own/own-type.ts';
import { keyOf } from '../../../fraud/own/reading.ts';
import { createNameKind } from '../../../fraud/own/say-kind.ts';
import { judgeAlone } from '../../../fraud/own/try-own-type.ts';
import { baitKindNames } from '../../../fraud/warning.messages.zh.ts';
import { directoryKeys, placeholdersOf } from '../../../knowledge/directory.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import type { Editor } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import * as alertWords from '../fraud.zh.ts';
import * as general from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { refusalOf, showPool, type TrialDeps, tryOnPosted, tryPasted } from '../scam-type-trial.ts';
import * as say from '../scam-types.zh.ts';
import { idParams } from '../schemas/common.ts';
import {
  addExampleBody,
  editScamTypeBody,
  scamTypeBody,
  scamTypeItem,
  scamTypeList,
  scamTypeStepBody,
  scamTypeTrial,
  tryScamTypeBody,
} from '../schemas/scam-types.ts';
import { isWithinScope } from '../scope.ts';
import { showScamType } from '../views/scam-types.ts';

export interface ScamTypeRouteDeps extends TrialDeps {
  readonly fraudAlerts: Pick<FraudAlertStore, 'listTold' | 'find'>;
  readonly ownTypeStore: OwnTypeStore;
  readonly ownTypes: CurrentOwnTypes;
  readonly assessFraud: AssessFraud;
  readonly knowledge: Pick<KnowledgeBase, 'answerWithKey'>;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly names: NameSources;
}

const tag = '反诈预警';
const read = { tag, access: 'scam_types.read' } as const;
const write = { tag, access: 'scam_types.write' } as const;
const adviceLine = 'hotline-96110';
const shortestExample = 10;
/** A hundred long texts, and fifty to try them on. */
const bodyLimitBytes = 768 * 1024;

export function scamTypeRoutes(deps: ScamTypeRouteDeps): readonly Route[] {
  return [listTypes(deps), addType(deps), editType(deps), stepType(deps), addExample(deps), tryType(deps)];
}

const listTypes = (deps: ScamTypeRouteDeps) =>
  route({ ...{ at: 'GET /scam-types', ...read, summary: '本地骗局类型' }, gives: scamTypeList }, async () => {
    const types = await deps.ownTypeStore.list();
    const named = await lookUpNames(deps.names, { staffIds: types.map(({ updatedBy }) => updatedBy) });
    return { items: types.map((type) => showScamType(type, named)) };
  });

const addType = (deps: ScamTypeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /scam-types', ...write, summary: '加一个类型（先是草稿）' },
      ...{ body: scamTypeBody, gives: scamTypeItem, bodyLimitBytes },
    },
    async ({ body, by }) => {
      refuseFaulty(deps, body, by);
      return shownOrTaken(deps, await deps.ownTypeStore.insert(body, by));
    },
  );

const editType = (deps: ScamTypeRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /scam-types/:id', ...write, summary: '修改；已启用的要先过误报检查' },
      ...{ params: idParams, body: editScamTypeBody, gives: scamTypeItem, bodyLimitBytes },
    },
    async ({ params, body: { version, ...draft }, by }) => {
      const type = await findType(deps, params.id);
      refuseFaulty(deps, draft, by);
      return change(deps, { ...type, version }, { draft, edit: 'edit' }, by);
    },
  );

const stepType = (deps: ScamTypeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /scam-types/:id/steps', ...write, summary: '启用（误报超过 1% 的不能启用）或停用' },
      ...{ params: idParams, body: scamTypeStepBody, gives: scamTypeItem },
    },
    async ({ params, body: { version, step }, by }) => {
      const type = await findType(deps, params.id);
      const status = step === 'enable' ? 'enabled' : 'draft';
      return change(deps, { ...type, version }, { draft: { status }, edit: step }, by);
    },
  );

const addExample = (deps: ScamTypeRouteDeps) =>
  route(
    {
      ...{
        at: 'POST /scam-types/:id/examples',
        ...write,
        summary: '把处理过的预警加为例句，误报加为无害的例句',
      },
      ...{ params: idParams, body: addExampleBody, gives: scamTypeItem },
    },
    async ({ params, body: { version, alertId }, staff, by }) => {
      const type = await findType(deps, params.id);
      const found = await deps.fraudAlerts.find(alertId);
      const own = found !== undefined && isWithinScope(staff, found.areaPath) ? found : undefined;
      const { text, status } = foundOr404(own, 'fraud_alert', alertWords.whatAlert);
      if (status === 'open') throw new ApiError(409, 'scam_type.not_judged', say.notJudged);
      if (text === undefined) throw new ApiError(409, 'scam_type.text_forgotten', say.textForgotten);
      const part = status === 'false_alarm' ? 'harmless' : 'examples';
      if (type[part].includes(text)) throw new ApiError(409, 'scam_type.known', say.knownAlready);
      const draft = { [part]: [...type[part], text] };
      return change(deps, { ...type, version }, { draft, edit: 'example' }, by);
    },
  );

const tryType = (deps: ScamTypeRouteDeps) =>
  route(
    {
      ...{ at: 'POST /scam-types/try', ...write, summary: '保存之前：它会把哪些文字当成骗局' },
      ...{ body: tryScamTypeBody, gives: scamTypeTrial, bodyLimitBytes },
    },
    async ({ body: { draft, pasted }, staff, by }) => {
      const judge = judgeAlone(asIf(draft, by));
      const { refusal, tried } = await refusalOf(judge, deps);
      const means = { judge, assess: deps.assessFraud, nameKind: createNameKind(deps.ownTypes.find) };
      return {
        ...(refusal === undefined ? {} : { refusal }),
        posted: await tryOnPosted(deps, judge, staff.areaPaths),
        harmless: tried.map(showPool),
        pasted: pasted.map((text) => tryPasted(text, means)),
      };
    },
  );

function asIf(draft: OwnTypeDraft, { staffId, now }: Editor): OwnScamType {
  return { ...draft, id: 'tried', status: 'draft', version: 1, updatedBy: staffId, updatedAt: now };
}

async function findType({ ownTypeStore }: ScamTypeRouteDeps, id: string): Promise<OwnScamType> {
  return foundOr404(await ownTypeStore.find(id), 'scam_type', say.whatScamType);
}

interface Change {
  readonly draft: Partial<OwnTypeDraft & Pick<OwnScamType, 'status'>>;
  readonly edit: OwnTypeEdit;
}

/** What judges, or is about to, has to pass the trial first. */
async function change(deps: ScamTypeRouteDeps, seen: OwnScamType, { draft, edit }: Change, by: Editor) {
  const after = { ...seen, ...draft };
  if (after.status === 'enabled') await refuseUnready(deps, after);
  return shownOrTaken(deps, await deps.ownTypeStore.change(seen, draft, edit, by));
}

async function refuseUnready(deps: ScamTypeRouteDeps, type: OwnScamType): Promise<void> {
  if (type.examples.length < fewestExamples)
    throw new ApiError(409, 'scam_type.few_examples', say.fewExamples(fewestExamples));
  const { refusal } = await refusalOf(judgeAlone(type), deps);
  if (refusal !== undefined) throw new ApiError(409, 'scam_type.false_alarms', refusal);
}

/** Held in memory before it is answered: whoever asks next is judged by it. */
async function shownOrTaken(
  { ownTypes, names }: ScamTypeRouteDeps,
  saved: Awaited<ReturnType<OwnTypeStore['insert']>>,
) {
  if (!saved.ok) throw invalidField('name', say.nameTaken);
  await ownTypes.refresh();
  return showScamType(saved.value, await lookUpNames(names, { staffIds: [saved.value.updatedBy] }));
}

/** Seen at saving, with the field it is about. */
function refuseFaulty(deps: ScamTypeRouteDeps, draft: OwnTypeDraft, by: Editor): void {
  if (Object.values(baitKindNames).includes(draft.name)) throw invalidField('name', say.nameTaken);
  const texts = [...draft.examples, ...draft.harmless];
  if (new Set(texts).size < texts.length) throw invalidField('examples', say.sameExamples);
  const isShorter = (least: number) => (text: string) => lettersIn(text) < least;
  if (texts.some(isShorter(shortestExample))) throw invalidField('examples', say.shortExample);
  if (draft.words.some(({ word }) => isShorter(2)(word)) || besideOf(draft).some(isShorter(1)))
    throw invalidField('words', say.wordWithoutLetters);
  const faults = faultsOf(draft, {
    evidence: deps.knowledge.answerWithKey(adviceLine, { areaPath: undefined, now: by.now })?.evidence ?? [],
    ...{ hosts: deps.linkHosts.all(), withoutPlaceholders },
  });
  if (faults.length === 0) return;
  const fields = faults.map((fault) => ({ path: fault.part, message: say.faultText(fault) }));
  throw new ApiError(400, 'request.invalid', general.invalidRequest, { fields });
}

/** Signs are left out of a comparison, and every number is the same. */
function lettersIn(text: string): number {
  return keyOf(text).replaceAll('0', '').length;
}

function besideOf({ words }: OwnTypeDraft): readonly string[] {
  return words.flatMap(({ withAny, withoutAny }) => [...withAny, ...withoutAny]);
}

function withoutPlaceholders(text: string): string {
  return placeholdersOf(text)
    .filter(({ key }) => directoryKeys.some((known) => known === key))
    .reduce((rest, { field, key }) => rest.replaceAll(`{{${field}:${key}}}`, ''), text);
}
