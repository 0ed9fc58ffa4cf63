/** Every route of the volunteers' page. */
import type { GroupStore } from '../../../community/group.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Attachments } from '../../../pictures/attachments.prisma.ts';
import type { PictureStore } from '../../../pictures/picture-files.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import type { Reminders } from '../../../reminders/reminders.ts';
import type { VolunteerStore } from '../../../reminders/volunteer-store.prisma.ts';
import type { CommitChanges } from '../dependencies.ts';
import type { Route } from '../route.ts';
import type { SessionCookie } from '../session-cookie.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import { volunteerDayRoutes } from './day-routes.ts';
import type { VolunteerSessionStore } from './session-store.prisma.ts';
import { volunteerSessionRoutes } from './session-routes.ts';
import { volunteerTaskRoutes } from './task-routes.ts';

export interface VolunteerRouteDeps {
  readonly sessions: VolunteerSessionStore;
  readonly cookie: SessionCookie;
  readonly limit: SignInLimit;
  readonly sessionSecret: string;
  readonly volunteers: Pick<VolunteerStore, 'find'>;
  readonly groups: Pick<GroupStore, 'find'>;
  readonly reminders: Pick<ReminderStore, 'listByHand' | 'listTexts' | 'listRunsAmong'>;
  readonly reminding: Pick<Reminders, 'listSendable' | 'composeVolunteered'>;
  readonly attachments: Attachments;
  readonly pictures: Pick<PictureStore, 'find'>;
  readonly commit: CommitChanges;
  readonly clock: Pick<Clock, 'now'>;
}

export function volunteerRoutesOf(deps: VolunteerRouteDeps): readonly Route[] {
  return [...volunteerSessionRoutes(deps), ...volunteerDayRoutes(deps), ...volunteerTaskRoutes(deps)];
}
