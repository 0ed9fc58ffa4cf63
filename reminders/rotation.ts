/** Which text comes next: every text of a topic is used once before any is used again. */
import type { ReminderText } from './reminder.ts';

export interface TextUse {
  readonly textId: string;
  readonly at: Date;
}

/**
 * The text used longest ago, never-used ones first; among equals the kind of scam told longest ago, then the stable
 * key, so that the same history always gives the same choice. Undefined when there is no text.
 */
export function chooseText<T extends Pick<ReminderText, 'id' | 'key' | 'scamType'>>(
  texts: readonly T[],
  uses: readonly TextUse[],
): T | undefined {
  const lastUse = latest(uses, (textId) => textId);
  const typeOf = new Map(texts.map((text) => [text.id, text.scamType]));
  const lastTold = latest(uses, (textId) => typeOf.get(textId));
  const usedAt = (text: T) => lastUse.get(text.id) ?? 0;
  const toldAt = (text: T) => lastTold.get(text.scamType) ?? 0;
  const name = (text: T) => text.key ?? text.id;
  return [...texts].sort(
    (a, b) => usedAt(a) - usedAt(b) || toldAt(a) - toldAt(b) || name(a).localeCompare(name(b), 'en'),
  )[0];
}

function latest<K>(uses: readonly TextUse[], keyOf: (textId: string) => K): ReadonlyMap<K, number> {
  const last = new Map<K, number>();
  for (const use of uses) {
    const key = keyOf(use.textId);
    last.set(key, Math.max(last.get(key) ?? 0, use.at.getTime()));
  }
  return last;
}
