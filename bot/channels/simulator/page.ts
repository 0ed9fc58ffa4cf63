/**
 * The simulator's web page. Whoever opens it can speak as anybody, so it must never be registered beside a real
 * channel: it takes the simulator itself, and there is none then.
 */
import path from 'node:path';

import sse from '@fastify/sse';
import fastifyStatic from '@fastify/static';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { AppError, errorCode } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { createDay, type Day } from './day.ts';
import { refusals } from './page.messages.zh.ts';
import { mentionedIn, pageMessage, pageWorld, pictureType } from './page-view.ts';
import type { Simulator } from './simulator.ts';

export interface SimulatorPageDeps {
  readonly simulator: Simulator;
  readonly clock: Clock;
  readonly log: Log;
}

/** A photo of a phone after the page has made it smaller, as base64. */
const bodyLimitBytes = 8 * 1024 * 1024;
const heartbeatMs = 25_000;

const placeSchema = z.strictObject({ kind: z.enum(['room', 'private']), key: z.string().max(200) });
const saySchema = z.strictObject({
  from: z.string().max(200),
  place: placeSchema,
  text: z.string().max(2_000),
  quotedId: z.string().max(200).optional(),
  picture: z.base64().optional(),
});
const recallSchema = z.strictObject({ from: z.string().max(200), messageId: z.string().max(200) });

/** A plugin to register in a scope of its own on the root; serves `/simulator/`. */
export function createSimulatorPage(deps: SimulatorPageDeps): (server: FastifyInstance) => Promise<void> {
  return async (server) => {
    const day = createDay(deps.simulator, deps.clock);
    server.get('/simulator', (_request, reply) => reply.redirect('/simulator/'));
    await server.register(fastifyStatic, {
      root: path.join(import.meta.dirname, 'page'),
      prefix: '/simulator/',
      cacheControl: false,
    });
    await server.register((api) => registerApi(api, deps, day), { prefix: '/simulator/api' });
  };
}

async function registerApi(api: FastifyInstance, deps: SimulatorPageDeps, day: Day): Promise<void> {
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  api.addHook('onRequest', refuseForeignPages);
  api.setErrorHandler((error, _request, reply) => answerError(error, reply, deps.log));
  await registerLive(api, deps.simulator);
  registerTalk(api, deps.simulator);
  registerDay(api, deps, day);
}

/** Another site's page could make a visitor's browser speak here: only our own page may. */
async function refuseForeignPages(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const site = request.headers['sec-fetch-site'] ?? 'same-origin';
  const { origin } = request.headers;
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === request.host);
  if (foreign || (site !== 'same-origin' && site !== 'none')) {
    await reply.code(403).send({ code: 'simulator.foreign_page', message: refusals.foreignPage });
  }
}

function answerError(error: unknown, reply: FastifyReply, log: Log) {
  if (error instanceof AppError) {
    return reply.code(409).send({ code: error.code, message: refusals.gone });
  }
  const status = statusOf(error);
  if (status >= 500) log.error('simulator.page_failed', { code: errorCode(error) });
  const message = status >= 500 ? refusals.broken : refusals.invalid;
  return reply.code(status).send({ code: status >= 500 ? 'simulator.failed' : 'simulator.invalid', message });
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function registerTalk(api: FastifyInstance, simulator: Simulator): void {
  const typed = api.withTypeProvider<ZodTypeProvider>();
  const { world } = simulator;
  typed.post('/messages', { bodyLimit: bodyLimitBytes, schema: { body: saySchema } }, (request, reply) => {
    const { from, place, text, quotedId, picture } = request.body;
    requirePlace(simulator, from, place);
    if (picture !== undefined) {
      const bytes = Buffer.from(picture, 'base64');
      if (pictureType(bytes) === undefined) throw new AppError('simulator.no_picture', 'not a picture');
      simulator.post({ place, fromKey: from, kind: 'image', image: { bytes, name: '图片.jpg' } });
    }
    if (text.trim() !== '') {
      const mentionKeys = place.kind === 'room' ? mentionedIn(world, place.key, text) : [];
      simulator.post({ place, fromKey: from, kind: 'text', text, mentionKeys, quotedId });
    }
    return reply.code(204).send();
  });
  typed.post('/recalls', { schema: { body: recallSchema } }, (request, reply) => {
    const message = world.messages.get(request.body.messageId);
    if (message === undefined || message.fromKey !== request.body.from) {
      throw new AppError('simulator.not_own_message', 'only the sender can take a message back');
    }
    const { place, fromKey, id } = message;
    simulator.post({ place, fromKey, kind: 'recall', recalledId: id });
    return reply.code(204).send();
  });
  const pictureParams = z.object({ id: z.string().max(200) });
  typed.get('/pictures/:id', { schema: { params: pictureParams } }, (request, reply) => {
    const message = world.messages.get(request.params.id);
    const bytes = message?.recalled === false ? message.image?.bytes : undefined;
    const type = bytes === undefined ? undefined : pictureType(bytes);
    if (bytes === undefined || type === undefined) return reply.code(404).send();
    return reply.type(type).header('cache-control', 'private, max-age=3600').send(Buffer.from(bytes));
  });
}

/** People speak where they are members, and in their own private chat. */
function requirePlace({ world }: Simulator, from: string, place: z.infer<typeof placeSchema>): void {
  const isPerson = world.contacts.has(from) && from !== world.bot.key;
  const isThere = place.kind === 'room' ? world.rooms.get(place.key)?.members.has(from) : place.key === from;
  if (!isPerson || isThere !== true) throw new AppError('simulator.not_there', 'not a member of this place');
}

function registerDay(api: FastifyInstance, { simulator, log }: SimulatorPageDeps, day: Day): void {
  const told = () => simulator.changed();
  api.get('/world', () => pageWorld(simulator.world, day.playing));
  api.post('/day', (_request, reply) => {
    day
      .play()
      .catch((error: unknown) => log.error('simulator.day_failed', { code: errorCode(error) }))
      .finally(told);
    told();
    return reply.code(202).send();
  });
  api.delete('/day', (_request, reply) => {
    day.stop();
    return reply.code(204).send();
  });
  api.addHook('onClose', () => {
    day.stop();
    return Promise.resolve();
  });
}

async function registerLive(api: FastifyInstance, simulator: Simulator): Promise<void> {
  await api.register(sse, { heartbeatInterval: heartbeatMs });
  const open = new Set<FastifyReply>();
  api.addHook('preClose', () => {
    for (const reply of open) reply.sse.close();
  });
  api.get('/live', { sse: 'only' }, async (_request, reply) => {
    const send = (event: string, data: object) => {
      if (reply.sse.isConnected) reply.sse.send({ event, data }).catch(() => undefined);
    };
    const stop = simulator.watch((event) => {
      if (event.kind === 'message') send('message', pageMessage(simulator.world, event.message));
      else send('changed', {});
    });
    open.add(reply);
    reply.sse.onClose(() => {
      stop();
      open.delete(reply);
    });
    reply.sse.keepAlive();
    await reply.sse.send({ event: 'ready', data: {} });
  });
}
