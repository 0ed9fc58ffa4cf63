/** The simulated WeChat as plain data: contacts, rooms with aliases, messages. Keys never change; ids do on a re-login. */
import type { DeliveryFailure } from '../../../core/errors.ts';

export interface SimulatedContact {
  readonly key: string;
  readonly name: string;
  readonly role: 'bot' | 'resident' | 'worker';
}

export interface SimulatedRoom {
  readonly key: string;
  topic: string;
  /** Contact key to the alias in this room, in order of joining. */
  readonly members: Map<string, string | undefined>;
}

/** A room, or the private conversation of the bot with one contact. */
export interface SimulatedPlace {
  readonly kind: 'room' | 'private';
  readonly key: string;
}

export interface SimulatedImage {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface SimulatedMessage {
  readonly id: string;
  readonly place: SimulatedPlace;
  readonly fromKey: string;
  readonly kind: 'text' | 'image' | 'recall';
  readonly text: string;
  readonly mentionKeys: readonly string[];
  readonly quotedId: string | undefined;
  readonly recalledId: string | undefined;
  readonly image: SimulatedImage | undefined;
  readonly at: Date;
  /** Taken back by its sender: people see that there was one, not what it said. */
  recalled: boolean;
}

/** What the next sends meet. `unknown`: it is sent, but the answer gets lost. */
export interface Faults {
  readonly next: DeliveryFailure[];
  delayMs: number;
}

export interface World {
  readonly bot: SimulatedContact;
  readonly contacts: Map<string, SimulatedContact>;
  readonly rooms: Map<string, SimulatedRoom>;
  readonly messages: Map<string, SimulatedMessage>;
  /** So many messages are kept; older ones are forgotten, with their pictures. */
  readonly remembers: number;
  readonly faults: Faults;
  /** As on web puppets when false: only the text tells who was mentioned. */
  givesMentionIds: boolean;
  /** How quotes arrive: as the client's XML, or flattened into the text as web puppets do. */
  quoteForm: 'xml' | 'flattened';
  /** Counts logins that renumbered every id. */
  numbering: number;
  readonly nextMessageId: () => string;
}

/** What a simulator remembers when nothing else is asked for; with all groups busy, an hour or more. */
export const rememberedByDefault = 5_000;

export interface WorldOptions {
  readonly bot: { readonly key: string; readonly name: string };
  readonly runId: string;
  readonly remembers?: number;
}

export function createWorld({ bot, runId, remembers = rememberedByDefault }: WorldOptions): World {
  const contact: SimulatedContact = { ...bot, role: 'bot' };
  let messages = 0;
  return {
    bot: contact,
    contacts: new Map([[bot.key, contact]]),
    rooms: new Map(),
    messages: new Map(),
    remembers,
    faults: { next: [], delayMs: 0 },
    givesMentionIds: true,
    quoteForm: 'xml',
    numbering: 0,
    // Ids of another run must not come again: they were processed and would count as redelivered.
    nextMessageId: () => `${runId}-${(messages += 1)}`,
  };
}

export function addMessage(world: World, message: SimulatedMessage): void {
  world.messages.set(message.id, message);
  if (world.messages.size <= world.remembers) return;
  for (const oldest of world.messages.keys()) {
    world.messages.delete(oldest);
    return;
  }
}

/** What a contact is called in a place: the alias in a room, else the nickname. */
export function shownName(world: World, roomKey: string | undefined, contactKey: string): string {
  const alias = roomKey === undefined ? undefined : world.rooms.get(roomKey)?.members.get(contactKey);
  return alias ?? world.contacts.get(contactKey)?.name ?? '';
}

/** The id a key has in the current login. */
export function idOf(world: World, key: string): string {
  return world.numbering === 0 ? key : `${key}~${world.numbering}`;
}

/** The key behind an id of the current login; `undefined` for ids of an earlier one. */
export function keyOf(world: World, id: string): string | undefined {
  if (world.numbering === 0) return id;
  const suffix = `~${world.numbering}`;
  return id.endsWith(suffix) ? id.slice(0, -suffix.length) : undefined;
}
