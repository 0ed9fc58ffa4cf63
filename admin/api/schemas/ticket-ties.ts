/** What hangs together with a ticket: where it went, its parts, its pictures, who follows it. */
import { z } from 'zod';

export const tied = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stateName: z.string(),
});
export type Tied = z.infer<typeof tied>;

export const followersOfPlace = z.object({
  /** Absent: nobody knows which. */
  building: z.string().optional(),
  /** Name of the group they said it in; absent in private, and for who may not see groups. */
  group: z.string().optional(),
  followers: z.number().int(),
});
export type FollowersOfPlace = z.infer<typeof followersOfPlace>;

export const ticketPicture = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** Number of the merged ticket, or of the whole, that it came with; absent: its own. */
  from: z.string().optional(),
});
export type TicketPicture = z.infer<typeof ticketPicture>;

/** Fields of a ticket's detail; other tickets only where this person may see them. */
export const ticketTies = {
  /** The ticket it became part of, and what became part of it. */
  mergedInto: tied.optional(),
  duplicates: z.array(tied),
  /** The ticket it was split off, and what was split off it. */
  partOf: tied.optional(),
  parts: z.array(tied),
  maySplit: z.boolean(),
  /** Most first. */
  followers: z.array(followersOfPlace),
  pictures: z.array(ticketPicture),
};
