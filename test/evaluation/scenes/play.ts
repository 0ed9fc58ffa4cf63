/** Plays a scene through the whole app: its own database, the simulator as WeChat, a clock that jumps, no model. */
import { shippedContent } from '../../../knowledge/content/shipped-content.ts';
import type { Person, Room } from '../../../bot/channels/simulator/people.ts';
import { demoAccount, demoChannel } from '../../../community/demo.ts';
import { readShippedModel } from '../../../understanding/training/shipped-model.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { matchTickets } from './match.ts';
import type { SceneOutcome, SceneWords } from './outcome.ts';
import {
  identityOf,
  isWorked,
  memberKey,
  namesOf,
  type SaidTurn,
  type Scene,
  type WorkedTurn,
} from './scene.ts';
import { setTheScene } from './set.ts';
import { ticketsOf } from './tickets-of.ts';

interface Play {
  readonly scene: Scene;
  readonly test: TestApp;
  readonly room: Room | undefined;
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly people: Map<string, Person>;
  readonly said: SceneWords[];
  /** Message ids by turn, for what is taken back. */
  readonly messages: Map<number, { readonly id: string; readonly by: string }>;
  readonly troubles: string[];
}

/** @param compounds those the community has, for residents that nobody knows yet */
export async function playScene(scene: Scene, compounds: readonly string[]): Promise<SceneOutcome> {
  // What is scheduled, reminders above all, is no part of a conversation.
  const test = await createTestApp({
    config: { roles: ['bot'] },
    content: shippedContent,
    readShippedModel,
  });
  try {
    const room = await setTheScene(test, scene, compounds);
    const play: Play = {
      ...{ scene, test, room, names: namesOf(scene) },
      people: new Map(),
      said: [],
      messages: new Map(),
      troubles: [],
    };
    // What the setting of the scene was answered with is no part of it.
    let heard = test.simulator.sent().length;
    const listen = (after: number) => {
      play.said.push(...wordsSince(play, heard, after));
      heard = test.simulator.sent().length;
    };
    for (const [at, turn] of scene.turns.entries()) {
      await test.pass(turn.after_minutes * 60_000);
      listen(at - 1);
      await (isWorked(turn) ? work(play, turn) : say(play, turn, at));
      listen(at);
    }
    return { tickets: await ticketsOf(test, play.names), said: play.said, troubles: play.troubles };
  } finally {
    await test.stop();
  }
}

/** What residents can read; cards for workers are not among it. */
function wordsSince({ test, people, room }: Play, heard: number, after: number): readonly SceneWords[] {
  const names = new Map([...people.values()].map(({ key, name }) => [key, name]));
  return test.simulator
    .sent()
    .slice(heard)
    .flatMap(({ place, body }) => {
      const to = place.key === room?.key ? 'group' : names.get(place.key);
      return to === undefined ? [] : [{ after, to, text: body }];
    });
}

async function say(play: Play, turn: SaidTurn, at: number): Promise<void> {
  const person = castPerson(play, turn);
  if (turn.kind === 'recall') return takeBack(play, turn, person);
  if (turn.kind !== undefined && !spoken.has(turn.kind)) return post(play, turn, person, at);
  const image = turn.image || turn.kind === 'image' ? { image: picture } : {};
  const text = turn.mentioned ? withoutBotName(turn.text) : turn.text;
  if (text === '' && !turn.image) return;
  const inPrivate = turn.private || play.room === undefined;
  const { id } = inPrivate
    ? await person.tells(text, image)
    : await person.says(text, { ...image, ...(turn.mentioned ? { mention: true } : {}) });
  play.messages.set(at, { id, by: identityOf(turn) });
}

const spoken: ReadonlySet<string> = new Set(['text', 'image']);

/** `@小助手` stands for the bot, whatever it is called. */
function withoutBotName(text: string): string {
  return text.replace(/@小助手[\s\u2005]*/u, '');
}

function castPerson({ test, people, room }: Play, turn: SaidTurn): Person {
  const identity = identityOf(turn);
  const inRoom = room === undefined ? {} : { room };
  const person = test.simulator.resident(turn.from, { key: memberKey(identity), ...inRoom });
  people.set(identity, person);
  return person;
}

async function takeBack({ messages, troubles }: Play, turn: SaidTurn, person: Person): Promise<void> {
  const own = [...messages.values()].filter(({ by }) => by === identityOf(turn));
  const message = turn.recalls === undefined ? own.at(-1) : messages.get(turn.recalls);
  if (message === undefined) troubles.push(`nothing to take back for ${turn.from}`);
  else await person.recalls(message);
}

/** Cards, links and the like, which the simulator's people cannot send: as the channel would report them. */
async function post({ test, room, scene }: Play, turn: SaidTurn, person: Person, at: number): Promise<void> {
  const heard = rawKinds.find((kind) => kind === turn.kind) ?? 'other';
  const inRoom =
    turn.private || room === undefined ? {} : { room: { key: room.key, topic: scene.room?.topic ?? '' } };
  await test.app.pipeline.receive({
    channel: demoChannel,
    account: demoAccount,
    messageId: `scene-${at}`,
    sender: { key: person.key, name: person.name, isSelf: false },
    ...inRoom,
    kind: heard,
    text: turn.text,
    mentionKeys: turn.mentioned ? [demoAccount] : [],
    botNames: [],
    sentAt: test.clock.now(),
  });
  await test.idle();
}

const rawKinds = ['voice', 'video', 'file'] as const;

/** The assigned worker works the ticket with the commands workers use. */
async function work({ test, scene, names, troubles }: Play, turn: WorkedTurn): Promise<void> {
  const tickets = await ticketsOf(test, names);
  const pair = matchTickets(scene.expect.tickets, tickets).find(({ expected }) => expected === turn.ticket);
  const ticket = pair === undefined ? undefined : tickets[pair.actual];
  const worker = Object.values(test.staff).find(({ name }) => name === ticket?.assignee);
  if (ticket === undefined || worker === undefined) {
    troubles.push(`nobody to close ticket ${turn.ticket}`);
    return;
  }
  await worker.tells(`接单${ticket.number}`);
  await worker.tells(`${turn.worker}${ticket.number} 已到现场处理好`);
  // What asks for evidence waits for its picture, and what is checked before the resident is asked, for the office.
  if ((await stateOf(test, ticket.number)) === 'in_progress') await worker.tells('', { image: picture });
  if ((await stateOf(test, ticket.number)) === 'handled')
    await test.office({ event: 'verify' }, ticket.number);
}

async function stateOf(test: TestApp, number: string) {
  return (await test.tickets()).find((ticket) => ticket.number === number)?.state;
}

/** One grey pixel stands for every picture. */
const picture = {
  name: 'picture.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};
