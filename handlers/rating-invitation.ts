/** Says beside an answer how to tell whether it helped: once for each person and day, never at every answer. */
import { dayStamp } from '../core/wall-time.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { questionMessages } from './question.messages.zh.ts';

export interface RatingInvitationDeps {
  /** Something was said under this key before. */
  readonly wasSaid: (dedupeKey: string) => Promise<boolean>;
  readonly timeZone: string;
}

/** Follow-ups and composed answers go without: a number then could mean something else. */
const whole: ReadonlySet<string> = new Set(['question.answered', 'question.chosen']);

export function invitingToRate(handler: Handler, deps: RatingInvitationDeps): Handler {
  return {
    name: handler.name,
    accepts: (turn) => handler.accepts(turn),
    handle: async (turn) => {
      const outcome = await handler.handle(turn);
      return typeof outcome === 'string' ? outcome : invite(deps, turn, outcome);
    },
  };
}

async function invite(
  { wasSaid, timeZone }: RatingInvitationDeps,
  turn: Turn,
  outcome: Outcome,
): Promise<Outcome> {
  const [answer, ...others] = outcome.replies;
  // Kept: somebody else's dialogue, in which a number has its own meaning.
  if (answer === undefined || !whole.has(outcome.did) || outcome.dialogue === 'keep') return outcome;
  const once = invitationKey(turn, timeZone);
  if (await wasSaid(once)) return outcome;
  const text = `${answer.text}\n${questionMessages.howToRate}`;
  const evidence = [...(answer.evidence ?? []), questionMessages.howToRate];
  return { ...outcome, replies: [{ ...answer, text, evidence, once }, ...others] };
}

function invitationKey({ message, now }: Turn, timeZone: string): string {
  const { channel, account, sender } = message;
  return `rate:${channel}:${account}:${sender.key}/${dayStamp(now, timeZone)}`;
}
