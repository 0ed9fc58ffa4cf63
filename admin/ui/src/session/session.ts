/** Who is signed in, and what they may do. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { ApiError, get, post, put, remove, sendCsrfToken } from '../api.ts';
import type { ChangePasswordBody, Permission, Session, SignInBody } from '../contract.ts';
import { keys } from '../query-keys.ts';

/** `null`: nobody is signed in. */
async function readSession(): Promise<Session | null> {
  try {
    return remember(await get<Session>('/session'));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

function remember(session: Session): Session {
  sendCsrfToken(session.csrfToken);
  return session;
}

export function useSessionQuery() {
  return useQuery({ queryKey: keys.session, queryFn: readSession, staleTime: Infinity });
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Only below `SessionGate`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionGate above it; see routes.tsx');
  return session;
}

/** Whether this person may do it somewhere; the server decides again for each row. */
export function useMay(permission: Permission): boolean {
  return useSession().may.includes(permission);
}

function useSessionChange<Input>(change: (input: Input) => Promise<Session>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (session) => client.setQueryData(keys.session, remember(session)),
  });
}

export function useSignIn() {
  return useSessionChange((body: SignInBody) => post<Session>('/session', body));
}

export function useChangePassword() {
  return useSessionChange((body: ChangePasswordBody) => put<Session>('/session/password', body));
}

export function useSetDuty() {
  return useSessionChange((onDuty: boolean) => put<Session>('/session/duty', { onDuty }));
}

/** Nothing of one person's pages stays for the next one at the same screen. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove('/session'),
    onSuccess: () => {
      client.setQueryData(keys.session, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
    },
  });
}
