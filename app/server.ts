/** The HTTP side: admin API and pages, the simulator's page, health. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import fastifyStatic from '@fastify/static';
import { fastify, type FastifyInstance } from 'fastify';

import { answerNotFound, createErrorHandler } from '../admin/api/error-handler.ts';
import { registerSecurityHeaders } from '../admin/api/security-headers.ts';
import type { Log } from '../core/log.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Names of what is checked, with what was found: codes only. */
  readonly checks: Readonly<Record<string, string>>;
}

/** Adds its routes in a scope of its own. */
export type ServerPlugin = (server: FastifyInstance) => Promise<void>;

export interface ServerDeps {
  readonly trustProxy: boolean;
  /** People reach us by https. */
  readonly https: boolean;
  readonly log: Log;
  readonly readiness: () => Promise<Readiness>;
  readonly plugins: readonly ServerPlugin[];
}

export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const server = fastify({ trustProxy: deps.trustProxy, logger: false });
  logRequests(server, deps.log);
  await registerSecurityHeaders(server, deps.https);
  server.setNotFoundHandler(answerNotFound);
  server.setErrorHandler(createErrorHandler(deps.log));
  addHealth(server, deps.readiness);
  await server.register(servePages);
  for (const plugin of deps.plugins) await server.register(plugin);
  return server;
}

/** Calls of the API and what broke: routes as written in code, for the address called may carry what somebody searched. */
function logRequests(server: FastifyInstance, log: Log) {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const fields = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) log.error('http.failed', fields);
    else if (route.startsWith('/api')) log.info('http.answered', fields);
    done();
  });
}

/**
 * Alive means that this process answers, ready that it can work: its database is there. A channel that waits for
 * somebody to scan is told but is no reason to take the admin away, for there the code to scan is shown.
 */
function addHealth(server: FastifyInstance, readiness: ServerDeps['readiness']) {
  server.get('/healthz', () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const found = await readiness();
    return reply.status(found.ready ? 200 : 503).send(found);
  });
}

const admin = path.join(import.meta.dirname, '..', 'admin');

/** Single pages built by Vite: every path below the prefix that is no file is the page itself. */
async function servePages(server: FastifyInstance): Promise<void> {
  server.get('/', (_request, reply) => reply.redirect('/admin/'));
  await server.register((scope) => servePage(scope, path.join(admin, 'ui', 'dist'), '/admin/'));
  await server.register((scope) => servePage(scope, path.join(admin, 'worker-page', 'dist'), '/w/'));
}

async function servePage(server: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!existsSync(path.join(root, 'index.html'))) return;
  await server.register(fastifyStatic, {
    ...{ root, prefix, wildcard: false, redirect: true, preCompressed: true },
    // Vite names assets after their content; the page itself must be asked for again.
    setHeaders: (reply, file) => {
      reply.header(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get(`${prefix}*`, (_request, reply) => reply.sendFile('index.html'));
}
