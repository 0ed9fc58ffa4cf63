/** What the service directory makes of a question, and why: for people who edit it. */
import type { Question, Retrieval } from '../retrieval/retrieve.ts';
import type { Wanted } from './asked-parts.ts';
import { type ItemChoice, itemOrEntry } from './item-or-entry.ts';
import type { FoundItem } from './item-index.ts';
import type { ServiceDirectory, ServiceReply } from './service-directory.ts';

export interface TriedServices {
  /** What of the question is compared with names, and what it asks of the matter. */
  readonly matter: string;
  readonly wanted: readonly Wanted[];
  readonly choice: ItemChoice;
  /** What would be said when one answers. */
  readonly reply: ServiceReply | undefined;
  /** The nearest first. */
  readonly near: readonly FoundItem[];
}

/** The same calls as the bot's own handler makes; absent when no item comes near. */
export function tryServices(
  services: Pick<ServiceDirectory, 'ask' | 'reply'>,
  entries: Retrieval,
  { text, areaPath, addressed }: Pick<Question, 'text' | 'areaPath'> & { readonly addressed: boolean },
): TriedServices | undefined {
  const found = services.ask({ text, areaPath });
  if (found === undefined) return undefined;
  const { matter, wanted, near } = found;
  const choice = itemOrEntry(found, entries, !addressed);
  const reply = choice.kind === 'answer' ? services.reply(choice.item, { wanted }, areaPath) : undefined;
  return { matter, wanted, choice, reply, near };
}
