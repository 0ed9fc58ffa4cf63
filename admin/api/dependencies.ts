/** What the API needs of the other parts: their stores and use cases, joined in `app/create-app.ts`. */
import type { AreaStore } from '../../community/area.ts';
import type { BindingStore } from '../../community/binding.ts';
import type { DepartmentStore } from '../../community/department.ts';
import type { GroupStore } from '../../community/group.ts';
import type { StaffStore } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import type { DirectoryStore } from '../../knowledge/directory-store.prisma.ts';
import type { EntryStore } from '../../knowledge/entry-store.prisma.ts';
import type { GapStore } from '../../knowledge/gap-store.prisma.ts';
import type { Database } from '../../prisma/database.prisma.ts';

export interface AdminApiDeps {
  /** Only for the sessions, which are the API's own. */
  readonly database: Database;
  /** At least 32 characters. */
  readonly sessionSecret: string;
  /** People reach the admin by https. */
  readonly https: boolean;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly live: LiveEvents;

  readonly areas: AreaStore;
  readonly departments: DepartmentStore;
  readonly groups: GroupStore;
  readonly staff: StaffStore;
  readonly bindings: BindingStore;

  readonly entries: EntryStore;
  readonly gaps: GapStore;
  readonly directory: DirectoryStore;
}
