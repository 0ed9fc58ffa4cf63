/** The way into WeChat that the configuration names. */
import path from 'node:path';

import { castDemo } from '../bot/channels/simulator/demo-cast.ts';
import { createSimulatorPage } from '../bot/channels/simulator/page.ts';
import { createSimulator } from '../bot/channels/simulator/simulator.ts';
import { createWechatyChannel } from '../bot/channels/wechaty.ts';
import { demoGroups, demoStaff } from '../community/demo.ts';
import type { Channel } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Config, WechatyConfig } from './config.ts';
import type { ServerPlugin } from './server.ts';

export interface OpenedChannel {
  readonly channel: Channel;
  /** The simulator's page; a real channel has none, for whoever opens it can speak as anybody. */
  readonly pages: readonly ServerPlugin[];
}

export interface ChannelDeps {
  readonly clock: Clock;
  readonly log: Log;
}

export function openChannel(config: Config, { clock, log }: ChannelDeps): OpenedChannel {
  if (config.channel.kind === 'simulator') return openSimulator(config, { clock, log });
  const puppet = { name: config.channel.puppet, options: puppetOptions(config.channel) };
  const sessionFile = path.join(config.dataDir, 'wechat-session');
  return { channel: createWechatyChannel({ puppet, sessionFile, clock, log }), pages: [] };
}

function openSimulator({ demo }: Pick<Config, 'demo'>, deps: ChannelDeps): OpenedChannel {
  const simulator = createSimulator(deps);
  const workers = demoStaff.flatMap(({ memberKey, name }) =>
    memberKey === undefined ? [] : [{ key: memberKey, name }],
  );
  if (demo) castDemo(simulator, demoGroups, workers);
  return { channel: simulator.channel, pages: [createSimulatorPage({ simulator, ...deps })] };
}

/** The names every puppet of Wechaty takes them by. */
function puppetOptions({ token, endpoint, tls, tlsServerName }: WechatyConfig) {
  return {
    ...(token === undefined ? {} : { token }),
    ...(endpoint === undefined ? {} : { endpoint }),
    tls: { disable: !tls, ...(tlsServerName === undefined ? {} : { serverName: tlsServerName }) },
  };
}
