/** The admin's API as one Fastify plugin: register it on the root, after the security headers. */
import cookiePlugin from '@fastify/cookie';
import { serializerCompiler } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';

import { newId } from '../../core/ids.ts';
import type { AdminApiDeps } from './dependencies.ts';
import { registerDocumentation } from './documentation.ts';
import { answerNotFound, createErrorHandler } from './error-handler.ts';
import { guardRoutes } from './gate.ts';
import { registerLive } from './live.ts';
import { routesOf } from './routes.ts';
import { createSessionCookie } from './session-cookie.ts';
import { createSessionStore } from './session-store.prisma.ts';
import { adminSession, createSessions, type SessionKind, workerSession } from './sessions.ts';
import { createSignInLimit } from './sign-in-limit.ts';
import { compileValidator } from './validation.ts';
import { guardVolunteerRoutes } from './volunteer/gate.ts';
import { volunteerRoutesOf } from './volunteer/routes.ts';
import { createVolunteerSessionStore } from './volunteer/session-store.prisma.ts';
import { workerRoutesOf } from './worker/routes.ts';

/** A long knowledge entry with all its similar questions has some 20 kB. */
const bodyLimitBytes = 64 * 1024;

export function createAdminApi(deps: AdminApiDeps): (root: FastifyInstance) => Promise<void> {
  return async (app) => {
    await registerDocumentation(app);
    await app.register((api) => registerApi(api, deps), { prefix: '/api' });
    await app.register((api) => registerWorkerApi(api, deps), { prefix: '/api/worker' });
    await app.register((api) => registerVolunteerApi(api, deps), { prefix: '/api/volunteer' });
  };
}

async function registerApi(api: FastifyInstance, deps: AdminApiDeps): Promise<void> {
  const cookie = createSessionCookie(deps.https);
  const sessions = sessionsOf(deps, adminSession);
  await layGround(api, deps);
  guardRoutes(api, sessions, cookie);
  await registerLive(api, { live: deps.live, isAlive: (id) => sessions.isAlive(id) });
  for (const one of routesOf({ ...deps, sessions, cookie, limit: createSignInLimit() }))
    one.register(api, deps.clock);
}

/** The phone page's own corner: its cookie opens nothing else, and no other cookie opens it. */
async function registerWorkerApi(api: FastifyInstance, deps: AdminApiDeps): Promise<void> {
  const cookie = createSessionCookie(deps.https, 'worker');
  const sessions = sessionsOf(deps, workerSession);
  await layGround(api, deps);
  guardRoutes(api, sessions, cookie);
  for (const one of workerRoutesOf({ ...deps, sessions, cookie, limit: createSignInLimit() }))
    one.register(api, deps.clock);
}

/** The page of a volunteer's day: no cookie of staff opens it, and its own opens nothing else. */
async function registerVolunteerApi(api: FastifyInstance, deps: AdminApiDeps): Promise<void> {
  const cookie = createSessionCookie(deps.https, 'volunteer');
  const sessions = createVolunteerSessionStore(deps.database);
  await layGround(api, deps);
  guardVolunteerRoutes(api, { ...deps, sessions, cookie });
  for (const one of volunteerRoutesOf({ ...deps, sessions, cookie, limit: createSignInLimit() }))
    one.register(api, deps.clock);
}

function sessionsOf({ database, staff, sessionSecret, clock }: AdminApiDeps, kind: SessionKind) {
  return createSessions({ kind, store: createSessionStore(database), staff, secret: sessionSecret, clock });
}

/** What every route of ours stands on. */
async function layGround(api: FastifyInstance, { clock, log }: AdminApiDeps): Promise<void> {
  await api.register(cookiePlugin);
  api.setGenReqId(() => newId(clock.now()));
  api.setValidatorCompiler(compileValidator);
  api.setSerializerCompiler(serializerCompiler);
  api.setErrorHandler(createErrorHandler(log));
  api.setNotFoundHandler(answerNotFound);
  // A file as it is; a route that wants JSON refuses it by its schema.
  api.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  api.addHook('onRoute', (route) => {
    route.bodyLimit ??= bodyLimitBytes;
  });
  api.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
