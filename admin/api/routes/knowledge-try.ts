/** Asks the knowledge base as a resident would; nothing is stored or sent. */
import type { AreaStore } from '../../../community/area.ts';
import { rootPath } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { fuse } from '../../../knowledge/embeddings/fuse.ts';
import type { LookByMeaning } from '../../../knowledge/embeddings/meanings.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Question } from '../../../knowledge/retrieval/retrieve.ts';
import type { ServiceDirectory } from '../../../knowledge/service-directory/service-directory.ts';
import { tryServices } from '../../../knowledge/service-directory/try-services.ts';
import { tryQuestion } from '../../../knowledge/try-question.ts';
import { invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { tryBody, tryResult } from '../schemas/knowledge.ts';
import { isWithinScope, outermost } from '../scope.ts';
import { showTried, type Tried } from '../views/tried-question.ts';

export interface KnowledgeTryRouteDeps {
  readonly knowledge: KnowledgeBase;
  readonly serviceDirectory: Pick<ServiceDirectory, 'ask' | 'reply'>;
  readonly lookByMeaning: LookByMeaning | undefined;
  readonly areas: Pick<AreaStore, 'findOnlyCommunity'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Whoever tries is one place whose budget pays. */
const placeKey = 'admin/try';
const patienceMs = 5000;

export function knowledgeTryRoute(deps: KnowledgeTryRouteDeps): Route {
  return route(
    {
      at: 'POST /knowledge/try',
      access: 'knowledge.try',
      tag: '知识库',
      summary: '试一个问题：机器人会怎么答，分数怎么来的',
      body: tryBody,
      gives: tryResult,
    },
    async ({ body: { question, areaPath, addressed }, staff }) => {
      if (areaPath !== undefined && !isWithinScope(staff, areaPath))
        throw invalidField('areaPath', say.areaOutsideScope);
      const where = areaPath ?? (await usualArea(deps, staff));
      const asked = { text: question, areaPath: where, now: deps.clock.now() };
      return showTried(await tryAll(deps, asked, addressed), addressed);
    },
  );
}

/** In the order of the live path: an item where it is surer, else the entries, widened by meaning. */
async function tryAll(
  { knowledge, serviceDirectory, lookByMeaning }: KnowledgeTryRouteDeps,
  asked: Question,
  addressed: boolean,
): Promise<Tried> {
  const retrieval = knowledge.ask(asked);
  const services = tryServices(serviceDirectory, retrieval, { ...asked, addressed });
  const signal = AbortSignal.timeout(patienceMs);
  const meanings = await lookByMeaning?.({ ...asked, placeKey, signal });
  const mayWiden = (addressed || retrieval.certain) && meanings?.ok === true;
  const widened = mayWiden ? fuse(retrieval, meanings.value) : retrieval;
  return { entries: tryQuestion(knowledge, asked, widened), services, meanings };
}

/** Where somebody works; who works everywhere asks in the community when there is but one. */
async function usualArea({ areas }: KnowledgeTryRouteDeps, staff: StaffMember): Promise<string | undefined> {
  const [own] = outermost(staff.areaPaths);
  return own === rootPath ? (await areas.findOnlyCommunity())?.path : own;
}
