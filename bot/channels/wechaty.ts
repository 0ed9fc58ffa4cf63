/** The way into WeChat through Wechaty, for any puppet. Translates only; every rule of ours is further in. */
import { WechatyBuilder, log as wechatyLog, ScanStatus, type Wechaty } from 'wechaty';
import type { impls } from 'wechaty-puppet';
import type { Channel, ChannelListener, ChannelStatus } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import { AppError, errorCode } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { createIntake, readMessage, type Intake } from './wechaty-intake.ts';
import { createBotNames } from './wechaty-names.ts';
import { watchRooms } from './wechaty-rooms.ts';
import { findMembers } from './wechaty-members.ts';
import { download, send } from './wechaty-send.ts';
import { createStatusKeeper, type StatusKeeper } from './wechaty-status.ts';

export interface WechatyChannelDeps {
  /** A puppet of our own, or the name of an installed puppet package with its options (token, endpoint). */
  readonly puppet:
    impls.PuppetInterface | { readonly name: string; readonly options?: Readonly<Record<string, unknown>> };
  /** Absolute path, without ending, of the file in which a puppet may keep its session; absent: none is kept. */
  readonly sessionFile?: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface WechatyChannel extends Channel {
  /** Resolves when every message received so far has been handed over and dealt with. */
  settled(): Promise<void>;
}

const channelName = 'wechat';

export function createWechatyChannel(deps: WechatyChannelDeps): WechatyChannel {
  // Wechaty's own log quotes names and words of people.
  wechatyLog.level('silent');
  const wechaty = WechatyBuilder.build(wechatyOptions(deps));
  let intake: Intake | undefined;
  let listener: ChannelListener | undefined;
  const status = createStatusKeeper(channelName, deps.clock, (next) => {
    tellStatus(listener, next, deps.log);
  });
  const settled = async () => intake?.settled();
  return {
    name: channelName,
    settled,
    status: () => status.current(),
    start: async (given) => {
      listener = given;
      await initialise(wechaty, deps.puppet);
      intake = connect(wechaty, given, status, deps);
      await wechaty.start();
    },
    send: (to, content, signal) => send(wechaty, to, content, signal),
    findMembers: (room, shownName) => findMembers(wechaty, room, shownName),
    download: (ref, signal) => download(wechaty, ref, signal),
    stop: async () => {
      await wechaty.stop();
      await settled();
      status.offline('stopped');
    },
  };
}

/** Told in the middle of a puppet's event: what throws here would break the puppet. */
function tellStatus(listener: ChannelListener | undefined, status: ChannelStatus, log: Log): void {
  try {
    listener?.onStatus(status);
  } catch (error) {
    log.error('channel.status_not_told', { code: errorCode(error) });
  }
}

function wechatyOptions({
  puppet,
  sessionFile,
}: WechatyChannelDeps): Parameters<typeof WechatyBuilder.build>[0] {
  const name = sessionFile === undefined ? {} : { name: sessionFile };
  if (!isNamed(puppet)) return { ...name, puppet };
  // Wechaty types only the puppets it knows by name; any installed package works.
  return { ...name, puppet: puppet.name as 'wechaty-puppet-service', puppetOptions: { ...puppet.options } };
}

type NamedPuppet = Extract<
  WechatyChannelDeps['puppet'],
  { readonly options?: unknown; readonly name: string }
>;

function isNamed(puppet: WechatyChannelDeps['puppet']): puppet is NamedPuppet {
  return typeof puppet.name === 'string';
}

async function initialise(wechaty: Wechaty, puppet: WechatyChannelDeps['puppet']): Promise<void> {
  try {
    await wechaty.init();
  } catch (error) {
    const name = isNamed(puppet) ? puppet.name : 'the given puppet';
    throw new AppError(
      'channel.puppet_unusable',
      `${name} cannot be used: install it (npm i ${name}) and set its token variables`,
      { cause: error },
    );
  }
}

/** Registers everything before the puppet starts. No callback throws or rejects: Node would end the process. */
function connect(
  wechaty: Wechaty,
  listener: ChannelListener,
  status: StatusKeeper,
  { clock, log }: WechatyChannelDeps,
): Intake {
  const names = createBotNames();
  const failed = (event: string, error: unknown) => log.error(event, { code: errorCode(error) });
  const intake = createIntake({
    read: (messageId) => readMessage(wechaty.puppet, channelName, names, messageId),
    deliver: async (raw) => listener.onMessage(raw),
    failed,
    clock,
  });
  wechaty.puppet.on('message', ({ messageId }) => intake.take(messageId));
  watchRooms(wechaty.puppet, channelName, clock, (event) =>
    intake.follow(
      'channel.room_event_failed',
      event.then((told) => listener.onRoomEvent(told)),
    ),
  );
  watchLogin(wechaty, status, log);
  return intake;
}

/** Ready means logged in: `start()` of a puppet also succeeds with a wrong token and with nobody there. */
function watchLogin(wechaty: Wechaty, status: StatusKeeper, log: Log): void {
  wechaty.puppet.on('login', ({ contactId }) => {
    status.online(contactId);
    log.info('channel.online');
  });
  wechaty.puppet.on('logout', () => {
    status.offline('loggedOut');
    log.warn('channel.offline');
  });
  wechaty.on('scan', (qrCode, scanStatus) => {
    const scanned = scanStatus === ScanStatus.Scanned || scanStatus === ScanStatus.Confirmed;
    if (scanned) status.offline('scanned');
    else status.offline('scan', qrCode === '' ? undefined : qrCode);
  });
  wechaty.on('error', (error) => {
    const words = error instanceof Error ? error.message : '';
    log.warn('channel.error', { code: errorCode(error) });
    if (status.current().online) return;
    if (words.includes('UNAUTHENTICATED')) status.offline('badToken');
    else if (words.includes('UNAVAILABLE')) status.offline('unreachable');
  });
}
