/** A signed one-time link becomes a session of the day; nothing else does. */
import type { AuditEntry } from '../../../core/audit.ts';
import { derivedId, newId } from '../../../core/ids.ts';
import { mayVolunteer, type ReminderVolunteer } from '../../../reminders/volunteer.ts';
import { readVolunteerLink, type VolunteerLink } from '../../../reminders/volunteer-link.ts';
import { ApiError } from '../failures.ts';
import { tooManyRequests } from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { volunteerRedeemBody, volunteerSession } from '../schemas/volunteer.ts';
import { csrfTokenOf, newToken, sessionIdOf } from '../session-token.ts';
import { type SignedInVolunteer, volunteeringOrThrow } from './gate.ts';
import * as say from './messages.zh.ts';
import type { VolunteerRouteDeps } from './routes.ts';

type SessionDeps = Pick<
  VolunteerRouteDeps,
  'sessions' | 'cookie' | 'limit' | 'sessionSecret' | 'volunteers' | 'clock'
>;

const tag = '志愿者手机页';

export function volunteerSessionRoutes(deps: SessionDeps): readonly Route[] {
  return [redeemLink(deps), readSession(), closeSession(deps)];
}

/** Only this POST uses a link up: whoever merely looks at its address, such as a preview, does not. */
const redeemLink = (deps: SessionDeps) =>
  route(
    {
      at: 'POST /session',
      tag,
      access: 'anybody',
      summary: '用一次性链接打开志愿者手机页',
      body: volunteerRedeemBody,
      gives: volunteerSession,
    },
    async ({ body: { token }, request, reply }) => {
      const tried = derivedId('volunteer-link', token);
      refuseGuessing(deps, tried, request.ip);
      const link = readVolunteerLink(token, deps.sessionSecret, deps.clock.now());
      const opened = link === undefined ? undefined : await open(deps, link);
      if (opened !== undefined) {
        deps.cookie.write(reply, opened);
        return showSession(opened);
      }
      // Their own link once more, on the phone where it was opened.
      const { volunteering } = request;
      if (link !== undefined && volunteering?.volunteer.id === link.volunteerId)
        return showSession(volunteering);
      deps.limit.failed(tried, request.ip, deps.clock.now());
      throw new ApiError(410, 'volunteer_link.used_up', say.linkUsedUp);
    },
  );

function refuseGuessing({ limit, clock }: SessionDeps, tried: string, address: string): void {
  const retryAfterSeconds = limit.waitSeconds(tried, address, clock.now());
  if (retryAfterSeconds === 0) return;
  const text = tooManyRequests(retryAfterSeconds);
  throw new ApiError(429, 'session.too_many_attempts', text, { retryAfterSeconds });
}

/** Absent when it was used, or whose it is may no longer. */
async function open(
  { sessions, volunteers, sessionSecret, clock }: SessionDeps,
  { volunteerId, nonce }: VolunteerLink,
) {
  const now = clock.now();
  const volunteer = await volunteers.find(volunteerId);
  if (volunteer === undefined || !mayVolunteer(volunteer, now)) return undefined;
  const token = newToken();
  const id = sessionIdOf(token, sessionSecret);
  const expiresAt = volunteer.validTo;
  const isOpen = await sessions.open({ id, volunteerId, expiresAt, nonce, audit: lineOf(volunteer, now) });
  return isOpen ? { token, volunteer, csrfToken: csrfTokenOf(token, sessionSecret) } : undefined;
}

/** A volunteer is no member of staff: the line says whose day it was. */
function lineOf({ id, name }: ReminderVolunteer, now: Date): AuditEntry {
  const details = { by: `volunteer:${name}` };
  return {
    id: newId(now),
    actorId: undefined,
    action: 'reminder.volunteer_open',
    subjectId: id,
    details,
    at: now,
  };
}

function showSession({ volunteer, csrfToken }: Pick<SignedInVolunteer, 'volunteer' | 'csrfToken'>) {
  return { name: volunteer.name, until: volunteer.validTo.toISOString(), csrfToken };
}

const readSession = () =>
  route(
    { at: 'GET /session', access: 'volunteer', tag, summary: '今天是谁', gives: volunteerSession },
    ({ request }) => Promise.resolve(showSession(volunteeringOrThrow(request))),
  );

const closeSession = ({ sessions, cookie }: SessionDeps) =>
  route(
    { at: 'DELETE /session', access: 'volunteer', tag, summary: '退出志愿者手机页' },
    async ({ request, reply }) => {
      await sessions.remove(volunteeringOrThrow(request).sessionId);
      cookie.clear(reply);
    },
  );
