/** An item as the index of knowledge holds it: its names are the wordings, without what is asked about them. */
import type { KnowledgeEntry } from '../entry.ts';
import { matterOf } from './asked-parts.ts';
import type { ServiceItem } from './service-item.ts';

export function documentOf(item: ServiceItem): KnowledgeEntry {
  const [question = item.name, ...alternates] = mattersOf(item);
  return {
    ...{ id: item.id, key: item.key, question, alternates, keywords: [] },
    answer: item.handles ?? item.name,
    category: 'local',
    areaPath: item.areaPath,
    source: item.source,
    ...{
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
      reviewAt: item.reviewAt,
    },
    status: item.status,
    ...{ version: item.version, updatedBy: item.updatedBy, updatedAt: item.updatedAt },
  };
}

/** What residents and authorities call it, each once. */
export function mattersOf({
  name,
  otherNames,
  wordings,
}: Pick<ServiceItem, 'name' | 'otherNames' | 'wordings'>): readonly string[] {
  return [...new Set([name, ...otherNames, ...wordings].map(matterOf))];
}
