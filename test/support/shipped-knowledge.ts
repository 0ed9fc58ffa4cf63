/** The knowledge base as it comes with the program, in memory, with the demo community's directory. */
import { createLiveEvents } from '../../core/live.ts';
import { silentLog } from '../../core/log.ts';
import { shippedContent } from '../../knowledge/content/shipped-content.ts';
import { demoDirectory } from '../../knowledge/demo-directory.ts';
import type { KnowledgeEntry } from '../../knowledge/entry.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { exampleNow } from './tickets.ts';
import { tokenise } from './tokenise.ts';

export async function createShippedKnowledge(areaPath: string): Promise<KnowledgeBase> {
  const entries = shippedContent.map((entry): KnowledgeEntry => ({
    ...entry,
    id: entry.key,
    status: 'published',
    version: 1,
    updatedBy: undefined,
    updatedAt: exampleNow,
  }));
  const lines = demoDirectory(areaPath).map((line) => ({ ...line, id: line.key }));
  const knowledge = createKnowledgeBase({
    source: {
      listPublished: () => Promise.resolve(entries),
      find: (id) => Promise.resolve(entries.find((entry) => entry.id === id)),
      listLines: () => Promise.resolve(lines),
    },
    tokenise,
    live: createLiveEvents(),
    log: silentLog,
  });
  await knowledge.reload();
  return knowledge;
}
