/** Stands before every route: who is asking, may their role do this, and does the request come from our own page. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { StaffMember } from '../../community/staff.ts';
import { type Permission, permissions, refusalOf } from './access.ts';
import { ApiError, forbidden } from './failures.ts';
import * as say from './messages.zh.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SignedIn, Sessions } from './sessions.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route is for; `anybody` needs no session. A route without it does not register. */
    readonly access?: Permission | 'anybody' | 'volunteer';
    /** Open to somebody who still has the one-time password. */
    readonly beforePasswordChange?: boolean;
  }
  interface FastifyRequest {
    signedIn: SignedIn | undefined;
  }
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export function guardRoutes(app: FastifyInstance, sessions: Sessions, cookie: SessionCookie): void {
  app.decorateRequest('signedIn', undefined);
  app.addHook('onRoute', ({ config, url, method }) => {
    if (config?.access === undefined || config.access === 'volunteer')
      throw new Error(`${String(method)} ${url} does not say who of the staff may use it`);
  });
  app.addHook('onRequest', async (request) => {
    const token = cookie.read(request);
    request.signedIn = token === undefined ? undefined : await sessions.find(token);
    refuseForeignSite(request);
    const { access, beforePasswordChange } = request.routeOptions.config;
    if (access === 'anybody' || access === 'volunteer' || access === undefined) return;
    const signedIn = signedInOrThrow(request);
    if (!isReading(request)) requireCsrfToken(request, signedIn);
    if (signedIn.staff.mustChangePassword && beforePasswordChange !== true)
      throw forbidden('session.password_change_required', say.passwordChangeRequired);
    requirePermission(signedIn.staff, access);
  });
}

export function isReading({ method }: Pick<FastifyRequest, 'method'>): boolean {
  return readingMethods.has(method);
}

export function signedInOrThrow(request: FastifyRequest): SignedIn {
  if (request.signedIn === undefined) throw new ApiError(401, 'session.signed_out', say.signedOut);
  return request.signedIn;
}

/** The member of staff who asks; only in routes that need a session. */
export function staffOf(request: FastifyRequest): StaffMember {
  return signedInOrThrow(request).staff;
}

/** Browsers say where a request comes from; also signing in is nobody else's page's business. */
export function refuseForeignSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (isReading(request) || site === undefined) return;
  if (site !== 'same-origin' && site !== 'none') throw forbidden('request.foreign_site', say.foreignSite);
}

function requireCsrfToken(request: FastifyRequest, signedIn: SignedIn): void {
  if (!signedIn.isCsrfToken(request.headers['x-csrf-token']))
    throw forbidden('session.csrf_token', say.csrfMissing);
}

function requirePermission(staff: StaffMember, permission: Permission): void {
  const refusal = refusalOf(staff, permission);
  if (refusal === 'role') throw forbidden('access.role', say.roleMayNot(staff.role, permissions[permission]));
  if (refusal === 'area') throw forbidden('access.area', say.everywhereOnly);
}
