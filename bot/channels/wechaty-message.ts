/** From what a puppet knows to our `RawMessage`. Pure: the reading of payloads is in `wechaty-intake.ts`. */
import { types, type payloads } from 'wechaty-puppet';
import type { RawMessage } from '../../core/message.ts';
import { parseQuote, parseRecalledId, xmlValue, type ParsedQuote } from './wechaty-quote.ts';

/** All that the puppet tells about one message. */
export interface MessageFacts {
  readonly channel: string;
  readonly selfId: string;
  readonly message: payloads.Message;
  readonly talkerName: string;
  /** The talker's alias in the room. */
  readonly talkerAlias: string | undefined;
  readonly roomTopic: string;
  readonly botNames: readonly string[];
}

const kinds: Readonly<Partial<Record<types.Message, RawMessage['kind']>>> = {
  [types.Message.Text]: 'text',
  [types.Message.Image]: 'image',
  [types.Message.Audio]: 'voice',
  [types.Message.Video]: 'video',
  [types.Message.Attachment]: 'file',
  [types.Message.Recalled]: 'recall',
};
const withFile: ReadonlySet<RawMessage['kind']> = new Set(['image', 'voice', 'video', 'file']);

/** Translates; decides nothing. A message that quotes is a text, whatever type the puppet gave its XML. */
export function toRawMessage(facts: MessageFacts): RawMessage {
  const { message, selfId } = facts;
  const text = message.text ?? '';
  const kind = kinds[message.type] ?? 'other';
  const quote = kind === 'text' || kind === 'other' ? parseQuote(text) : undefined;
  return {
    channel: facts.channel,
    account: selfId,
    messageId: message.id,
    sender: {
      key: message.talkerId,
      name: facts.talkerName,
      alias: facts.talkerAlias,
      isSelf: message.talkerId === selfId,
    },
    room: toRoom(facts),
    kind: quote === undefined ? kind : 'text',
    text: quote === undefined ? writtenText(kind, text) : quote.reply,
    mentionKeys: mentionKeys(message),
    botNames: [...facts.botNames],
    quote: quote === undefined ? undefined : toQuote(quote, facts),
    recalledMessageId: kind === 'recall' ? parseRecalledId(text) : undefined,
    attachment: withFile.has(kind) ? { ref: message.id, name: message.filename ?? '' } : undefined,
    sentAt: toDate(message.timestamp),
  };
}

function toRoom({ message, roomTopic }: MessageFacts): RawMessage['room'] {
  return message.roomId ? { key: message.roomId, topic: roomTopic } : undefined;
}

/** Absent when the puppet has no such list; empty, over a puppet service, also when the puppet behind it has none. */
function mentionKeys(message: payloads.Message): string[] | undefined {
  return 'mentionIdList' in message && Array.isArray(message.mentionIdList)
    ? [...message.mentionIdList]
    : undefined;
}

/** Markup is not words: of a shared link or card only its title counts. */
function writtenText(kind: RawMessage['kind'], text: string): string {
  if (kind === 'text') return text;
  if (kind !== 'other') return '';
  return text.trimStart().startsWith('<') ? (xmlValue(text, 'title') ?? '') : text;
}

function toQuote(quote: ParsedQuote, facts: MessageFacts): RawMessage['quote'] {
  const { text, fromName, fromKey, messageId } = quote;
  const ofBot =
    fromKey === facts.selfId ||
    (fromKey === undefined && fromName !== undefined && facts.botNames.includes(fromName));
  return { text, fromName, messageId, ofBot };
}

/** Puppets give seconds or milliseconds; no message is older than 1973. */
function toDate(timestamp: number): Date {
  return new Date(timestamp < 1e11 ? timestamp * 1000 : timestamp);
}
