/** The words of a conversation: who said what, where. Plain data; a recorded `RawMessage` is fixture and bug report alike. */
import { z } from 'zod';

import type { SecretKind } from './secrets.ts';

/** Where something can be said to: a group room or one person in private. Keys are the channel's own ids. */
export type Address =
  | { readonly kind: 'room'; readonly channel: string; readonly account: string; readonly key: string }
  | { readonly kind: 'person'; readonly channel: string; readonly account: string; readonly key: string };

/** One message exactly as a channel saw it, before any of our rules. Pictures stay at the channel until asked for. */
export const rawMessageSchema = z.object({
  channel: z.string(),
  /** The bot's own account on that channel; message ids are unique per account only. */
  account: z.string(),
  messageId: z.string(),
  sender: z.object({
    key: z.string(),
    name: z.string(),
    /** The sender's alias in this room, such as 「3-2-501 王女士」. */
    alias: z.string().optional(),
    isSelf: z.boolean(),
  }),
  room: z.object({ key: z.string(), topic: z.string() }).optional(),
  kind: z.enum(['text', 'image', 'voice', 'video', 'file', 'recall', 'other']),
  /** What the sender wrote, mentions included; the quoted half is in `quote`, not here. */
  text: z.string(),
  /** Keys of the mentioned members as far as the puppet knows them; the text may name the bot even so. */
  mentionKeys: z.array(z.string()).optional(),
  /** Every name the bot is known by in this place: nickname and room aliases, old ones too. */
  botNames: z.array(z.string()),
  quote: z
    .object({
      text: z.string(),
      fromName: z.string().optional(),
      messageId: z.string().optional(),
      ofBot: z.boolean(),
    })
    .optional(),
  /** On `recall`: the message that was taken back. */
  recalledMessageId: z.string().optional(),
  /** On pictures and files: the reference `Channel.download` takes. */
  attachment: z.object({ ref: z.string(), name: z.string() }).optional(),
  sentAt: z.coerce.date(),
});
export type RawMessage = z.infer<typeof rawMessageSchema>;

/** One message after `bot/normalise.ts`: the form every later stage reads. */
export interface Message {
  /** `channel:account:messageId`, the key that makes a redelivery change nothing. */
  readonly key: string;
  readonly channel: string;
  readonly account: string;
  readonly messageId: string;
  /** Where an answer goes: the room, or the person in private. */
  readonly place: Address;
  readonly isPrivate: boolean;
  readonly roomTopic: string | undefined;
  readonly sender: { readonly key: string; readonly name: string; readonly alias: string | undefined };
  readonly kind: RawMessage['kind'];
  /** The words themselves: mention of the bot and quoted half removed, width and spaces unified, secrets hidden. */
  readonly text: string;
  /** What was hidden from `text`; absent when nothing was. */
  readonly secrets?: readonly SecretKind[];
  /** True when said to the bot: in private, by mention, or quoting one of its messages. */
  readonly addressed: boolean;
  /** True when somebody other than the bot is mentioned (@物业, @王姐). */
  readonly mentionsOthers: boolean;
  /** Those others, as far as the channel knows them. */
  readonly mentionKeys?: readonly string[];
  readonly quote: RawMessage['quote'];
  readonly recalledKey: string | undefined;
  readonly attachment: RawMessage['attachment'];
  /** What the code in its picture says; read of what is posted among neighbours, and never kept. */
  readonly codeText?: string;
  readonly sentAt: Date;
}

/** The key under which a dialogue, an ordering lane and a rate limit of one person in one place are kept. */
export function personInPlaceKey(message: Pick<Message, 'channel' | 'account' | 'place' | 'sender'>): string {
  return [message.channel, message.account, message.place.kind, message.place.key, message.sender.key].join(
    '|',
  );
}
