/** What a live event makes stale. The event says where something changed; the page reads it again. */
import type { LiveEventView } from '../contract.ts';
import { keys } from '../query-keys.ts';

type QueryKey = readonly unknown[];

const staleByTopic: Readonly<Record<LiveEventView['topic'], readonly QueryKey[]>> = {
  tickets: [keys.tickets],
  presence: [keys.presence],
  ticket_views: [keys.ticketViews],
  knowledge: [keys.knowledge],
  services: [keys.services],
  questions: [keys.knowledge],
  embeddings: [keys.embeddings],
  reminders: [keys.reminders],
  groups: [keys.groups],
  residents: [],
  staff: [keys.staff, keys.duty, keys.routing, keys.session],
  routing: [keys.routing],
  channel: [keys.channels],
  understanding: [keys.understanding],
  time_rules: [keys.timeRules],
  fraud: [keys.fraud],
  // Alerts and figures show their names.
  scam_types: [keys.fraud],
  outbox: [keys.outbox, keys.reminders],
};

/** Keys to read again for a batch of events, each once. */
export function staleKeys(topics: Iterable<LiveEventView['topic']>): readonly QueryKey[] {
  return [...new Set([...topics].flatMap((topic) => staleByTopic[topic]))];
}

/** `undefined` for what this version of the page does not know; a newer server may say more. */
export function topicOf(data: string): LiveEventView['topic'] | undefined {
  const event: unknown = JSON.parse(data);
  if (typeof event !== 'object' || event === null || !('topic' in event)) return undefined;
  return isTopic(event.topic) ? event.topic : undefined;
}

function isTopic(value: unknown): value is LiveEventView['topic'] {
  return typeof value === 'string' && Object.hasOwn(staleByTopic, value);
}
