/** The format of a scene: who says what in which group, and what must have come of it. */
import { z } from 'zod';

const place = z.looseObject({
  topic: z.string(),
  compound: z.string().nullish(),
  building: z.union([z.string(), z.number()]).nullish(),
});

const said = z.looseObject({
  from: z.string(),
  uid: z.union([z.string(), z.number()]).optional(),
  text: z.string().default(''),
  mentioned: z.boolean().default(false),
  private: z.boolean().default(false),
  image: z.boolean().default(false),
  after_minutes: z.number().nonnegative().default(0),
  /** Absent: text or a picture. `recall` takes back the sender's last message, or that of turn `recalls`. */
  kind: z.string().optional(),
  recalls: z.int().nonnegative().optional(),
});
export type SaidTurn = z.infer<typeof said>;

const worked = z.looseObject({
  worker: z.string(),
  ticket: z.int().nonnegative(),
  after_minutes: z.number().nonnegative().default(0),
});
export type WorkedTurn = z.infer<typeof worked>;

/** Every field may have a twin `…_also` with further values that do. */
const expectedTicket = z.looseObject({
  category: z.string().optional(),
  urgency: z.string().optional(),
  reporter: z.string().optional(),
  status: z.string().optional(),
  followers: z.array(z.string()).default([]),
  not_followers: z.array(z.string()).default([]),
});
export type ExpectedTicket = z.infer<typeof expectedTicket>;

const words = z.looseObject({ after: z.int().optional(), any_of: z.array(z.string()) });
export type Words = z.infer<typeof words>;

const indices = z.array(z.int().nonnegative()).default([]);

export const sceneSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  tag: z.string().optional(),
  room: place.nullish(),
  turns: z.array(z.union([worked, said])),
  expect: z.looseObject({
    tickets: z.array(expectedTicket).default([]),
    tickets_may: z.array(expectedTicket).default([]),
    active_tickets_min: z.int().optional(),
    bot_must_speak_after: indices,
    bot_must_not_speak_after: indices,
    must_contain: z.array(words).default([]),
    must_not_contain: z.array(words).default([]),
  }),
});
export type Scene = z.infer<typeof sceneSchema>;

export function isWorked(turn: SaidTurn | WorkedTurn): turn is WorkedTurn {
  return typeof turn['worker'] === 'string';
}

/** Whoever keeps their `uid` is the same person under another name. */
export function identityOf({ from, uid }: Pick<SaidTurn, 'from' | 'uid'>): string {
  return uid === undefined ? from : String(uid);
}

/** Every name a person is known by in the scene, by identity. */
export function namesOf({ turns }: Pick<Scene, 'turns'>): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const turn of turns) {
    if (isWorked(turn)) continue;
    const identity = identityOf(turn);
    names.set(identity, (names.get(identity) ?? new Set([identity])).add(turn.from));
  }
  return names;
}

/** The channel's key of a person. */
export function memberKey(identity: string): string {
  return `scene-${identity}`;
}
