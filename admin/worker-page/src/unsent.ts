/** What was done on the phone and is not with the server yet: kept until the server has it, sent in order. */
import type { Answer, Ask } from './api.ts';
import type { ErrorBody, ReportBody } from './contract.ts';
import type { Keep } from './keep.ts';
import { unreachableNow } from './messages.zh.ts';

export interface Problem {
  readonly message: string;
  /** What others did meanwhile. */
  readonly changes: readonly string[];
  /** The version now stored: what a second try is made on. */
  readonly version: number | undefined;
}

interface UnsentBase {
  /** The idempotency key: sent twice, it happens once. */
  readonly key: string;
  /** Where it stands in the order. */
  readonly order: string;
  readonly staffId: string;
  /** What it is about: what comes later about the same waits for it. */
  readonly about: string;
  /** What people read of it. */
  readonly label: string;
  /** Absent: it waits for the line. */
  readonly problem?: Problem;
}

export type Unsent = UnsentBase &
  (
    | {
        readonly kind: 'act';
        readonly ticketId: string;
        readonly action: string;
        readonly version: number;
        readonly input: Readonly<Record<string, string>>;
      }
    | { readonly kind: 'photo'; readonly to: string; readonly bytes: ArrayBuffer }
    | { readonly kind: 'report'; readonly body: ReportBody }
  );

export type NewUnsent = Unsent extends infer One ? (One extends Unsent ? Omit<One, 'order'> : never) : never;

const prefix = 'unsent/';

export async function listUnsent(keep: Keep, staffId: string): Promise<readonly Unsent[]> {
  const entries = await keep.list(prefix);
  // Written by `put` below only.
  return entries.map(([, value]) => value as Unsent).filter((one) => one.staffId === staffId);
}

export async function put(keep: Keep, unsent: Unsent): Promise<void> {
  await keep.set(prefix + unsent.order, unsent);
}

export async function drop(keep: Keep, { order }: Pick<Unsent, 'order'>): Promise<void> {
  await keep.remove(prefix + order);
}

export type Sent =
  | { readonly kind: 'sent'; readonly one: Unsent; readonly value: unknown }
  | { readonly kind: 'refused'; readonly one: Unsent }
  | { readonly kind: 'stopped'; readonly why: 'unreachable' | 'signed_out' };

/** Sends what can be sent, oldest first, telling of each; a refusal holds back only what is about the same. */
export async function sendAll(
  { keep, ask, staffId }: { readonly keep: Keep; readonly ask: Ask; readonly staffId: string },
  tell: (sent: Sent) => void | Promise<void>,
): Promise<void> {
  for (;;) {
    const next = nextOf(await listUnsent(keep, staffId));
    if (next === undefined) return;
    const answer = await send(ask, next);
    if (answer.kind === 'unreachable' || (answer.kind === 'refused' && answer.status === 401)) {
      await tell({ kind: 'stopped', why: answer.kind === 'refused' ? 'signed_out' : 'unreachable' });
      return;
    }
    if (answer.kind === 'ok') {
      await drop(keep, next);
      await rebase(keep, next, answer.value);
      await tell({ kind: 'sent', one: next, value: answer.value });
    } else {
      const refused = { ...next, problem: problemOf(answer.body) };
      await put(keep, refused);
      await tell({ kind: 'refused', one: refused });
    }
  }
}

/** The oldest that nothing refused stands before. */
export function nextOf(waiting: readonly Unsent[]): Unsent | undefined {
  const held = new Set(waiting.filter(({ problem }) => problem !== undefined).map(({ about }) => about));
  return waiting.find(({ about }) => !held.has(about));
}

function send(ask: Ask, one: Unsent): Promise<Answer<unknown>> {
  if (one.kind === 'photo') return ask('POST', `${one.to}/pictures?key=${one.key}`, one.bytes);
  if (one.kind === 'report') return ask('POST', '/reports', one.body);
  const { action, version, input, key } = one;
  return ask('POST', `/tickets/${one.ticketId}/actions`, { action, version, input, key });
}

/** Acts made on the same page of a ticket follow each other: the next is meant on what this one made of it. */
async function rebase(keep: Keep, sent: Unsent, value: unknown): Promise<void> {
  const version = versionIn(value);
  if (sent.kind !== 'act' || version === undefined) return;
  for (const one of await listUnsent(keep, sent.staffId))
    if (one.kind === 'act' && one.ticketId === sent.ticketId && one.version === sent.version)
      await put(keep, { ...one, version });
}

function versionIn(value: unknown): number | undefined {
  const found = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  return typeof found === 'number' ? found : undefined;
}

function problemOf({ message, fields = [], conflict }: ErrorBody): Problem {
  const details = fields.map((field) => field.message).filter((text) => text !== message);
  return {
    message: [message, ...details].join(' ') || unreachableNow,
    changes: conflict?.changes.map(({ by = '', what }) => `${by} ${what}`.trim()) ?? [],
    version: conflict?.version,
  };
}

/** The same once more, on what is stored now: with a key of its own where the first was never carried out. */
export function tryAgain({ problem, ...one }: Unsent): Unsent {
  if (one.kind !== 'act' || problem?.version === undefined) return one;
  return { ...one, version: problem.version };
}
