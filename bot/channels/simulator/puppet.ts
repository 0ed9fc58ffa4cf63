/** Our own puppet: the real `Wechaty` class runs on it, and WeChat is a `World` in memory. */
import { FileBox, type FileBoxInterface } from 'file-box';
import { types, type payloads } from 'wechaty-puppet';
import type { Clock } from '../../../core/clock.ts';
import type { DeliveryFailure } from '../../../core/errors.ts';
import { contactPayload, memberPayload, messagePayload, roomPayload } from './payload.ts';
import { UnsupportedPuppet } from './unsupported-puppet.ts';
import {
  idOf,
  keyOf,
  type SimulatedImage,
  type SimulatedMessage,
  type SimulatedPlace,
  type SimulatedRoom,
  type World,
} from './world.ts';

/** What the bot says, on its way into the world. */
export interface BotSays {
  readonly place: SimulatedPlace;
  readonly text: string;
  readonly mentionKeys: readonly string[];
  readonly image: SimulatedImage | undefined;
}

/** The words of real clients, so that the adapter's reading of them is exercised too. */
const faultWords: Readonly<Record<DeliveryFailure, string>> = {
  temporary: 'connect ECONNREFUSED: request was not delivered',
  permanent: 'contact is not in the room',
  unknown: 'socket hang up',
  ban_like: '1205 操作过于频繁，请稍后再试',
};

export class SimulatorPuppet extends UnsupportedPuppet {
  readonly #world: World;
  readonly #clock: Clock;
  readonly #say: (said: BotSays) => string;

  /** `say` puts a message of the bot into the world, announces it and returns its id. */
  constructor(world: World, clock: Clock, say: (said: BotSays) => string) {
    super();
    this.#world = world;
    this.#clock = clock;
    this.#say = say;
  }

  override name = () => 'simulator';
  override ding = (data?: string) => void this.emit('dong', { data: data ?? '' });

  override onStart(): Promise<void> {
    this.logIn();
    return Promise.resolve();
  }

  override onStop = () => Promise.resolve();

  logIn(): void {
    this.login(idOf(this.#world, this.#world.bot.key));
    this.emit('ready', { data: 'simulator' });
  }

  /** Logs out and in again; `renumber` gives every room and contact a new id, as web puppets do. */
  async relogIn(renumber: boolean): Promise<void> {
    await this.logout('relogin');
    if (renumber) this.#world.numbering += 1;
    this.cache.clear();
    this.logIn();
  }

  async loseLogin(qrCode: string): Promise<void> {
    await this.logout('logged out on the phone');
    this.emit('scan', { qrcode: qrCode, status: types.ScanStatus.Waiting });
  }

  /** Room payloads are cached by Wechaty; after a change it must ask again. */
  forgetRoom(roomKey: string): void {
    this.cache.room.delete(idOf(this.#world, roomKey));
  }

  override messageRawPayload(id: string): Promise<payloads.Message> {
    return settle(() => messagePayload(this.#world, this.#message(id)));
  }
  override messageRawPayloadParser = (raw: payloads.Message) => Promise.resolve(raw);

  override contactRawPayload(id: string): Promise<payloads.Contact> {
    return settle(() => contactPayload(this.#world, this.#contactKey(id)));
  }
  override contactRawPayloadParser = (raw: payloads.Contact) => Promise.resolve(raw);
  override contactList = () =>
    Promise.resolve([...this.#world.contacts.keys()].map((key) => idOf(this.#world, key)));

  override roomRawPayload(id: string): Promise<payloads.Room> {
    return settle(() => roomPayload(this.#world, this.#room(id)));
  }
  override roomRawPayloadParser = (raw: payloads.Room) => Promise.resolve(raw);
  override roomList = () =>
    Promise.resolve([...this.#world.rooms.keys()].map((key) => idOf(this.#world, key)));
  override roomTopic = (id: string) => settle(() => this.#room(id).topic) as Promise<string & undefined>;

  override roomMemberList(id: string): Promise<string[]> {
    return settle(() => roomPayload(this.#world, this.#room(id)).memberIdList);
  }
  override roomMemberRawPayload(roomId: string, id: string): Promise<payloads.RoomMember> {
    return settle(() => memberPayload(this.#world, this.#room(roomId), this.#contactKey(id)));
  }
  override roomMemberRawPayloadParser = (raw: payloads.RoomMember) => Promise.resolve(raw);

  override messageFile(id: string): Promise<FileBoxInterface> {
    return settle(() => {
      const { image } = this.#message(id);
      if (image === undefined) throw new Error('no payload: this message has no file');
      return FileBox.fromBuffer(Buffer.from(image.bytes), image.name);
    });
  }
  override messageImage = (id: string) => this.messageFile(id);

  override async messageSendText(to: string, text: string, mentionIds: string[] = []): Promise<string> {
    const mentionKeys = mentionIds.flatMap((id) => keyOf(this.#world, id) ?? []);
    return this.#deliver({ place: this.#place(to), text, mentionKeys, image: undefined });
  }

  override async messageSendFile(to: string, file: FileBoxInterface): Promise<string> {
    const image = { bytes: await file.toBuffer(), name: file.name };
    return this.#deliver({ place: this.#place(to), text: '', mentionKeys: [], image });
  }

  async #deliver(said: BotSays): Promise<string> {
    const { faults } = this.#world;
    if (faults.delayMs > 0) await this.#clock.sleep(faults.delayMs);
    const fault = faults.next.shift();
    if (fault !== undefined && fault !== 'unknown') throw new Error(faultWords[fault]);
    const id = this.#say(said);
    if (fault === 'unknown') throw new Error(faultWords.unknown);
    return id;
  }

  #place(id: string): SimulatedPlace {
    const key = keyOf(this.#world, id);
    const room = key === undefined ? undefined : this.#world.rooms.get(key);
    if (room === undefined) return { kind: 'private', key: this.#contactKey(id) };
    if (!room.members.has(this.#world.bot.key)) throw new Error('the bot is not in the room');
    return { kind: 'room', key: room.key };
  }

  #message(id: string): SimulatedMessage {
    const message = this.#world.messages.get(id);
    if (message === undefined) throw new Error(`no payload found for message ${id}`);
    return message;
  }

  #room(id: string): SimulatedRoom {
    const room = this.#world.rooms.get(keyOf(this.#world, id) ?? '');
    if (room === undefined) throw new Error(`no such room: ${id}`);
    return room;
  }

  #contactKey(id: string): string {
    const key = keyOf(this.#world, id);
    if (key === undefined || !this.#world.contacts.has(key)) throw new Error(`no such contact: ${id}`);
    return key;
  }
}

/** Lookups are immediate, but Wechaty wants promises: what throws rejects. */
function settle<T>(look: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(look());
  });
}
