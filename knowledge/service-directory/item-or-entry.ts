/** Whether an item of the service directory answers a question, or an entry of the knowledge base is surer. Pure. */
import type { Retrieval } from '../retrieval/retrieve.ts';
import type { Wanted } from './asked-parts.ts';
import type { FoundServices } from './service-directory.ts';
import { isTemplate, type ServiceItem } from './service-item.ts';
import { isFilled, type ServicePart } from './service-parts.ts';

export type ItemChoice =
  | { readonly kind: 'answer'; readonly item: ServiceItem; readonly score: number }
  /** One of several is meant. */
  | { readonly kind: 'offer' }
  | { readonly kind: 'entry'; readonly why: 'particular' | 'entry_surer' | 'not_certain' };

/** @param onlyIfSure said among neighbours: only what is named just so, asked for and known */
export function itemOrEntry(found: FoundServices, entries: Retrieval, onlyIfSure: boolean): ItemChoice {
  if (isForOneCase(found, entries)) return { kind: 'entry', why: 'particular' };
  if (isEntrySurer(found, entries)) return { kind: 'entry', why: 'entry_surer' };
  if (onlyIfSure && !isCertain(found)) return { kind: 'entry', why: 'not_certain' };
  const { item, score } = found;
  return item === undefined ? { kind: 'offer' } : { kind: 'answer', item, score };
}

/** What a question merely sounds like does not keep back what somebody here wrote of this place. */
function isForOneCase({ item }: FoundServices, { particular }: Retrieval): boolean {
  if (particular !== 'its_manner') return particular !== undefined;
  return item === undefined || isTemplate(item);
}

/**
 * An item of the deployment that is named and knows what is asked beats what holds anywhere; a template knows nothing
 * local, and gives way to every entry that answers.
 */
function isEntrySurer({ item, wanted, score }: FoundServices, { decision, candidates }: Retrieval): boolean {
  if (item === undefined) return decision !== 'unknown';
  const best = candidates[0];
  if (decision === 'answered') return isTemplate(item) || !knows(item, wanted) || (best?.score ?? 0) > score;
  return decision === 'choices' && !knows(item, wanted);
}

/** Every part that is asked for; of a question for all of it where it is done. */
function knows(item: ServiceItem, wanted: readonly Wanted[]): boolean {
  const parts = wanted.filter((part): part is ServicePart => part !== 'how');
  if (parts.length > 0) return parts.every((part) => isFilled(item, part));
  return (['place', 'online', 'phone'] as const).some((part) => isFilled(item, part));
}

function isCertain({ item, wanted, score }: FoundServices): boolean {
  return item !== undefined && score === 1 && wanted.length > 0 && knows(item, wanted);
}
