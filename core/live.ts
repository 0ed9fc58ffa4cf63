/** What changed, for pages and caches that are open now. A hint to read again, never the data itself. */
export interface LiveEvent {
  readonly topic:
    | 'tickets'
    // Who has a ticket open.
    | 'presence'
    // Saved views of the queue.
    | 'ticket_views'
    | 'knowledge'
    // Vectors of entries, and whether they may be used.
    | 'embeddings'
    // Items of the service directory.
    | 'services'
    // What was asked: hits and gaps. The knowledge itself is as it was.
    | 'questions'
    | 'reminders'
    | 'groups'
    | 'residents'
    // People and when they are on duty.
    | 'staff'
    // Rules that say where tickets go.
    | 'routing'
    | 'channel'
    // Corrections to review, and which trained classifier reads.
    | 'understanding'
    // Scams that were posted into groups, and what was done about them.
    | 'fraud'
    // Kinds of scams that the deployment added itself.
    | 'scam_types'
    // Limits of tickets and the calendar of the office.
    | 'time_rules'
    | 'outbox';
  /** The row that changed; absent when many did. */
  readonly id?: string;
}

export interface LiveEvents {
  publish(event: LiveEvent): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: LiveEvent) => void): () => void;
}

/** In one process; a city's processes share theirs through another adapter of the same port. */
export function createLiveEvents(): LiveEvents {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
