/** The port every way into WeChat fulfils. Adapters in `bot/channels/` translate only; they decide nothing. */
import type { Address, RawMessage } from './message.ts';

export type RoomEvent = {
  readonly channel: string;
  readonly account: string;
  readonly roomKey: string;
  readonly topic: string;
  readonly at: Date;
} & (
  | { readonly kind: 'bot_joined' }
  | { readonly kind: 'bot_left' }
  | { readonly kind: 'joined' | 'left'; readonly memberKeys: readonly string[] }
  | { readonly kind: 'topic'; readonly oldTopic: string }
);

/** Ready means logged in: a started puppet that nobody scanned is offline. */
export interface ChannelStatus {
  readonly channel: string;
  readonly account: string | undefined;
  readonly online: boolean;
  /** Since when the channel is in this state. */
  readonly since: Date;
  /** What a person has to do, such as scanning `qrCode`; absent when nothing. */
  readonly hint: string | undefined;
  readonly qrCode: string | undefined;
}

export interface ChannelListener {
  onMessage(raw: RawMessage): Promise<void>;
  onRoomEvent(event: RoomEvent): Promise<void>;
  onStatus(status: ChannelStatus): void;
}

export interface OutgoingContent {
  readonly text: string;
  /** Members to @ in a room, by key; the channel renders their current alias. */
  readonly mentionKeys: readonly string[];
  /** A picture sent after the text. */
  readonly image: { readonly bytes: Uint8Array; readonly name: string } | undefined;
}

export interface Receipt {
  /** The channel's id of what was sent, where it tells one. */
  readonly messageId: string | undefined;
}

export interface Channel {
  readonly name: string;
  start(listener: ChannelListener): Promise<void>;
  status(): ChannelStatus;
  /** Throws `DeliveryError`. */
  send(to: Address, content: OutgoingContent, signal: AbortSignal): Promise<Receipt>;
  /** Keys of those members of a room whom the others see under this name: alias, else nickname. Throws `DeliveryError`. */
  findMembers(room: Address, shownName: string): Promise<readonly string[]>;
  /** Bytes of an attachment of a message received earlier; throws `DeliveryError` when the channel lost it. */
  download(ref: string, signal: AbortSignal): Promise<Uint8Array>;
  stop(): Promise<void>;
}
