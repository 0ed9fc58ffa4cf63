/** What the page shows of the world, as JSON. Pure. */
import { type SimulatedMessage, shownName, type SimulatedPlace, type World } from './world.ts';

export interface PageMessage {
  readonly id: string;
  readonly place: SimulatedPlace;
  /** `name` as shown in that place, `nickname` as they call themselves. */
  readonly from: { readonly key: string; readonly name: string; readonly nickname: string };
  /** Names that stand in the text behind an @ and are members' names. */
  readonly mentions: readonly string[];
  readonly kind: SimulatedMessage['kind'];
  /** Empty once it was taken back. */
  readonly text: string;
  readonly quote: { readonly name: string; readonly text: string } | undefined;
  readonly recalledId: string | undefined;
  readonly recalled: boolean;
  readonly hasPicture: boolean;
  readonly at: string;
}

export interface PageWorld {
  readonly bot: { readonly key: string; readonly name: string };
  readonly people: readonly { readonly key: string; readonly name: string; readonly role: string }[];
  readonly rooms: readonly {
    readonly key: string;
    readonly topic: string;
    readonly members: readonly { readonly key: string; readonly name: string }[];
  }[];
  /** Oldest first, the last of each place. */
  readonly messages: readonly PageMessage[];
  readonly dayPlaying: boolean;
}

const shownPerPlace = 80;

export function pageWorld(world: World, dayPlaying: boolean): PageWorld {
  return {
    bot: { key: world.bot.key, name: world.bot.name },
    people: [...world.contacts.values()].filter(({ role }) => role !== 'bot'),
    rooms: [...world.rooms.values()].map(({ key, topic, members }) => ({
      key,
      topic,
      members: [...members.keys()].map((member) => ({ key: member, name: shownName(world, key, member) })),
    })),
    messages: lastOfEachPlace([...world.messages.values()]).map((message) => pageMessage(world, message)),
    dayPlaying,
  };
}

export function pageMessage(world: World, message: SimulatedMessage): PageMessage {
  const { id, place, kind, recalledId, recalled } = message;
  const roomKey = place.kind === 'room' ? place.key : undefined;
  const quoted = message.quotedId === undefined ? undefined : world.messages.get(message.quotedId);
  return {
    id,
    place,
    from: {
      key: message.fromKey,
      name: shownName(world, roomKey, message.fromKey),
      nickname: shownName(world, undefined, message.fromKey),
    },
    mentions: message.mentionKeys.map((key) => shownName(world, roomKey, key)),
    kind,
    text: recalled ? '' : message.text,
    quote: quoted && {
      name: shownName(world, roomKey, quoted.fromKey),
      text: quoted.recalled ? '' : quoted.text,
    },
    recalledId,
    recalled,
    hasPicture: message.image !== undefined && !recalled,
    at: message.at.toISOString(),
  };
}

function lastOfEachPlace(messages: readonly SimulatedMessage[]): SimulatedMessage[] {
  const counts = new Map<string, number>();
  return messages
    .toReversed()
    .filter(({ place }) => {
      const count = (counts.get(place.key) ?? 0) + 1;
      counts.set(place.key, count);
      return count <= shownPerPlace;
    })
    .toReversed();
}

/** Keys of the members whose names stand in the text as a phone writes a mention: `@name` and U+2005. */
export function mentionedIn(world: World, roomKey: string, text: string): readonly string[] {
  const members = [...(world.rooms.get(roomKey)?.members.keys() ?? [])];
  return members.filter((key) => text.includes(`@${shownName(world, roomKey, key)}\u2005`));
}

const signatures: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

/** The picture's type by its first bytes, never by its name; `undefined` for anything that is no picture. */
export function pictureType(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}
