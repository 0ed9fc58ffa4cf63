/** What the page of a volunteer's day asks and gets, below `/api/volunteer`. */
import { z } from 'zod';

import { id, instant, named } from './common.ts';
import { handTask } from './reminder-runs.ts';

/** As it stands in the link. */
export const volunteerRedeemBody = z.object({ token: z.string().min(32).max(300) });

export const volunteerSession = z.object({
  name: z.string(),
  /** Until then the day lasts. */
  until: instant,
  /** Goes into the `x-csrf-token` header of every change. */
  csrfToken: z.string(),
});
export type VolunteerSessionView = z.infer<typeof volunteerSession>;

/** A run that they sent, by how it stands in their groups. */
export const volunteeredRun = z.object({
  title: z.string(),
  total: z.number().int(),
  sent: z.number().int(),
  byHand: z.number().int(),
});

/** Their groups, what they may send to them, what they sent, and what they have to send themselves. */
export const volunteerDay = z.object({
  groups: z.array(named),
  texts: z.array(z.object({ id: z.string(), topicName: z.string(), title: z.string(), body: z.string() })),
  sent: z.array(volunteeredRun),
  /** Of today and of their groups alone. */
  tasks: z.array(handTask.omit({ area: true })),
});
export type VolunteerDay = z.infer<typeof volunteerDay>;

export const volunteerSendBody = z.object({ textId: id });
