/**
 * Somebody posted an identity number, a bank card or a code: they are asked to take it back, whoever they spoke to, and
 * the rest of the message is worked as ever. The number was hidden before anything here saw it.
 */
import { firstThatTakes } from './chain.ts';
import type { Handler, Outcome, Reply, Turn } from './handler.ts';
import { sensitiveMessages } from './sensitive.messages.zh.ts';

/** @param others in their order: who works what else the message says. */
export function createSensitiveHandler(others: readonly Handler[]): Handler {
  return {
    name: 'sensitive',
    accepts: ({ understanding }) => understanding.sensitive.length > 0,
    handle: async (turn) => {
      const taken = await firstThatTakes(others, turn);
      return withRequest(turn, taken?.outcome ?? nothingElse);
    },
  };
}

const nothingElse: Outcome = { replies: [], dialogue: 'keep', did: 'sensitive.asked_back' };

/** First of all, as it can be taken back for two minutes only; but life goes before privacy. */
function withRequest(turn: Turn, outcome: Outcome): Outcome {
  const { replies } = outcome;
  const request = requestOf(turn);
  const isEmergency = replies.some(({ purpose }) => purpose === 'emergency');
  return { ...outcome, replies: isEmergency ? [...replies, request] : [request, ...replies] };
}

function requestOf({ message, understanding }: Turn): Reply {
  const { recall, notNeeded } = sensitiveMessages;
  const text = (message.isPrivate ? notNeeded : recall)(understanding.sensitive);
  return { purpose: 'answer', text, evidence: [text] };
}
