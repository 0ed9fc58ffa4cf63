/** A volunteer's day as the server has it: read on the line only, for it may be taken back at any moment. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Answer, type Ask, createAsk } from '../api.ts';
import type { VolunteerDay, VolunteerSessionView } from '../contract.ts';
import { unreachableNow } from '../messages.zh.ts';

export type Standing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly why: string | undefined }
  | { readonly kind: 'open'; readonly session: VolunteerSessionView; readonly day: VolunteerDay | undefined };

const readAgainMs = 30_000;

export type Day = ReturnType<typeof useDay>;

export function useDay() {
  const [standing, setStanding] = useState<Standing>({ kind: 'loading' });
  const [problem, setProblem] = useState<string>();
  const ask = useOwnAsk();

  /** The value; absent when it was refused, which is then said, or when the day is over. */
  async function told<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    const answer = await asked;
    setProblem(answer.kind === 'ok' ? undefined : whyNot(answer));
    if (answer.kind === 'ok') return answer.value;
    if (answer.kind === 'refused' && answer.status === 401)
      setStanding({ kind: 'closed', why: answer.body.message });
    return undefined;
  }

  async function begin(session: VolunteerSessionView) {
    ask.setCsrfToken(session.csrfToken);
    setStanding({ kind: 'open', session, day: undefined });
    await refresh();
  }

  async function refresh() {
    show(await told(ask.ask<VolunteerDay>('GET', '/day')));
  }

  function show(day: VolunteerDay | undefined) {
    if (day !== undefined)
      setStanding((before) => (before.kind === 'open' ? { ...before, day } : before));
  }

  return {
    ...{ standing, problem, begin, refresh },
    start: async () => {
      const session = await told(ask.ask<VolunteerSessionView>('GET', '/session'));
      if (session !== undefined) await begin(session);
    },
    /** False when the link opens nothing (any more). */
    redeem: async (token: string): Promise<boolean> => {
      const session = await told(ask.ask<VolunteerSessionView>('POST', '/session', { token }));
      if (session === undefined) return false;
      await begin(session);
      return true;
    },
    send: async (textId: string) => show(await told(ask.ask<VolunteerDay>('POST', '/send', { textId }))),
    confirm: async (runId: string, groupId: string) => {
      await told(ask.ask<undefined>('POST', `/runs/${runId}/groups/${groupId}/sent`));
      await refresh();
    },
    signOut: async () => {
      await told(ask.ask<undefined>('DELETE', '/session'));
      setStanding({ kind: 'closed', why: undefined });
    },
  };
}

function whyNot(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): string {
  return answer.kind === 'refused' ? answer.body.message : unreachableNow;
}

function useOwnAsk(): { readonly ask: Ask; readonly setCsrfToken: (token: string) => void } {
  const csrfToken = useRef('');
  return useMemo(
    () => ({
      ask: createAsk(() => csrfToken.current, '/api/volunteer'),
      setCsrfToken: (token) => {
        csrfToken.current = token;
      },
    }),
    [],
  );
}

/** Reads again while somebody looks. */
export function useReading(read: () => Promise<void>, isOpen: boolean): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!isOpen) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void latest.current();
    };
    const timer = setInterval(look, readAgainMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOpen]);
}
