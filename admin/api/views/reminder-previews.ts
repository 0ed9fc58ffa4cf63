/** What a reminder would say to whom, as the pages read it: totals first, the groups page by page. */
import type { ReminderPreview as Preview } from '../../../reminders/sending.ts';
import * as say from '../reminders.zh.ts';
import type { PreviewGroups, PreviewGroupView, ReminderPreview } from '../schemas/reminder-runs.ts';

/** Of fifty thousand groups each may have its own. */
const messagesAtMost = 20;

export function showPreview(preview: Preview): ReminderPreview {
  const { addressed, missing, fingerprint, byHand, cardsLeftOut } = preview;
  const messages = messagesOf(preview);
  const skipped = countBy(skippedOf(preview).map(({ why }) => why ?? ''));
  return {
    fingerprint,
    messages: messages.slice(0, messagesAtMost),
    messagesTotal: messages.length,
    total: addressed.length,
    byHand: byHand.size,
    missing: [...new Set([...missing.values()].flat())],
    cardsLeftOut,
    skipped: [...skipped].map(([why, groups]) => ({ why, groups })),
    skippedTotal: skippedOf(preview).length,
  };
}

/** Those of most groups first. */
function messagesOf({ addressed, texts }: Preview): ReminderPreview['messages'] {
  const counts = countBy(addressed.map(({ message }) => message));
  const textIds = new Map(addressed.map(({ message, textId }) => [message, textId]));
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([text, groups]) => {
      const textId = textIds.get(text) ?? '';
      return { textId, title: titleIn(text) ?? texts.get(textId)?.title ?? '', text, groups };
    });
}

/** The first line is the topic in brackets and the title, filled in. */
function titleIn(message: string): string | undefined {
  return /^【[^】]*】(.*)$/mu.exec(message)?.[1];
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export interface GroupsAsked {
  readonly which: 'reached' | 'skipped';
  /** Part of a name; absent: any. */
  readonly q: string | undefined;
  /** How many the pages before have shown. */
  readonly from: number;
  readonly limit: number;
}

/** `nextFrom`: where the next page starts; absent on the last one. */
export function showPreviewGroups(
  preview: Preview,
  { which, q, from, limit }: GroupsAsked,
): Omit<PreviewGroups, 'nextCursor'> & { readonly nextFrom: number | undefined } {
  const all = which === 'reached' ? reachedOf(preview) : skippedOf(preview);
  const named = q === undefined ? all : all.filter(({ name }) => name.includes(q));
  const until = from + limit;
  return {
    items: named.slice(from, until),
    total: named.length,
    nextFrom: until < named.length ? until : undefined,
  };
}

function reachedOf({ addressed, byHand, missing }: Preview): readonly PreviewGroupView[] {
  return addressed.map(({ group, message }) => ({
    ...{ id: group.id, name: group.topic, text: message, byHand: byHand.has(group.id) },
    missing: [...(missing.get(group.id) ?? [])],
  }));
}

function skippedOf({ skipped, without }: Preview): readonly PreviewGroupView[] {
  const all = [...skipped, ...without.map((group) => ({ group, why: 'nothing_unread' as const }))];
  return all.map(({ group, why }) => ({
    ...{ id: group.id, name: group.topic, byHand: false, missing: [] },
    why: say.skippedBecause[why],
  }));
}
