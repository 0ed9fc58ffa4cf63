/** A one-time link becomes a session; nothing else does. */
import type { StaffStore } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { auditOf } from '../editor.ts';
import { ApiError } from '../failures.ts';
import { signedInOrThrow } from '../gate.ts';
import { tooManyRequests } from '../messages.zh.ts';
import { dutyNow, type OwnDutyDeps } from '../own-duty.ts';
import { type Route, route } from '../route.ts';
import { type Redeemed, redeemBody, redeemed, workerSessionView } from '../schemas/worker.ts';
import type { SessionCookie } from '../session-cookie.ts';
import { sessionData } from '../session-store.prisma.ts';
import type { SignedIn, Sessions } from '../sessions.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import type { WorkerLink, WorkerLinkStore } from './link-store.prisma.ts';
import { hashLinkToken } from './link-token.ts';
import * as say from './messages.zh.ts';

export interface WorkerSessionDeps extends OwnDutyDeps {
  readonly links: Pick<WorkerLinkStore, 'find' | 'redeem'>;
  readonly staff: Pick<StaffStore, 'find'>;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly limit: SignInLimit;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '网格员手机页';
const own = { tag, access: 'session.use' } as const;

export function workerSessionRoutes(deps: WorkerSessionDeps): readonly Route[] {
  return [redeemLink(deps), readSession(deps), closeSession(deps)];
}

/** Only this POST uses a link up: whoever merely looks at its address, such as a preview, does not. */
const redeemLink = (deps: WorkerSessionDeps) =>
  route(
    {
      at: 'POST /session',
      tag,
      access: 'anybody',
      summary: '用一次性链接登录手机页',
      body: redeemBody,
      gives: redeemed,
    },
    async ({ body: { token }, request, reply }) => {
      const hash = hashLinkToken(token);
      refuseGuessing(deps, hash, request.ip);
      const link = await deps.links.find(hash);
      const { signedIn } = request;
      // Their own link once more, on the phone where they are signed in: it still leads to its ticket.
      if (link !== undefined && !isFresh(link, deps) && signedIn?.staff.id === link.staffId)
        return shown(deps, signedIn, link);
      const opened = link === undefined ? undefined : await open(deps, link);
      if (link === undefined || opened === undefined) {
        deps.limit.failed(hash, request.ip, deps.clock.now());
        throw new ApiError(410, 'worker_link.used_up', say.linkUsedUp);
      }
      deps.cookie.write(reply, opened);
      return { ...(await shown(deps, opened.signedIn, link)), expiresAt: opened.expiresAt.toISOString() };
    },
  );

function refuseGuessing({ limit, clock }: WorkerSessionDeps, hash: string, address: string): void {
  const retryAfterSeconds = limit.waitSeconds(hash, address, clock.now());
  if (retryAfterSeconds === 0) return;
  const text = tooManyRequests(retryAfterSeconds);
  throw new ApiError(429, 'session.too_many_attempts', text, { retryAfterSeconds });
}

function isFresh({ usedAt, expiresAt }: WorkerLink, { clock }: WorkerSessionDeps): boolean {
  return usedAt === undefined && expiresAt > clock.now();
}

/** Absent when it was used, ran out, or its owner has left. */
async function open({ links, staff, sessions, clock }: WorkerSessionDeps, link: WorkerLink) {
  const member = await staff.find(link.staffId);
  if (member?.active !== true) return undefined;
  const opened = sessions.prepare(member);
  const { signedIn, expiresAt } = opened;
  const session = { id: signedIn.sessionId, staffId: member.id, expiresAt, data: sessionData('worker') };
  const audit = auditOf({ staffId: member.id, now: clock.now() }, 'worker_link.redeem', link.id);
  return (await links.redeem({ link, session, audit })) ? opened : undefined;
}

async function shown(
  deps: WorkerSessionDeps,
  signedIn: SignedIn,
  { ticketId }: WorkerLink,
): Promise<Redeemed> {
  return { session: await showSession(deps, signedIn), ...(ticketId === undefined ? {} : { ticketId }) };
}

async function showSession(deps: WorkerSessionDeps, { staff, csrfToken }: SignedIn) {
  const { onDuty } = await dutyNow(deps, staff, deps.clock.now());
  return { id: staff.id, name: staff.name, onDuty, csrfToken };
}

const readSession = (deps: WorkerSessionDeps) =>
  route(
    { at: 'GET /session', ...own, summary: '手机页当前登录的人', gives: workerSessionView },
    ({ request }) => showSession(deps, signedInOrThrow(request)),
  );

const closeSession = ({ sessions, cookie }: WorkerSessionDeps) =>
  route({ at: 'DELETE /session', ...own, summary: '退出手机页' }, async ({ request, reply }) => {
    await sessions.close(signedInOrThrow(request).sessionId);
    cookie.clear(reply);
  });
