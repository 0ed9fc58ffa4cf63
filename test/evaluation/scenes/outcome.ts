/** What came of a scene, as far as residents and the queue can tell. */

/** A ticket with everybody by the names of the scene. */
export interface SceneTicket {
  readonly category: string;
  readonly urgency: string;
  /** All names the reporter has in the scene; empty for a stranger to it. */
  readonly reporter: readonly string[];
  readonly status: 'open' | 'closed' | 'reopened' | 'withdrawn' | 'rejected';
  readonly compound: string | undefined;
  readonly building: string | undefined;
  readonly unit: string | undefined;
  readonly floor: string | undefined;
  readonly room: string | undefined;
  /** The place as people read it. */
  readonly place: string;
  readonly plate: string | undefined;
  readonly phone: string | undefined;
  readonly rating: number | undefined;
  /** All names of each follower. */
  readonly followers: readonly (readonly string[])[];
}

/** Words of the bot that residents could read. */
export interface SceneWords {
  /** The turn before; -1 for what was said before the first. */
  readonly after: number;
  /** `group`, or the name of whoever read it in private. */
  readonly to: string;
  readonly text: string;
}

export interface SceneOutcome {
  readonly tickets: readonly SceneTicket[];
  readonly said: readonly SceneWords[];
  /** What could not be played, such as closing a ticket that nobody has. */
  readonly troubles: readonly string[];
}
