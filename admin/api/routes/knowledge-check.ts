/** Holds what somebody is writing against what is published and what was asked in vain; nothing is stored. */
import { gapsNear } from '../../../knowledge/gap-clusters.ts';
import type { GapStore } from '../../../knowledge/gap-store.prisma.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { checkBody, checkResult } from '../schemas/knowledge.ts';
import { showGap } from '../views/knowledge.ts';

export interface KnowledgeCheckRouteDeps {
  readonly knowledge: Pick<KnowledgeBase, 'read' | 'alike'>;
  readonly gaps: Pick<GapStore, 'list'>;
  readonly names: NameSources;
}

const mostGaps = 300;
const mostSuggested = 5;

export function knowledgeCheckRoute({ knowledge, gaps, names }: KnowledgeCheckRouteDeps): Route {
  return route(
    {
      ...{ at: 'POST /knowledge-check', access: 'knowledge.write', tag: '知识库' },
      ...{ summary: '正在写的问法和别的条目是否重复', body: checkBody, gives: checkResult },
    },
    async ({ body: { question, alternates, areaPath, entryId }, staff }) => {
      const wordings = [question, ...alternates];
      const open = await gaps.list({ resolved: false, concerns: staff.areaPaths }, undefined, mostGaps);
      const near = gapsNear(wordings, open.items, knowledge.read).slice(0, mostSuggested);
      const alike = wordings.flatMap((wording) => {
        const found = knowledge.alike({ question: wording, areaPath }, entryId);
        return found === undefined ? [] : [{ wording, ...found }];
      });
      const areaPaths = [...near.map((gap) => gap.areaPath), ...alike.map(({ entry }) => entry.areaPath)];
      const named = await lookUpNames(names, { areaPaths });
      return {
        alike: alike.map(({ wording, entry, similarity }) => ({
          ...{ wording, similarity, entryId: entry.id, question: entry.question },
          areaName: named.area(entry.areaPath),
        })),
        asked: near.filter(({ text }) => !wordings.includes(text)).map((gap) => showGap(gap, named)),
      };
    },
  );
}
