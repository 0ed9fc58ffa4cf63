/** WeChat without WeChat: the default channel, the demo and the test double, on the real Wechaty stack. */
import { systemClock, type Clock } from '../../../core/clock.ts';
import type { DeliveryFailure } from '../../../core/errors.ts';
import { newId } from '../../../core/ids.ts';
import { silentLog, type Log } from '../../../core/log.ts';
import { createWechatyChannel, type WechatyChannel } from '../wechaty.ts';
import { createPerson, type NewMessage, type Person, type Room, type Said, type Sent } from './people.ts';
import { SimulatorPuppet } from './puppet.ts';
import { createQuiet, type Quiet } from './quiet.ts';
import { createStage, type WholeStage, type WorldEvent } from './stage.ts';
import { createWorld, rememberedByDefault, type SimulatedMessage, type World } from './world.ts';

export interface SimulatorDeps {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly bot?: { readonly key: string; readonly name: string };
  /** How many messages are kept; older ones are forgotten. */
  readonly remembers?: number;
}

export interface Simulator {
  readonly channel: WechatyChannel;
  readonly world: World;
  readonly bot: { readonly key: string; readonly name: string };
  room(topic: string, options?: { readonly key?: string; readonly botAlias?: string }): Room;
  /** Somebody in a room; again with another room makes them a member there too. */
  resident(name: string, options?: PersonOptions): Person;
  worker(name: string, options?: PersonOptions): Person;
  /** All the bot said that is still remembered, in one room, to one person, or anywhere. */
  sent(to?: Pick<Room, 'key'> | Pick<Person, 'key'>): readonly Sent[];
  /** Resolves when the channel, and the app when `idleWhen` was given, have nothing more to do. */
  idle(): Promise<void>;
  /** The app says when it has nothing more to do: queue empty, outbox sent. */
  idleWhen(appIdle: () => Promise<void>): void;
  /** Announces a message once more with the same id, as puppets do after reconnecting. */
  redelivers(message: { readonly id: string }): Promise<Said>;
  /** The next `count` sends fail like this. */
  failNext(count: number, failure: DeliveryFailure): void;
  /** Every send takes this long, by the clock given. 0: at once. */
  slowDown(delayMs: number): void;
  giveMentionIds(given: boolean): void;
  quoteAs(form: World['quoteForm']): void;
  /** A new login; with `renumber` every id of rooms, people and the bot is another one. */
  relogIn(options?: { readonly renumber?: boolean }): Promise<void>;
  /** Logged out on the phone: a QR code is shown and messages are lost until `relogIn`. */
  loseLogin(): Promise<void>;
  /** Puts a message into the world without waiting for anything, as the page does. */
  post(message: NewMessage): SimulatedMessage;
  watch(listener: (event: WorldEvent) => void): () => void;
  /** Whoever watches reads everything again. */
  changed(): void;
}

export interface PersonOptions {
  readonly key?: string;
  readonly room?: Pick<Room, 'key'>;
  readonly alias?: string;
}

const defaultBot = { key: 'gege', name: '格格' };
const qrCodeOfNothing = 'https://login.example/simulated';

export function createSimulator(deps: SimulatorDeps = {}): Simulator {
  const { clock = systemClock, log = silentLog, bot = defaultBot } = deps;
  const { remembers = rememberedByDefault } = deps;
  const world = createWorld({ bot, runId: newId(clock.now()), remembers });
  const puppet: SimulatorPuppet = new SimulatorPuppet(world, clock, (said) => {
    const kind = said.image === undefined ? 'text' : 'image';
    return stage.post({ ...said, fromKey: bot.key, kind }).id;
  });
  const channel = createWechatyChannel({ puppet, clock, log });
  const quiet = createQuiet(() => channel.settled());
  const stage = createStage({ world, puppet, clock, quiet });
  return {
    channel,
    world,
    bot,
    ...casting(world, stage),
    ...weather(world, puppet, quiet),
    sent: (to) => stage.sent().filter(({ place }) => to === undefined || place.key === to.key),
    idle: () => quiet.idle(),
    idleWhen: (appIdle) => quiet.idleWhen(appIdle),
    redelivers: (message) =>
      stage.observed(() => {
        const again = stage.find(message.id);
        stage.announce(again.id);
        return again;
      }),
    post: (message) => stage.post(message),
    watch: (listener) => stage.watch(listener),
    changed: () => stage.changed(),
  };
}

/** Rooms and people come into the world. */
function casting(world: World, stage: WholeStage) {
  let made = 0;
  const person = (role: 'resident' | 'worker', name: string, options: PersonOptions): Person => {
    const known = [...world.contacts.values()].find(
      (contact) => contact.name === name && contact.role === role,
    );
    const key = options.key ?? known?.key ?? `contact-${(made += 1)}`;
    world.contacts.set(key, { key, name, role });
    if (options.room !== undefined) stage.join(options.room.key, key, options.alias);
    return createPerson(stage, key, name);
  };
  return {
    room: (topic: string, options: { readonly key?: string; readonly botAlias?: string } = {}): Room => {
      const key = options.key ?? `room-${(made += 1)}`;
      stage.addRoom(key, topic, options.botAlias);
      return { key, renames: (next) => stage.renameRoom(key, next) };
    },
    resident: (name: string, options: PersonOptions = {}) => person('resident', name, options),
    worker: (name: string, options: PersonOptions = {}) => person('worker', name, options),
  };
}

/** What WeChat is like today. */
function weather(world: World, puppet: SimulatorPuppet, quiet: Quiet) {
  return {
    failNext: (count: number, failure: DeliveryFailure) =>
      void world.faults.next.push(...Array.from({ length: count }, () => failure)),
    slowDown: (delayMs: number) => void (world.faults.delayMs = delayMs),
    giveMentionIds: (given: boolean) => void (world.givesMentionIds = given),
    quoteAs: (form: World['quoteForm']) => void (world.quoteForm = form),
    relogIn: async ({ renumber = false } = {}) => {
      await puppet.relogIn(renumber);
      await quiet.idle();
    },
    loseLogin: () => puppet.loseLogin(qrCodeOfNothing),
  };
}
