/**
 * Chains every line of a ticket's history to the one before, so that a line that was altered, left out or put in shows.
 * What people said is hashed field by field: a resident may take their words back, and old tickets are made anonymous,
 * without breaking the chain. Keyed: who can only write to the database cannot make a chain that holds.
 */
import { createHmac, hkdfSync } from 'node:crypto';

import type { TicketEvent } from './ticket.ts';

/** Hashes of the personal parts of a line by name; only of those that it has. */
export type WordHashes = Readonly<Record<string, string>>;

export interface ChainLink {
  readonly hash: string;
  readonly words: WordHashes;
}

export interface Chain {
  /** The link of a line behind `before`, the hash of the line before it; absent: it is the first. */
  link(event: TicketEvent, before: string | undefined): ChainLink;
  /** The hash the line must have if its personal parts were what `words` says. */
  hashOf(event: TicketEvent, before: string | undefined, words: WordHashes): string;
  wordsOf(event: TicketEvent): WordHashes;
}

/** `key`: the deployment's 32 random bytes; the chain uses one derived from it. */
export function createChain(key: Uint8Array): Chain {
  const derived = new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), 'gege/history', 32));
  const digest = (value: unknown) => createHmac('sha256', derived).update(stable(value)).digest('base64url');
  const wordsOf: Chain['wordsOf'] = (event) => {
    const words: Record<string, string> = {};
    const parts = personalParts(event);
    for (const name in parts) words[name] = digest([event.id, name, parts[name]]);
    return words;
  };
  const hashOf: Chain['hashOf'] = (event, before, words) => digest(factsOf(event, before, words));
  return {
    wordsOf,
    hashOf,
    link: (event, before) => {
      const words = wordsOf(event);
      return { hash: hashOf(event, before, words), words };
    },
  };
}

/** Fields of a ticket that may be taken back or made anonymous later. */
export const personalFields: ReadonlySet<string> = new Set([
  'description',
  'title',
  'resolution',
  'question',
  'request',
  'reporterId',
  'reporterKey',
  'reportedAt',
  'sourceKey',
  'volunteerId',
  'plate',
  'phone',
  'place',
]);

/** What of a line may go later, by name: the note, who of the residents acted, personal fields; absent ones left out. */
export function personalParts({ note, actor, changes }: TicketEvent): Readonly<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  for (const field in changes) if (personalFields.has(field)) add(parts, field, changes[field]);
  add(parts, 'note', note);
  add(parts, 'actorId', actor.kind === 'resident' ? actor.id : undefined);
  return parts;
}

function add(parts: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined && value !== null) parts[name] = value;
}

/** In order, as they are hashed. */
function factsOf(event: TicketEvent, before: string | undefined, words: WordHashes) {
  const { id, ticketId, seq, name, from, to, reason, at, actor } = event;
  const who = actor.kind === 'staff' ? [actor.kind, actor.id] : [actor.kind];
  const changes = factsIn(event.changes);
  return { actor: who, at, before, changes, from, id, name, reason, seq, ticketId, to, words };
}

function factsIn(changes: TicketEvent['changes']): TicketEvent['changes'] {
  const fields = Object.keys(changes);
  if (!fields.some((field) => personalFields.has(field))) return changes;
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !personalFields.has(field)));
}

/**
 * The same text for the same value, however its keys are ordered; absent, undefined and null are one. Put together by
 * hand: a replacer is called for every value there is, and takes three times as long.
 */
function stable(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  const parts = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of inOrder(Object.keys(parts))) {
    const part = parts[name];
    if (part !== undefined && part !== null)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${stable(part)}`;
  }
  return `{${text}}`;
}

/** Mostly they are already: to be told so is much cheaper than to have them sorted. */
function inOrder(names: string[]): readonly string[] {
  for (let at = 1; at < names.length; at += 1)
    if ((names[at] ?? '') < (names[at - 1] ?? '')) return names.sort();
  return names;
}
