/** Keeps the last previews for a while: whoever turns the pages of fifty thousand groups does not have each worked out anew. */
import type { ReminderPreview } from '../../reminders/sending.ts';

export interface PreviewMemory {
  /** For the reader alone; what lies there longest gives way. */
  keep(readerId: string, preview: ReminderPreview, now: Date): void;
  /** Absent when it was kept by another process, too long ago, or not at all. */
  find(readerId: string, fingerprint: string, now: Date): ReminderPreview | undefined;
}

/** One of a city has some tens of megabytes. */
const keptAtMost = 4;
const keptForMs = 10 * 60_000;

export function createPreviewMemory(): PreviewMemory {
  const kept = new Map<string, { readonly preview: ReminderPreview; readonly until: number }>();
  const keyOf = (readerId: string, fingerprint: string) => `${readerId}/${fingerprint}`;
  const forget = (now: Date) => {
    for (const [key, { until }] of kept) if (until <= now.getTime()) kept.delete(key);
  };
  return {
    keep: (readerId, preview, now) => {
      forget(now);
      const key = keyOf(readerId, preview.fingerprint);
      kept.delete(key);
      kept.set(key, { preview, until: now.getTime() + keptForMs });
      for (const oldest of [...kept.keys()].slice(0, -keptAtMost)) kept.delete(oldest);
    },
    find: (readerId, fingerprint, now) => {
      forget(now);
      return kept.get(keyOf(readerId, fingerprint))?.preview;
    },
  };
}
