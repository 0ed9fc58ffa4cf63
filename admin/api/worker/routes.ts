/** Every route of the worker page. Tickets are read and worked as in the admin, by a worker's rights. */
import type { AdminApiDeps } from '../dependencies.ts';
import type { Route } from '../route.ts';
import { ticketRoutes } from '../routes/tickets.ts';
import type { SessionCookie } from '../session-cookie.ts';
import type { Sessions } from '../sessions.ts';
import type { SignInLimit } from '../sign-in-limit.ts';
import { createListLatestAt } from '../../../tickets/place-history.prisma.ts';
import { createDoneMarks } from './done-marks.prisma.ts';
import { workerDutyRoutes } from './duty-routes.ts';
import { createWorkerLinkStore } from './link-store.prisma.ts';
import { workerPictureRoutes } from './picture-routes.ts';
import { workerReportRoutes } from './report-routes.ts';
import { workerSessionRoutes } from './session-routes.ts';
import { workerTicketRoutes } from './ticket-routes.ts';

interface WorkerRouteDeps extends AdminApiDeps {
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly limit: SignInLimit;
}

export function workerRoutesOf(deps: WorkerRouteDeps): readonly Route[] {
  const { database, areas, staff, departments } = deps;
  const names = { areas, staff, departments };
  const joined = { ...deps, names, doneMarks: createDoneMarks(database) };
  return [
    ...workerSessionRoutes({ ...deps, links: createWorkerLinkStore(database) }),
    ...workerDutyRoutes(deps),
    ...ticketRoutes(joined),
    ...workerTicketRoutes({ ...joined, listLatestAt: createListLatestAt(database) }),
    ...workerPictureRoutes(joined),
    ...workerReportRoutes({ ...joined, takeReport: deps.takePatrolReport }),
  ];
}
