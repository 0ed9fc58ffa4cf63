/** Stage ①: what a channel saw becomes the form that every later stage reads; what nobody should post stays behind. Pure. */
import type { Address, Message, RawMessage } from '../core/message.ts';
import { hideSecrets } from '../core/secrets.ts';
import { takeMentions } from './mention.ts';

export type Normalised =
  | { readonly kind: 'message'; readonly message: Message }
  /** `self`: the echo of what the bot said. `unreadable`: a kind that carries nothing for us. */
  | { readonly kind: 'ignored'; readonly reason: 'self' | 'unreadable' };

export function normalise(raw: RawMessage): Normalised {
  if (raw.sender.isSelf) return { kind: 'ignored', reason: 'self' };
  if (raw.kind === 'other') return { kind: 'ignored', reason: 'unreadable' };
  const mentions = takeMentions(raw.text, raw.botNames);
  const mentionKeys = raw.mentionKeys ?? [];
  const others = mentionKeys.filter((key) => key !== raw.account);
  const { text, kinds: secrets } = hideSecrets(unifyText(mentions.text));
  return {
    kind: 'message',
    message: {
      key: messageKey(raw, raw.messageId),
      channel: raw.channel,
      account: raw.account,
      messageId: raw.messageId,
      place: placeOf(raw),
      isPrivate: raw.room === undefined,
      roomTopic: raw.room?.topic,
      sender: { key: raw.sender.key, name: raw.sender.name, alias: raw.sender.alias },
      kind: raw.kind,
      text,
      ...(secrets.length === 0 ? {} : { secrets }),
      addressed: mentions.ofBot || isAddressed(raw),
      mentionsOthers: mentions.ofOthers || others.length > 0,
      ...(others.length === 0 ? {} : { mentionKeys: others }),
      quote: withoutSecrets(raw.quote),
      recalledKey: raw.recalledMessageId === undefined ? undefined : messageKey(raw, raw.recalledMessageId),
      attachment: raw.attachment,
      sentAt: raw.sentAt,
    },
  };
}

/** In private, mentioned by id, or in answer to what the bot said; mentions by name are in the text. */
function isAddressed({ room, mentionKeys, account, quote }: RawMessage): boolean {
  return room === undefined || mentionKeys?.includes(account) === true || quote?.ofBot === true;
}

function withoutSecrets(quote: RawMessage['quote']): RawMessage['quote'] {
  return quote === undefined ? undefined : { ...quote, text: hideSecrets(quote.text).text };
}

function messageKey(raw: Pick<RawMessage, 'channel' | 'account'>, messageId: string): string {
  return `${raw.channel}:${raw.account}:${messageId}`;
}

function placeOf(raw: RawMessage): Address {
  const { channel, account } = raw;
  if (raw.room === undefined) return { kind: 'person', channel, account, key: raw.sender.key };
  return { kind: 'room', channel, account, key: raw.room.key };
}

/** Full-width letters, digits and signs; Chinese punctuation stays as people write it. */
const fullWidth =
  /[\uFF03-\uFF05\uFF0A\uFF0B\uFF0D-\uFF19\uFF20-\uFF3B\uFF3D-\uFF5A\u2460-\u2473\u3358-\u33FF]+/gu;

/** One width, one kind of space, no invisible characters. */
export function unifyText(text: string): string {
  return text
    .replace(fullWidth, (wide) => wide.normalize('NFKC'))
    .replace(/[\u200B-\u200D\u2060\uFEFF\uFE0F]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim();
}
