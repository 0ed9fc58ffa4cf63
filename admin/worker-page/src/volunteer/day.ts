/** A volunteer's day as the server has it: read on the line only, for it may be taken back at any moment. */
import type { Answer, Ask } from '../api.ts';
import type { VolunteerDay, VolunteerSessionView } from '../contract.ts';
import { unreachableNow } from '../messages.zh.ts';

export type Standing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly why: string | undefined }
  | { readonly kind: 'open'; readonly session: VolunteerSessionView; readonly day: VolunteerDay | undefined };

export interface Shown {
  readonly standing: Standing;
  /** Why the last thing asked for was not done. */
  readonly problem: string | undefined;
}

export interface DayDeps {
  readonly ask: Ask;
  readonly setCsrfToken: (token: string) => void;
}

export type Day = ReturnType<typeof createDay>;

export function createDay({ ask, setCsrfToken }: DayDeps) {
  let shown: Shown = { standing: { kind: 'loading' }, problem: undefined };
  const listeners = new Set<() => void>();

  function show(changes: Partial<Shown>) {
    shown = { ...shown, ...changes };
    for (const listener of listeners) listener();
  }

  /** The value; absent when it was refused, which is then shown, or when the day is over. */
  async function told<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    const answer = await asked;
    show({ problem: answer.kind === 'ok' ? undefined : whyNot(answer) });
    if (answer.kind === 'ok') return answer.value;
    if (answer.kind === 'refused' && answer.status === 401)
      show({ standing: { kind: 'closed', why: answer.body.message } });
    return undefined;
  }

  async function begin(session: VolunteerSessionView) {
    setCsrfToken(session.csrfToken);
    show({ standing: { kind: 'open', session, day: undefined } });
    await refresh();
  }

  async function refresh() {
    if (shown.standing.kind === 'open') showDay(await told(ask<VolunteerDay>('GET', '/day')));
  }

  function showDay(day: VolunteerDay | undefined) {
    const { standing } = shown;
    if (day !== undefined && standing.kind === 'open') show({ standing: { ...standing, day } });
  }

  return {
    shown: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    start: async () => {
      const session = await told(ask<VolunteerSessionView>('GET', '/session'));
      if (session !== undefined) await begin(session);
    },
    /** False when the link opens nothing (any more). */
    redeem: async (token: string): Promise<boolean> => {
      const session = await told(ask<VolunteerSessionView>('POST', '/session', { token }));
      if (session === undefined) return false;
      await begin(session);
      return true;
    },
    send: async (textId: string) => showDay(await told(ask<VolunteerDay>('POST', '/send', { textId }))),
    confirm: async (runId: string, groupId: string) => {
      const answer = await ask<undefined>('POST', `/runs/${runId}/groups/${groupId}/sent`);
      await refresh();
      await told(Promise.resolve(answer));
    },
    signOut: async () => {
      await told(ask<undefined>('DELETE', '/session'));
      show({ standing: { kind: 'closed', why: undefined } });
    },
  };
}

function whyNot(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): string {
  return answer.kind === 'refused' ? answer.body.message : unreachableNow;
}
