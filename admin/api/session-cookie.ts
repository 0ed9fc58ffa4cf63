/** The cookie that carries the session token. */
// Types of request.cookies and reply.setCookie.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { OpenedSession } from './sessions.ts';

/** The `__Host-` prefix makes browsers refuse the cookie from a subdomain or without https. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-gege-session' : 'gege-session';
}

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, session: OpenedSession): void;
  clear(reply: FastifyReply): void;
}

/** `secure`: people reach the admin by https. It lives as long as the browser; the database decides how long it counts. */
export function createSessionCookie(secure: boolean): SessionCookie {
  const name = cookieName(secure);
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    read: (request) => request.cookies[name],
    write: (reply, session) => {
      reply.setCookie(name, session.token, options);
    },
    clear: (reply) => {
      reply.clearCookie(name, options);
    },
  };
}
