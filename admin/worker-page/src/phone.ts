/** All that the page knows and does, apart from how it looks: what is shown comes from memory, what is done goes through what is kept. */
import type { Ask } from './api.ts';
import type { EarlierTickets, OwnDuty, OwnLeaveBody, ReportChoices, Reported, TicketDetail, WorkerSessionView, WorkerTicket, WorkerTickets } from './contract.ts'; // prettier-ignore
import type { Keep } from './keep.ts';
import { done, joinedText, keptForLater, reportedText, unreachableNow, wasRefused } from './messages.zh.ts';
import {
  drop,
  listUnsent,
  type NewUnsent,
  put,
  sendAll,
  type Sent,
  tryAgain,
  type Unsent,
} from './unsent.ts';

/** A ticket as it was last read, with what happened at its place. */
export interface KeptTicket {
  readonly ticket: TicketDetail;
  readonly earlier: EarlierTickets['items'];
}

export interface Shown {
  /** `unknown` until the phone has looked. */
  readonly standing: 'unknown' | 'signed_in' | 'signed_out';
  readonly session: Omit<WorkerSessionView, 'csrfToken'> | undefined;
  readonly online: boolean;
  readonly sending: boolean;
  readonly tickets: readonly WorkerTicket[] | undefined;
  readonly readAt: number | undefined;
  readonly unsent: readonly Unsent[];
  /** How much got through since the page is open: what is shown is read anew after each. */
  readonly sentCount: number;
  /** What just happened, for a moment. */
  readonly notice: string | undefined;
}

interface KeptSession extends Omit<WorkerSessionView, 'csrfToken'> {
  readonly endsAt: number;
}

export interface PhoneDeps {
  readonly keep: Keep;
  readonly ask: Ask;
  readonly setCsrfToken: (token: string) => void;
  readonly now: () => number;
  readonly newKey: () => string;
}

export type Phone = ReturnType<typeof createPhone>;

/** So many tickets are kept whole, to be worked without a line. */
const keptWhole = 30;
const shiftMs = 12 * 3_600_000;

export function createPhone({ keep, ask, setCsrfToken, now, newKey }: PhoneDeps) {
  let shown: Shown = {
    ...{ standing: 'unknown', session: undefined, online: true, sending: false },
    ...{ tickets: undefined, readAt: undefined, unsent: [], sentCount: 0, notice: undefined },
  };
  const listeners = new Set<() => void>();
  let orders = 0;

  function show(changes: Partial<Shown>) {
    shown = { ...shown, ...changes };
    for (const listener of listeners) listener();
  }

  async function call<T>(method: string, path: string, body?: object) {
    const answer = await ask<T>(method, path, body);
    show({ online: answer.kind !== 'unreachable' });
    if (answer.kind === 'refused' && answer.status === 401) await endSession();
    return answer;
  }

  /** What was read goes; what was written stays until it is sent. */
  async function endSession() {
    setCsrfToken('');
    for (const prefix of ['ticket/', 'tickets', 'session', 'choices'])
      for (const [key] of await keep.list(prefix)) await keep.remove(key);
    show({ standing: 'signed_out', tickets: undefined });
  }

  async function begin({ csrfToken, ...session }: WorkerSessionView, endsAt?: number) {
    setCsrfToken(csrfToken);
    const before = (await keep.get('session')) as KeptSession | undefined;
    const known = before?.id === session.id ? before.endsAt : now() + shiftMs;
    if (before !== undefined && before.id !== session.id) await endSession();
    await keep.set('session', { ...session, endsAt: endsAt ?? known });
    show({ standing: 'signed_in', session, unsent: await listUnsent(keep, session.id) });
  }

  /** What the phone kept is there at once, if its time has not run out. */
  async function recall() {
    const session = (await keep.get('session')) as KeptSession | undefined;
    if (session === undefined) return;
    show({ session, unsent: await listUnsent(keep, session.id) });
    if (session.endsAt <= now()) {
      await endSession();
      return;
    }
    const kept = (await keep.get('tickets')) as { items: readonly WorkerTicket[]; at: number } | undefined;
    show({ standing: 'signed_in', tickets: kept?.items, readAt: kept?.at });
  }

  async function start() {
    await recall();
    const answer = await call<WorkerSessionView>('GET', '/session');
    if (answer.kind === 'ok') await begin(answer.value);
    else if (answer.kind === 'unreachable' && shown.standing === 'unknown') show({ standing: 'signed_out' });
  }

  async function refresh() {
    const answer = await call<WorkerTickets>('GET', '/mine');
    if (answer.kind !== 'ok') return;
    const { items } = answer.value;
    show({ tickets: items, readAt: now() });
    await keep.set('tickets', { items, at: now() });
    await keepWhole(items.slice(0, keptWhole));
  }

  /** Reads ahead what is new, so that a cellar without a line is no obstacle; forgets what is in other hands. */
  async function keepWhole(items: readonly WorkerTicket[]) {
    const kept = new Map(await keep.list('ticket/'));
    const mine = new Set(items.map(({ id }) => `ticket/${id}`));
    for (const key of kept.keys()) if (!mine.has(key)) await keep.remove(key);
    for (const { id, version } of items) {
      const before = kept.get(`ticket/${id}`) as KeptTicket | undefined;
      if (before?.ticket.version === version) continue;
      if ((await readTicket(id)) === 'unreachable') return;
    }
  }

  async function readTicket(id: string): Promise<KeptTicket | 'gone' | 'unreachable'> {
    const answer = await call<TicketDetail>('GET', `/tickets/${id}`);
    if (answer.kind === 'unreachable') return 'unreachable';
    if (answer.kind === 'refused') return 'gone';
    const earlier = await call<EarlierTickets>('GET', `/tickets/${id}/earlier`);
    const read = { ticket: answer.value, earlier: earlier.kind === 'ok' ? earlier.value.items : [] };
    // Who reported it is looked at on the line only.
    const { reporter: _reporter, ...ticket } = read.ticket;
    if (shown.standing === 'signed_in') await keep.set(`ticket/${id}`, { ...read, ticket });
    return read;
  }

  async function choices(): Promise<ReportChoices | undefined> {
    const answer = await call<ReportChoices>('GET', '/report-choices');
    if (answer.kind !== 'ok') return (await keep.get('choices')) as ReportChoices | undefined;
    await keep.set('choices', answer.value);
    return answer.value;
  }

  /** Read or changed on the line only: a word about duty that arrives hours later would be wrong. */
  async function duty(method: string, path: string, body?: object): Promise<OwnDuty | undefined> {
    const answer = await call<OwnDuty>(method, path, body);
    if (answer.kind !== 'ok') {
      if (answer.kind === 'unreachable' || answer.status !== 401)
        show({ notice: answer.kind === 'refused' ? answer.body.message : unreachableNow });
      return undefined;
    }
    const kept = (await keep.get('session')) as KeptSession | undefined;
    const { onDuty } = answer.value;
    if (kept !== undefined) await keep.set('session', { ...kept, onDuty });
    if (shown.session !== undefined) show({ session: { ...shown.session, onDuty } });
    return answer.value;
  }

  /** Kept first, then sent: whatever happens to the line or the page in between, nothing is lost. */
  async function submit(...items: readonly NewUnsent[]) {
    for (const one of items) {
      orders += 1;
      const order = `${String(now()).padStart(15, '0')}-${String(orders).padStart(6, '0')}`;
      await put(keep, { ...one, order });
    }
    await showUnsent();
    await send();
  }

  async function showUnsent() {
    const { session } = shown;
    if (session !== undefined) show({ unsent: await listUnsent(keep, session.id) });
  }

  async function send() {
    const { session, sending, standing } = shown;
    if (session === undefined || sending || standing !== 'signed_in') return;
    const before = shown.sentCount;
    show({ sending: true });
    try {
      await sendAll({ keep, ask, staffId: session.id }, tell);
    } finally {
      show({ sending: false });
      await showUnsent();
    }
    if (shown.sentCount > before) await refresh();
  }

  async function tell(sent: Sent) {
    if (sent.kind === 'stopped') {
      if (sent.why === 'signed_out') await endSession();
      else show({ online: false, notice: keptForLater });
      return;
    }
    const got = sent.kind === 'sent';
    const notice = got ? noticeOf(sent, shown.notice) : wasRefused(sent.one.label);
    await showUnsent();
    show({ online: true, notice, sentCount: shown.sentCount + (got ? 1 : 0) });
  }

  return {
    shown: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...{ start, refresh, readTicket, choices, submit, send, call, begin, newKey, now },
    keptTicket: async (id: string) => (await keep.get(`ticket/${id}`)) as KeptTicket | undefined,
    again: async (one: Unsent) => {
      await put(keep, tryAgain(one));
      await showUnsent();
      await send();
    },
    discard: async (one: Unsent) => {
      await drop(keep, one);
      await showUnsent();
    },
    hush: () => show({ notice: undefined }),
    readDuty: () => duty('GET', '/session/duty'),
    setDuty: (onDuty: boolean) => duty('PUT', '/session/duty', { onDuty }),
    takeLeave: (leave: OwnLeaveBody) => duty('POST', '/session/leaves', leave),
    endLeave: () => duty('DELETE', '/session/leaves'),
    signOut: async () => {
      await call('DELETE', '/session');
      await endSession();
    },
  };
}

/** A photo goes along with what it belongs to: its arrival must not hide the number of the ticket. */
function noticeOf({ one, value }: Sent & { readonly kind: 'sent' }, before: string | undefined): string {
  if (one.kind === 'photo') return before ?? done(one.label);
  if (one.kind !== 'report') return done(one.label);
  const { number, assigneeName, joined } = value as Reported;
  return joined ? joinedText(number) : reportedText(number, assigneeName);
}
