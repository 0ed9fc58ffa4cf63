/** 「绑定 …」 posted in a group and 「认证 …」 sent in private: the only ways a group or a chat account becomes known. */
import { type BindingChange, type BindingPhrase, readPostedPhrase } from '../community/binding.ts';
import type { Message } from '../core/message.ts';
import { bindingMessages } from './binding.messages.zh.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface BindingHandlerDeps {
  /** Absent when unknown, used or expired. */
  readonly findUsable: (code: string, now: Date) => Promise<BindingPhrase | undefined>;
}

export function createBindingHandler({ findUsable }: BindingHandlerDeps): Handler {
  return {
    name: 'binding',
    accepts: ({ message }) => readPostedPhrase(message.text) !== undefined,
    handle: async ({ message, now }: Turn) => {
      const posted = readPostedPhrase(message.text);
      if (posted === undefined) return 'pass';
      const phrase = await findUsable(posted.code, now);
      if (phrase?.purpose !== posted.purpose) return answer('binding.refused', bindingMessages.notUsable);
      return phrase.purpose === 'group' ? bindGroup(phrase, message, now) : bindStaff(phrase, message, now);
    },
  };
}

function bindGroup(
  phrase: Extract<BindingPhrase, { purpose: 'group' }>,
  message: Message,
  at: Date,
): Outcome {
  if (message.isPrivate) return answer('binding.wrong_place', bindingMessages.groupPhraseInPrivate);
  const { channel, account, place, roomTopic } = message;
  const { id: phraseId, areaId, areaName, groupKind } = phrase;
  const told = groupKind === 'workers' ? bindingMessages.workersGroupBound : bindingMessages.groupBound;
  return {
    ...answer('binding.group_bound', told(areaName), [areaName]),
    bindings: [
      {
        kind: 'group',
        phraseId,
        channel,
        account,
        roomKey: place.key,
        topic: roomTopic ?? '',
        areaId,
        groupKind,
        at,
      },
    ],
  };
}

/** In a group everybody has read the phrase: it is made useless instead. */
function bindStaff(
  phrase: Extract<BindingPhrase, { purpose: 'staff' }>,
  message: Message,
  at: Date,
): Outcome {
  const { id: phraseId, staffId, staffName } = phrase;
  if (!message.isPrivate) {
    const voided: BindingChange = { kind: 'void', phraseId, at };
    return { ...answer('binding.voided', bindingMessages.staffPhraseInGroup), bindings: [voided] };
  }
  const { channel, account, sender } = message;
  return {
    ...answer('binding.staff_bound', bindingMessages.staffBound(staffName), [staffName]),
    bindings: [{ kind: 'staff', phraseId, staffId, channel, account, memberKey: sender.key, at }],
  };
}

function answer(did: string, text: string, evidence: readonly string[] = []): Outcome {
  return { replies: [{ purpose: 'acknowledge', text, evidence }], dialogue: 'keep', did };
}
