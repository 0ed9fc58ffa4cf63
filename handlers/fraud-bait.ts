/** A scam was posted into a group: one calm warning for all, once a day for each kind, however many are posted. */
import { type BaitKind, baitKindOf } from '../fraud/bait-kind.ts';
import { fraudBaitMessages } from './fraud-bait.messages.zh.ts';
import type { FraudKnowledge } from './fraud-check.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface FraudBaitDeps {
  readonly knowledge: Pick<FraudKnowledge, 'answerWithKey'>;
  /** Whether something was said under this key, sent or not. */
  readonly wasSaid: (dedupeKey: string) => Promise<boolean>;
  readonly timeZone: string;
}

/** The entry that names the line for advice about scams; without it the warning names none. */
const adviceLine = 'hotline-96110';

export function createFraudBaitHandler(deps: FraudBaitDeps): Handler {
  return {
    name: 'fraud_bait',
    accepts: ({ understanding, message }) => understanding.intent === 'fraud_bait' && !message.addressed,
    handle: async (turn) => {
      const kind = baitKindOf(turn.message.text);
      const key = warningKey(turn, kind, deps.timeZone);
      return (await deps.wasSaid(key)) ? 'silent' : warn(deps, turn, kind, key);
    },
  };
}

/** The same key is never said twice, so two adverts at the same moment still make one warning. */
function warningKey({ message, now }: Turn, kind: BaitKind, timeZone: string): string {
  const { channel, account, key } = message.place;
  const day = now.toLocaleDateString('sv-SE', { timeZone });
  return `fraud_bait:${channel}:${account}:${key}/${kind}/${day}`;
}

function warn({ knowledge }: FraudBaitDeps, { group, now }: Turn, kind: BaitKind, once: string): Outcome {
  const cited = knowledge.answerWithKey(adviceLine, { areaPath: group?.areaPath, now });
  return {
    replies: [
      {
        purpose: 'answer',
        text: fraudBaitMessages.warning(kind),
        mention: false,
        once,
        evidence: cited?.evidence ?? [],
      },
    ],
    dialogue: 'keep',
    did: `fraud.warned`,
  };
}
