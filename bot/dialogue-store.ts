/**
 * What the bot is in the middle of, per person and place. Live dialogues are few and asked for with every message, so
 * they are held in memory: loaded at the start, changed only after a commit wrote them.
 */
import type { Dialogue } from '../handlers/handler.ts';

export interface StoredDialogue {
  readonly key: string;
  readonly dialogue: Dialogue;
}

export interface DialogueStore {
  /** The live dialogue under `personInPlaceKey`; an expired one reads as none. */
  find(key: string, now: Date): Dialogue | undefined;
  /** After the commit: what is on disk is what is live. */
  apply(change: { readonly key: string; readonly next: Dialogue | undefined }): void;
  /** Forgets what expired; its rows are purged by a job. */
  forgetExpired(now: Date): void;
  readonly size: number;
}

export function createDialogueStore(loaded: readonly StoredDialogue[]): DialogueStore {
  const live = new Map(loaded.map(({ key, dialogue }) => [key, dialogue]));
  return {
    find: (key, now) => {
      const dialogue = live.get(key);
      return dialogue !== undefined && dialogue.expiresAt > now ? dialogue : undefined;
    },
    apply: ({ key, next }) => {
      if (next === undefined) live.delete(key);
      else live.set(key, next);
    },
    forgetExpired: (now) => {
      for (const [key, dialogue] of live) if (dialogue.expiresAt <= now) live.delete(key);
    },
    get size() {
      return live.size;
    },
  };
}
