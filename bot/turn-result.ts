/** What became of one message: for the replay script, the simulator's page and tests. */
import type { Outcome } from '../handlers/handler.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { SilentReason } from './gate.ts';

export type TurnResult =
  /** `self`: the echo of the bot's own words. `unreadable`: a kind that carries nothing for us. */
  | { readonly kind: 'ignored'; readonly reason: 'self' | 'unreadable' }
  | { readonly kind: 'duplicate' }
  /** The queue was full and this was nobody's report. */
  | { readonly kind: 'dropped' }
  | {
      readonly kind: 'silent';
      readonly reason: SilentReason | 'no_handler';
      readonly understanding: Understanding;
    }
  | {
      readonly kind: 'acted';
      readonly handler: string;
      readonly outcome: Outcome;
      readonly understanding: Understanding;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly apologised: boolean };
