/** Residents and rooms as a script speaks of them: `await wang.says('楼道被堵了', { mention: true })`. */
import type { SimulatedImage, SimulatedMessage, SimulatedPlace } from './world.ts';

export interface SayOptions {
  /** In which room; default the first one the person joined. */
  readonly in?: Pick<Room, 'key'>;
  /** `true`: the bot; or whoever is named. Puts `@name` before the text and their ids beside it. */
  readonly mention?: true | readonly Pick<Person, 'key'>[];
  /** What stands behind the mentioned name: U+2005 as phones send it (default), or a space as on a PC. */
  readonly separator?: string;
  readonly quote?: { readonly id: string };
  /** Sent as a message of its own just before the text, as people do. */
  readonly image?: SimulatedImage;
}

/** A message and what the bot said until it was quiet again, anywhere. */
export interface Said {
  readonly id: string;
  readonly replies: readonly Sent[];
}

/** Something the bot said. */
export interface Sent {
  readonly id: string;
  readonly place: SimulatedPlace;
  /** As people see it, with the mentions in front. */
  readonly text: string;
  /** Without them. */
  readonly body: string;
  readonly mentionKeys: readonly string[];
  readonly image: SimulatedImage | undefined;
  readonly at: Date;
}

export interface Room {
  readonly key: string;
  renames(topic: string): Promise<void>;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  says(text: string, options?: SayOptions): Promise<Said>;
  /** In private, to the bot. */
  tells(text: string, options?: Pick<SayOptions, 'quote' | 'image'>): Promise<Said>;
  recalls(message: { readonly id: string }): Promise<Said>;
  /** Changes the alias in a room, without a word to anybody: WeChat tells nobody either. */
  callsThemself(alias: string, room?: Pick<Room, 'key'>): void;
  joins(room: Pick<Room, 'key'>, alias?: string): Promise<void>;
  leaves(room: Pick<Room, 'key'>): Promise<void>;
}

/** What people and the page need of the stage they act on. */
export interface Stage {
  post(message: NewMessage): SimulatedMessage;
  shownName(roomKey: string | undefined, key: string): string;
  homeOf(key: string): string;
  setAlias(roomKey: string, key: string, alias: string): void;
  join(roomKey: string, key: string, alias?: string): void;
  leave(roomKey: string, key: string): void;
  find(messageId: string): SimulatedMessage;
  /** Runs `act`, waits until all is quiet and returns what the bot said meanwhile. */
  observed(act: () => SimulatedMessage): Promise<Said>;
  idle(): Promise<void>;
  readonly botKey: string;
}

export interface NewMessage {
  readonly place: SimulatedPlace;
  readonly fromKey: string;
  readonly kind: SimulatedMessage['kind'];
  readonly text?: string;
  readonly mentionKeys?: readonly string[];
  readonly quotedId?: string | undefined;
  readonly recalledId?: string;
  readonly image?: SimulatedImage | undefined;
}

export function createPerson(stage: Stage, key: string, name: string): Person {
  return {
    key,
    name,
    says: (text, options = {}) => stage.observed(() => sayInRoom(stage, key, text, options)),
    tells: (text, options = {}) =>
      stage.observed(() => say(stage, { kind: 'private', key }, key, { text, ...options })),
    recalls: ({ id }) =>
      stage.observed(() =>
        stage.post({ place: stage.find(id).place, fromKey: key, kind: 'recall', recalledId: id }),
      ),
    callsThemself: (alias, room) => stage.setAlias(room?.key ?? stage.homeOf(key), key, alias),
    joins: (room, alias) => {
      stage.join(room.key, key, alias);
      return stage.idle();
    },
    leaves: (room) => {
      stage.leave(room.key, key);
      return stage.idle();
    },
  };
}

function sayInRoom(stage: Stage, key: string, text: string, options: SayOptions): SimulatedMessage {
  const place = { kind: 'room', key: options.in?.key ?? stage.homeOf(key) } as const;
  const mentioned = options.mention === true ? [{ key: stage.botKey }] : (options.mention ?? []);
  const separator = options.separator ?? '\u2005';
  const marks = mentioned.map((person) => `@${stage.shownName(place.key, person.key)}${separator}`);
  return say(stage, place, key, {
    text: marks.join('') + text,
    mentionKeys: mentioned.map((person) => person.key),
    ...(options.quote === undefined ? {} : { quote: options.quote }),
    ...(options.image === undefined ? {} : { image: options.image }),
  });
}

interface Words extends Pick<SayOptions, 'quote' | 'image'> {
  readonly text: string;
  readonly mentionKeys?: readonly string[];
}

/** A picture goes first, as a message of its own; without words it is all there is. */
function say(stage: Stage, place: SimulatedPlace, fromKey: string, words: Words): SimulatedMessage {
  const { text, mentionKeys = [], quote, image } = words;
  const picture = image === undefined ? undefined : stage.post({ place, fromKey, kind: 'image', image });
  if (picture !== undefined && text === '') return picture;
  return stage.post({ place, fromKey, kind: 'text', text, mentionKeys, quotedId: quote?.id });
}
