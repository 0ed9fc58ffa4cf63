/** The cookie that carries the session token. */
// Types of request.cookies and reply.setCookie.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { SessionPages } from './session-store.prisma.ts';
import { type OpenedSession, workerSession } from './sessions.ts';

/** The `__Host-` prefix makes browsers refuse the cookie from a subdomain or without https. */
function cookieName(pages: SessionPages, secure: boolean): string {
  return secure ? `__Host-${names[pages]}` : names[pages];
}

const names: Readonly<Record<SessionPages, string>> = {
  admin: 'gege-session',
  worker: 'gege-worker',
  volunteer: 'gege-volunteer',
};

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, session: Pick<OpenedSession, 'token'>): void;
  clear(reply: FastifyReply): void;
}

/**
 * `secure`: people reach us by https. The admin's lives as long as the browser; those of phones outlive the
 * app that closes its browser with every glance elsewhere. The database decides how long either counts.
 */
export function createSessionCookie(secure: boolean, pages: SessionPages = 'admin'): SessionCookie {
  const name = cookieName(pages, secure);
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const lasting = pages === 'admin' ? {} : { maxAge: workerSession.lifeMs / 1000 };
  return {
    read: (request) => request.cookies[name],
    write: (reply, session) => {
      reply.setCookie(name, session.token, { ...options, ...lasting });
    },
    clear: (reply) => {
      reply.clearCookie(name, options);
    },
  };
}
