/** Stands before every route of the volunteers' page: whose day it is, as it stands at this moment. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Clock } from '../../../core/clock.ts';
import { mayVolunteer, type ReminderVolunteer } from '../../../reminders/volunteer.ts';
import type { VolunteerStore } from '../../../reminders/volunteer-store.prisma.ts';
import { ApiError, forbidden } from '../failures.ts';
import { isReading, refuseForeignSite } from '../gate.ts';
import { csrfMissing } from '../messages.zh.ts';
import type { SessionCookie } from '../session-cookie.ts';
import { csrfTokenOf, isCsrfToken, sessionIdOf } from '../session-token.ts';
import { dayOver } from './messages.zh.ts';
import type { VolunteerSessionStore } from './session-store.prisma.ts';

export interface SignedInVolunteer {
  readonly volunteer: ReminderVolunteer;
  readonly sessionId: string;
  readonly csrfToken: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    volunteering: SignedInVolunteer | undefined;
  }
}

export interface VolunteerGateDeps {
  readonly sessions: Pick<VolunteerSessionStore, 'findHolder'>;
  readonly volunteers: Pick<VolunteerStore, 'find'>;
  readonly cookie: SessionCookie;
  readonly sessionSecret: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function guardVolunteerRoutes(app: FastifyInstance, deps: VolunteerGateDeps): void {
  app.decorateRequest('volunteering', undefined);
  app.addHook('onRoute', ({ config, url }) => {
    if (config?.access !== 'volunteer' && config?.access !== 'anybody')
      throw new Error(`${url} is not for volunteers`);
  });
  app.addHook('onRequest', async (request) => {
    const token = deps.cookie.read(request);
    request.volunteering = token === undefined ? undefined : await signedInBy(deps, token);
    refuseForeignSite(request);
    if (request.routeOptions.config.access === 'anybody') return;
    volunteeringOrThrow(request);
    const given = request.headers['x-csrf-token'];
    if (!isReading(request) && !isCsrfToken(given, token ?? '', deps.sessionSecret))
      throw forbidden('session.csrf_token', csrfMissing);
  });
}

/** Looked up anew each time: what was taken back counts no longer from that moment on. */
async function signedInBy(
  { sessions, volunteers, sessionSecret, clock }: VolunteerGateDeps,
  token: string,
): Promise<SignedInVolunteer | undefined> {
  const now = clock.now();
  const sessionId = sessionIdOf(token, sessionSecret);
  const holder = await sessions.findHolder(sessionId, now);
  const volunteer = holder === undefined ? undefined : await volunteers.find(holder);
  if (volunteer === undefined || !mayVolunteer(volunteer, now)) return undefined;
  return { volunteer, sessionId, csrfToken: csrfTokenOf(token, sessionSecret) };
}

/** Throws 401 when nobody's day it is (any more). */
export function volunteeringOrThrow({ volunteering }: FastifyRequest): SignedInVolunteer {
  if (volunteering === undefined) throw new ApiError(401, 'volunteer.day_over', dayOver);
  return volunteering;
}
