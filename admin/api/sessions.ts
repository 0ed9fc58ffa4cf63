/** Who is signed in: cookie → session → member of staff. Signed out, expired, deactivated and unknown are the same. */
import type { StaffAccount, StaffStore } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import type { SessionPages, SessionStore } from './session-store.prisma.ts';
import { csrfTokenOf, isCsrfToken, newToken, sessionIdOf } from './session-token.ts';

const hourMs = 3_600_000;

/** How long a session lives, and as whom it acts. */
export interface SessionKind {
  readonly pages: SessionPages;
  readonly lifeMs: number;
  /** Used sessions live on; reading must not mean writing: the expiry moves at most this often. Absent: never. */
  readonly extendEveryMs?: number;
  /** What of the member's rights counts here. */
  readonly actingAs: (staff: StaffAccount) => StaffAccount;
}

/** A page left open over a weekend still works on Monday; a lost phone does not forever. */
export const adminSession: SessionKind = {
  pages: 'admin',
  lifeMs: 3 * 24 * hourMs,
  extendEveryMs: hourMs,
  actingAs: (staff) => staff,
};

/**
 * Twelve hours, a long shift: opened by a link instead of a password, so it ends by itself. Whoever opened it, an admin
 * too, acts on the tickets in their own hands and sees no others.
 */
export const workerSession: SessionKind = {
  pages: 'worker',
  lifeMs: 12 * hourMs,
  actingAs: (staff) => ({ ...staff, role: 'worker', mustChangePassword: false }),
};

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
  /** One that is not stored yet: for whoever writes it together with something else. */
  prepare(staff: StaffAccount): OpenedSession & { readonly expiresAt: Date };
  close(sessionId: string): Promise<void>;
  /** Signs somebody out everywhere, but for one session. */
  closeOthers(staffId: string, keptSessionId?: string): Promise<void>;
}

export interface SessionsDeps {
  /** Default the admin's. */
  readonly kind?: SessionKind;
  readonly store: SessionStore;
  readonly staff: Pick<StaffStore, 'find'>;
  /** At least 32 characters; changing it signs everybody out. */
  readonly secret: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function createSessions(given: SessionsDeps): Sessions {
  const deps = { kind: adminSession, ...given };
  const { store, secret, clock, kind } = deps;
  const prepare: Sessions['prepare'] = (staff) => {
    const token = newToken();
    const expiresAt = new Date(clock.now().getTime() + kind.lifeMs);
    return { token, signedIn: describe(kind.actingAs(staff), token, secret), expiresAt };
  };
  return {
    find: async (token) => {
      const staff = await findHolder(deps, sessionIdOf(token, secret));
      return staff === undefined ? undefined : describe(staff, token, secret);
    },
    isAlive: async (sessionId) => (await findHolder(deps, sessionId)) !== undefined,
    prepare,
    open: async (staff) => {
      const { expiresAt, ...opened } = prepare(staff);
      const { sessionId: id } = opened.signedIn;
      await store.insert({ id, staffId: staff.id, expiresAt, pages: kind.pages });
      return opened;
    },
    close: (sessionId) => store.remove(sessionId),
    closeOthers: (staffId, keptSessionId) => store.removeOthersOf(staffId, keptSessionId),
  };
}

async function findHolder(
  { store, staff: members, clock, kind }: SessionsDeps & { readonly kind: SessionKind },
  sessionId: string,
): Promise<StaffAccount | undefined> {
  const now = clock.now();
  const session = await store.find(sessionId, now);
  if (session?.pages !== kind.pages) return undefined;
  const { lifeMs, extendEveryMs = lifeMs } = kind;
  if (session.expiresAt.getTime() - now.getTime() < lifeMs - extendEveryMs)
    await store.extend(session.id, new Date(now.getTime() + lifeMs));
  const staff = await members.find(session.staffId);
  return staff?.active === true ? kind.actingAs(staff) : undefined;
}

function describe(staff: StaffAccount, token: string, secret: string): SignedIn {
  return {
    staff,
    sessionId: sessionIdOf(token, secret),
    csrfToken: csrfTokenOf(token, secret),
    isCsrfToken: (given) => isCsrfToken(given, token, secret),
  };
}
