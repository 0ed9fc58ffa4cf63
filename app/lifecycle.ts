/** Starting, resting and stopping, in the order that loses nothing. */
import type { FastifyInstance } from 'fastify';

import { createListener } from '../bot/listener.ts';
import type { Training } from '../understanding/training/training.ts';
import type { Foundation } from './create-app.ts';
import type { Bot } from './create-bot.ts';
import type { JobRunner } from './job-runner.ts';

export interface Lifecycle {
  /** Starts what the roles ask for; resolves when messages can come. */
  start(): Promise<void>;
  /** Listens on the configured host and port; returns the address. */
  listen(): Promise<string>;
  /** Ends turns and sends that run, then everything else. */
  stop(): Promise<void>;
  /** Resolves when no turn, commit or job runs and nothing can be sent now. */
  idle(): Promise<void>;
}

export interface Running extends Foundation, Bot {
  readonly jobs: JobRunner;
  readonly training: Pick<Training, 'stop'>;
  readonly server: FastifyInstance;
  readonly unlock: () => void;
}

export function createLifecycle(running: Running): Lifecycle {
  const { config, server } = running;
  return {
    start: () => start(running),
    listen: () => server.listen({ host: config.host, port: config.port }),
    stop: () => stop(running),
    idle: () => rest(running),
  };
}

async function start({ jobs, outbox, channel, pipeline, stores, live, clock, config }: Running) {
  if (config.roles.includes('worker')) jobs.start();
  if (!config.roles.includes('bot')) return;
  await outbox.start();
  const wakeOutbox = () => outbox.wake();
  const loggedIn = () => {
    const { online, account } = channel.status();
    return online && account !== undefined ? [account] : [];
  };
  await channel.start(createListener({ pipeline, rooms: stores.groups, loggedIn, wakeOutbox, live, clock }));
}

async function rest({ pipeline, committing, jobs, outbox, config }: Running) {
  await pipeline.idle();
  await committing.idle();
  await jobs.idle();
  if (config.roles.includes('bot')) await outbox.idle();
}

/** Nothing new comes in; what came in is finished; the database goes last. */
async function stop({
  server,
  training,
  jobs,
  embedding,
  channel,
  pipeline,
  committing,
  outbox,
  ...rest
}: Running) {
  const isBot = rest.config.roles.includes('bot');
  await server.close();
  await training.stop();
  embedding?.entries.stop();
  await rest.elsewhere?.stop();
  await jobs.stop();
  if (isBot) await outbox.stop();
  if (isBot) await channel.stop();
  await pipeline.idle();
  await committing.idle();
  await rest.database.$disconnect();
  rest.unlock();
}
