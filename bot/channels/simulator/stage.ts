/** Where people act: changes the world, announces it to the puppet and shows it to whoever watches. */
import type { Clock } from '../../../core/clock.ts';
import { AppError } from '../../../core/errors.ts';
import type { NewMessage, Said, Sent, Stage } from './people.ts';
import type { SimulatorPuppet } from './puppet.ts';
import type { Quiet } from './quiet.ts';
import { roomActs } from './rooms.ts';
import { addMessage, shownName, type SimulatedMessage, type World } from './world.ts';

/** What a watcher is told: a message, or that names, rooms or the login changed and are worth reading again. */
export type WorldEvent =
  { readonly kind: 'message'; readonly message: SimulatedMessage } | { readonly kind: 'changed' };

export interface WholeStage extends Stage {
  addRoom(key: string, topic: string, botAlias?: string): void;
  renameRoom(key: string, topic: string): Promise<void>;
  announce(messageId: string): void;
  sent(): readonly Sent[];
  watch(listener: (event: WorldEvent) => void): () => void;
  changed(): void;
}

export interface StageDeps {
  readonly world: World;
  readonly puppet: SimulatorPuppet;
  readonly clock: Clock;
  readonly quiet: Quiet;
}

export function createStage(deps: StageDeps): WholeStage {
  const { world, clock, quiet } = deps;
  const watchers = new Set<(event: WorldEvent) => void>();
  const tell = (event: WorldEvent) => {
    for (const watcher of watchers) watcher(event);
  };
  const announce = announcer(deps);
  const post = (words: NewMessage) => {
    const message = addWords(world, words, clock.now());
    tell({ kind: 'message', message });
    announce(message.id);
    return message;
  };
  const watch = (listener: (event: WorldEvent) => void) => {
    watchers.add(listener);
    return () => watchers.delete(listener);
  };
  const changed = () => tell({ kind: 'changed' });
  return {
    ...roomActs(deps, changed),
    botKey: world.bot.key,
    post,
    announce,
    watch,
    changed,
    find: (id) => findMessage(world, id),
    shownName: (roomKey, key) => shownName(world, roomKey, key),
    homeOf: (key) => homeOf(world, key),
    sent: () =>
      [...world.messages.values()]
        .filter((message) => isSaidByBot(world, message))
        .map((m) => toSent(world, m)),
    idle: () => quiet.idle(),
    observed: (act) => observe(world, quiet, watch, act),
  };
}

async function observe(
  world: World,
  quiet: Quiet,
  watch: WholeStage['watch'],
  act: () => SimulatedMessage,
): Promise<Said> {
  const replies: Sent[] = [];
  const stop = watch((event) => {
    if (event.kind === 'message' && isSaidByBot(world, event.message))
      replies.push(toSent(world, event.message));
  });
  try {
    const { id } = act();
    await quiet.idle();
    return { id, replies };
  } finally {
    stop();
  }
}

/** Nothing is announced to an account that is logged out: as in WeChat, that is lost. */
function announcer({ puppet, quiet }: StageDeps) {
  return (messageId: string): void => {
    if (!puppet.isLoggedIn) return;
    quiet.stir();
    puppet.emit('message', { messageId });
  };
}

function addWords(world: World, words: NewMessage, at: Date): SimulatedMessage {
  const message: SimulatedMessage = {
    id: world.nextMessageId(),
    place: words.place,
    fromKey: words.fromKey,
    kind: words.kind,
    text: words.text ?? '',
    mentionKeys: words.mentionKeys ?? [],
    quotedId: words.quotedId,
    recalledId: words.recalledId,
    image: words.image,
    at,
    recalled: false,
  };
  const recalled = words.recalledId === undefined ? undefined : world.messages.get(words.recalledId);
  if (recalled !== undefined) recalled.recalled = true;
  addMessage(world, message);
  return message;
}

function findMessage(world: World, id: string): SimulatedMessage {
  const message = world.messages.get(id);
  if (message === undefined)
    throw new AppError('simulator.message_forgotten', 'this message was never sent or is too old');
  return message;
}

function homeOf(world: World, key: string): string {
  for (const room of world.rooms.values()) if (room.members.has(key)) return room.key;
  throw new AppError(
    'simulator.no_room',
    'this person is in no room: give one with { room } or say it with tells()',
  );
}

const isSaidByBot = (world: World, message: SimulatedMessage) => message.fromKey === world.bot.key;

function toSent(world: World, message: SimulatedMessage): Sent {
  const { id, place, text, mentionKeys, image, at } = message;
  const roomKey = place.kind === 'room' ? place.key : undefined;
  const body = mentionKeys.reduce((rest, key) => {
    const mark = `@${shownName(world, roomKey, key)}`;
    return rest.startsWith(mark) ? rest.slice(mark.length).replace(/^[\u2005 ]/u, '') : rest;
  }, text);
  return { id, place, text, body, mentionKeys, image, at };
}
