/** Between gate and dispatch: where the readers were unsure a slower one is asked, and the gate decides anew. */
import type { MessageInContext } from '../understanding/understanding.ts';
import type { SecondLook } from '../understanding/extraction/second-look.ts';
import { gate, type GateDecision, type GateInput } from './gate.ts';

/** What is heard in a turn, with the context it was read in. */
export interface Read extends GateInput {
  readonly context: MessageInContext;
}

export interface Decided<T extends Read> {
  readonly heard: T;
  readonly decision: GateDecision;
}

/**
 * Nobody is asked about staff, about binding phrases, or about what the gate keeps silent for any other reason than
 * that it sounded like talk. `signal` is only called when somebody is.
 */
export async function decide<T extends Read>(
  heard: T,
  secondLook: SecondLook | undefined,
  signal: () => AbortSignal,
): Promise<Decided<T>> {
  const decision = gate(heard);
  if (secondLook === undefined || !mayLookAgain(heard, decision)) return { heard, decision };
  const { message, understanding, context } = heard;
  const again = { ...context, topic: message.roomTopic, placeKey: message.place.key };
  if (!secondLook.wants(again, understanding)) return { heard, decision };
  const refined = { ...heard, understanding: await secondLook.look(again, understanding, signal()) };
  return { heard: refined, decision: gate(refined) };
}

function mayLookAgain({ staff, isBindingPhrase, message }: Read, decision: GateDecision): boolean {
  if (staff !== undefined || isBindingPhrase || message.kind === 'recall') return false;
  return decision.kind === 'speak' || decision.reason === 'chatter' || decision.reason === 'unclear';
}
