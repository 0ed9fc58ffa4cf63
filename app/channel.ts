/** The way into WeChat that the configuration names. */
import path from 'node:path';

import { createSimulator } from '../bot/channels/simulator/simulator.ts';
import { createWechatyChannel } from '../bot/channels/wechaty.ts';
import type { Channel } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { ChannelConfig, WechatyConfig } from './config.ts';

export interface ChannelDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly dataDir: string;
}

export function openChannel(config: ChannelConfig, deps: ChannelDeps): Channel {
  const { clock, log } = deps;
  if (config.kind === 'simulator') return createSimulator({ clock, log }).channel;
  const puppet = { name: config.puppet, options: puppetOptions(config) };
  return createWechatyChannel({ puppet, sessionFile: path.join(deps.dataDir, 'wechat-session'), clock, log });
}

/** The names every puppet of Wechaty takes them by. */
function puppetOptions({ token, endpoint, tls, tlsServerName }: WechatyConfig) {
  return {
    ...(token === undefined ? {} : { token }),
    ...(endpoint === undefined ? {} : { endpoint }),
    tls: { disable: !tls, ...(tlsServerName === undefined ? {} : { serverName: tlsServerName }) },
  };
}
