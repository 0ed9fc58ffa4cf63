/** Holds what somebody is writing against what is published and what was asked in vain; nothing is stored. */
import type { z } from 'zod';

import { composeAnswer } from '../../../knowledge/answer.ts';
import type { DirectoryStore } from '../../../knowledge/directory-store.prisma.ts';
import { exampleArea, unknownPlaceholders } from '../../../knowledge/directory.ts';
import type { DirectoryLine } from '../../../knowledge/entry.ts';
import { directoryName } from '../../../knowledge/messages.zh.ts';
import { gapsNear } from '../../../knowledge/gap-clusters.ts';
import type { GapStore } from '../../../knowledge/gap-store.prisma.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import * as say from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { checkBody, checkResult } from '../schemas/knowledge.ts';
import { showGap } from '../views/knowledge.ts';

export interface KnowledgeCheckRouteDeps {
  readonly knowledge: Pick<KnowledgeBase, 'read' | 'alike'>;
  readonly gaps: Pick<GapStore, 'list'>;
  readonly directory: Pick<DirectoryStore, 'list'>;
  readonly names: NameSources;
}

const mostGaps = 300;
const mostSuggested = 5;

export function knowledgeCheckRoute({ knowledge, gaps, directory, names }: KnowledgeCheckRouteDeps): Route {
  return route(
    {
      ...{ at: 'POST /knowledge-check', access: 'knowledge.write', tag: '知识库' },
      ...{ summary: '正在写的条目：问法是否重复，答案居民看到的样子', body: checkBody, gives: checkResult },
    },
    async ({ body, staff }) => {
      const { question, alternates, areaPath, entryId } = body;
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
        shown: showAnswer(body, await directory.list(), staff.areaPaths[0]),
      };
    },
  );
}

function showAnswer(
  { answer, sourceTitle, links, areaPath }: z.output<typeof checkBody>,
  lines: readonly DirectoryLine[],
  own: string | undefined,
) {
  if (answer.trim() === '') return undefined;
  const source = {
    title: sourceTitle.trim() === '' ? say.sourceToCome : sourceTitle,
    url: undefined,
    date: undefined,
  };
  const written = { id: '', question: '', answer, source, links, pictureId: undefined };
  const { text, missing } = composeAnswer(written, lines, areaPath ?? exampleArea(lines, own));
  return {
    text,
    missing: missing.map(({ key }) => directoryName(key)),
    unknown: [...unknownPlaceholders(answer)],
  };
}
