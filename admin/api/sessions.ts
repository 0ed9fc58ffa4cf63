/** Who is signed in: cookie → session → member of staff. Signed out, expired, deactivated and unknown are the same. */
import type { StaffAccount, StaffStore } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import type { SessionStore } from './session-store.prisma.ts';
import { csrfTokenOf, isCsrfToken, newToken, sessionIdOf } from './session-token.ts';

/** A page left open over a weekend still works on Monday; a lost phone does not forever. */
const idleMs = 3 * 24 * 3_600_000;
/** Reading must not mean writing: the expiry moves at most this often. */
const extendEveryMs = 3_600_000;

export interface SignedIn {
  readonly staff: StaffAccount;
  readonly sessionId: string;
  readonly csrfToken: string;
  isCsrfToken(given: unknown): boolean;
}

export interface OpenedSession {
  /** The cookie's value. */
  readonly token: string;
  readonly signedIn: SignedIn;
}

export interface Sessions {
  find(token: string): Promise<SignedIn | undefined>;
  /** Whether a session found earlier still counts. */
  isAlive(sessionId: string): Promise<boolean>;
  open(staff: StaffAccount): Promise<OpenedSession>;
  close(sessionId: string): Promise<void>;
  /** Signs somebody out everywhere, but for one session. */
  closeOthers(staffId: string, keptSessionId?: string): Promise<void>;
}

export interface SessionsDeps {
  readonly store: SessionStore;
  readonly staff: Pick<StaffStore, 'find'>;
  /** At least 32 characters; changing it signs everybody out. */
  readonly secret: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { store, secret, clock } = deps;
  return {
    find: async (token) => {
      const staff = await findHolder(deps, sessionIdOf(token, secret));
      return staff === undefined ? undefined : describe(staff, token, secret);
    },
    isAlive: async (sessionId) => (await findHolder(deps, sessionId)) !== undefined,
    open: async (staff) => {
      const token = newToken();
      const expiresAt = new Date(clock.now().getTime() + idleMs);
      await store.insert({ id: sessionIdOf(token, secret), staffId: staff.id, expiresAt });
      return { token, signedIn: describe(staff, token, secret) };
    },
    close: (sessionId) => store.remove(sessionId),
    closeOthers: (staffId, keptSessionId) => store.removeOthersOf(staffId, keptSessionId),
  };
}

async function findHolder(deps: SessionsDeps, sessionId: string): Promise<StaffAccount | undefined> {
  const now = deps.clock.now();
  const session = await deps.store.find(sessionId, now);
  if (session === undefined) return undefined;
  if (session.expiresAt.getTime() - now.getTime() < idleMs - extendEveryMs)
    await deps.store.extend(session.id, new Date(now.getTime() + idleMs));
  const staff = await deps.staff.find(session.staffId);
  return staff?.active === true ? staff : undefined;
}

function describe(staff: StaffAccount, token: string, secret: string): SignedIn {
  return {
    staff,
    sessionId: sessionIdOf(token, secret),
    csrfToken: csrfTokenOf(token, secret),
    isCsrfToken: (given) => isCsrfToken(given, token, secret),
  };
}
