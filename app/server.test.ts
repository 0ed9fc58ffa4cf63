import { afterEach, describe, expect, it } from 'vitest';

import { type Log, silentLog } from '../core/log.ts';
import { createServer, type Readiness, type ServerPlugin } from './server.ts';

let server: Awaited<ReturnType<typeof createServer>>;
afterEach(() => server.close());

const working: Readiness = { ready: true, checks: { database: 'ok', channel: 'online' } };

/** An API of two routes: one that answers, one that breaks on people's words. */
const api: ServerPlugin = (scope) => {
  scope.get('/api/tickets', () => ({ items: [] }));
  scope.post('/api/tickets', () => {
    throw new Error('王敏的电话是15412345678');
  });
  scope.get('/pages/style.css', () => 'body {}');
  return Promise.resolve();
};

async function serve(readiness = working) {
  const logged: string[] = [];
  const keep = (event: string, fields: object = {}) => void logged.push(`${event} ${JSON.stringify(fields)}`);
  const log: Log = { ...silentLog, info: keep, error: keep };
  server = await createServer({
    trustProxy: false,
    https: false,
    log,
    readiness: () => Promise.resolve(readiness),
    plugins: [api],
  });
  return logged;
}

describe('health', () => {
  it('is alive as long as it answers', async () => {
    await serve({ ready: false, checks: { database: 'unreachable' } });
    const { statusCode, body } = await server.inject('/healthz');
    expect([statusCode, body]).toEqual([200, '{"alive":true}']);
  });

  it.each([
    [200, working],
    [200, { ready: true, checks: { database: 'ok', channel: 'offline' } }],
    [503, { ready: false, checks: { database: 'unreachable', channel: 'online' } }],
  ])('is ready with %i and says what was found', async (status, found) => {
    await serve(found);
    const answer = await server.inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([status, found]);
  });

  it('is not written down at every look', async () => {
    const logged = await serve();
    await server.inject('/healthz');
    await server.inject('/readyz');
    expect(logged).toEqual([]);
  });
});

describe('what is not there', () => {
  it('is answered in the one shape of all refusals, without the address', async () => {
    await serve();
    const answer = await server.inject('/nowhere?name=王敏');
    expect(answer.statusCode).toBe(404);
    expect(Object.keys(answer.json<object>()).sort()).toEqual(['code', 'message', 'requestId']);
    expect(answer.json()).toMatchObject({ code: 'request.no_such_path' });
    expect(answer.body).not.toContain('nowhere');
  });
});

describe('the log', () => {
  it('has the API’s routes and statuses, never what was asked or sent', async () => {
    const logged = await serve();
    await server.inject('/api/tickets?search=王敏');
    await server.inject({ method: 'POST', url: '/api/tickets?phone=1', payload: { words: '楼道堵了' } });
    expect(logged.map((line) => line.split(' ')[0])).toEqual(['http.answered', 'api.failed', 'http.failed']);
    expect(logged[0]).toContain('"route":"/api/tickets","status":200');
    for (const secret of ['王敏', encodeURI('王敏'), 'search', 'phone', '楼道', '154'])
      expect(logged.join('\n')).not.toContain(secret);
  });

  it('does not list each file of a page', async () => {
    const logged = await serve();
    await server.inject('/pages/style.css');
    expect(logged).toEqual([]);
  });

  it('answers what broke without its words', async () => {
    await serve();
    const { statusCode, body } = await server.inject({ method: 'POST', url: '/api/tickets', payload: {} });
    expect(statusCode).toBe(500);
    expect(body).not.toContain('154');
  });
});
